// Where does a petition stand? `node index.js [day]`
import { JicengError, dayOf, nameOf, openSync } from "jiceng";
import { lastDay } from "./lastDay.js";

const cn = openSync().rulebook("cn");
const facts = {
  case: "2026-001",
  lifecycle: "petition",
  events: [
    { id: "e1", kind: "submitted", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petitioner" }, attrs: { form: "letter", addressee: "petition-office" } },
    { id: "e2", kind: "registered", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petition-office" } },
  ],
};

try {
  const { result, findings } = cn.lifecycle.evaluate({ asOf: process.argv[2] ?? dayOf(Date.now()), facts, lang: ["zh"] });
  const { labels } = cn.labels();
  console.log(nameOf(labels.stages, result.stage, "zh", facts.lifecycle));
  for (const { duty, due } of result.clocks.filter((it) => it.state === "running")) {
    console.log(nameOf(labels.rules, duty, "zh", facts.lifecycle), lastDay(due));
  }
  for (const finding of findings) console.log(finding.text.zh);
} catch (error) {
  if (!(error instanceof JicengError)) throw error;
  console.error(`${error.pointer}: ${error.text}; ${error.hint}`);
  process.exitCode = 1;
}
