// After "build npm" (构建 npm) the package lies in miniprogram_npm/jiceng.
const { dayOf, open } = require("jiceng");

const facts = {
  case: "2026-001",
  lifecycle: "petition",
  events: [
    { id: "e1", kind: "submitted", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petitioner" }, attrs: { form: "letter", addressee: "petition-office" } },
    { id: "e2", kind: "registered", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petition-office" } },
  ],
};

Page({
  data: { stage: "", findings: [], problem: "" },
  onLoad() {
    return open()
      .then((jiceng) => {
        const cn = jiceng.rulebook("cn");
        const outcome = cn.lifecycle.evaluate({ asOf: dayOf(Date.now()), facts, lang: ["zh"] });
        cn.close();
        this.setData({ stage: outcome.result.stage, findings: outcome.findings.map((it) => it.text.zh) });
      })
      .catch((error) => this.setData({ problem: String(error.message || error) }));
  },
});
