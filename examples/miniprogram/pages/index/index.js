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

/** Why nothing is shown. Without WXWebAssembly the base library (基础库) is too old. */
function problemOf(error) {
  const why = typeof WXWebAssembly === "undefined" ? "微信版本过低，请更新微信后再试" : "规则库未能给出判定";
  return `${why}（${error.message || error}）`;
}

Page({
  data: { stage: "", findings: [], problem: "" },
  onLoad() {
    return open()
      .then((jiceng) => {
        const cn = jiceng.rulebook("cn");
        const outcome = cn.lifecycle.evaluate({ asOf: dayOf(Date.now()), facts, lang: ["zh"] });
        // Answers hold ids; people read names.
        const { stages } = cn.labels().labels;
        const { stage } = outcome.result;
        const named = stages[`petition:${stage}`] || stages[stage];
        cn.close();
        this.setData({ stage: named ? named.zh : stage, findings: outcome.findings.map((it) => it.text.zh) });
      })
      .catch((error) => this.setData({ problem: problemOf(error) }));
  },
});
