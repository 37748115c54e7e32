// Where does a petition stand today? `node index.js [day]`
import { dayOf, openSync } from "jiceng";

const cn = openSync().rulebook("cn");
const facts = {
  case: "2026-001",
  lifecycle: "petition",
  events: [
    { id: "e1", kind: "submitted", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petitioner" }, attrs: { form: "letter", addressee: "petition-office" } },
    { id: "e2", kind: "registered", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petition-office" } },
  ],
};
const outcome = cn.lifecycle.evaluate({ asOf: process.argv[2] ?? dayOf(Date.now()), facts, lang: ["zh"] });

console.log(outcome.result.stage);
for (const finding of outcome.findings) console.log(finding.text.zh);
