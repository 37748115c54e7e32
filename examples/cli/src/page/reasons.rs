//! What may come next, and why the rest may not.

use jiceng::lifecycle::NextStep;

use super::CasePage;

impl CasePage<'_> {
    /// Who may do what, by when.
    pub(super) fn next(&self) -> String {
        let open = self.outcome.result.next.iter().filter(|it| it.why_not.is_empty());
        let said: Vec<String> = open.map(|it| format!("  - {}", self.sentence(it))).collect();
        if said.is_empty() {
            return String::new();
        }
        format!("{}\n{}", self.say("下一步可以", "What may come next"), said.join("\n"))
    }

    /// What may not come next.
    pub(super) fn why_not(&self) -> String {
        let shut = self.outcome.result.next.iter().filter(|it| !it.why_not.is_empty());
        let said: Vec<String> = shut.map(|it| format!("  - {}", self.sentence(it))).collect();
        if said.is_empty() {
            return String::new();
        }
        format!("{}\n{}", self.say("现在不能", "What may not, and why"), said.join("\n"))
    }

    fn sentence(&self, step: &NextStep) -> String {
        let said = step.say(&self.voice, &[self.lang]);
        said.zh.or(said.en).unwrap_or_else(|| step.event.to_string())
    }
}
