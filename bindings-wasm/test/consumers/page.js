// What every page shows: the answer to one question, or what went wrong.
export async function show(open, dayOf) {
  try {
    const demo = (await open()).rulebook("demo");
    const asked = { id: "a", kind: "asked", on: "2026-09-21", recorded: "2026-09-21", by: { role: "resident" }, attrs: { protected: false } };
    const facts = { case: "c1", lifecycle: "tree", events: [asked] };
    const { result } = demo.lifecycle.evaluate({ asOf: dayOf(Date.UTC(2026, 9, 14, 16)), facts });
    document.title = `${result.stage} since ${result.since}`;
  } catch (error) {
    document.title = `failed: ${error.message}`;
  }
}
