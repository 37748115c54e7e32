import { createApp } from "vue";
import CaseStatus from "./CaseStatus.vue";

const facts = {
  case: "2026-001",
  lifecycle: "petition",
  events: [
    { id: "e1", kind: "submitted", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petitioner" }, attrs: { form: "letter", addressee: "petition-office" } },
    { id: "e2", kind: "registered", on: "2026-03-02", recorded: "2026-03-02", by: { role: "petition-office" } },
  ],
};

createApp(CaseStatus, { facts, asOf: "2026-03-10" }).mount("#app");
