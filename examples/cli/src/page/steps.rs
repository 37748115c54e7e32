//! What happened, as the engine took it.

use jiceng::answers::Step;

use super::CasePage;

impl CasePage<'_> {
    /// The facts in the order in which they were taken, and what they moved.
    pub(super) fn history(&self) -> String {
        let steps = self.outcome.trace.iter().flatten();
        let history: Vec<&Step> = steps.take_while(|it| it.kind != "started").collect();
        if history.is_empty() {
            return String::new();
        }
        let mut lines = vec![self.say("经过", "What happened").to_owned()];
        for step in history {
            let mark = if step.depth == 0 { "  - " } else { "      " };
            lines.push(format!("{mark}{}", self.step(step)));
        }
        lines.join("\n")
    }
}
