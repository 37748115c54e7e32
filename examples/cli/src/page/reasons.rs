//! What may come next, and why the rest may not.

use jiceng::{
    law::rulebook::LabelKind,
    lifecycle::{NextStep, Reason},
    words::Lang,
};

use super::{CasePage, Table};

impl CasePage<'_> {
    /// Who may do what, by when; what is merely put on record comes last, in one line.
    pub(super) fn next(&self) -> String {
        let open = self.outcome.result.next.iter().filter(|it| it.why_not.is_empty());
        let (mut steps, records): (Vec<_>, Vec<_>) =
            open.partition(|it| it.transition.is_some() || it.last_day.is_some());
        if steps.is_empty() && records.is_empty() {
            return String::new();
        }
        steps.sort_by_key(|it| {
            it.last_day.as_ref().map_or((true, None), |it| (false, Some(it.due.not_before)))
        });
        let mut lines = vec![self.say("下一步可以", "What may come next").to_owned()];
        lines.extend(steps.iter().map(|it| format!("  - {}", self.sentence(it))));
        if !records.is_empty() {
            let names: Vec<_> = records.iter().map(|it| it.event.as_str()).collect();
            let names = self.quoted(LabelKind::Event, &names);
            lines.push(match self.lang {
                Lang::Zh => format!("  - 如有发生，随时可以记录：{names}。"),
                Lang::En => format!("  - Whenever it happens, this can be put on record: {names}."),
            });
        }
        lines.join("\n")
    }

    /// What may not come next.
    pub(super) fn why_not(&self) -> String {
        let shut: Vec<_> =
            self.outcome.result.next.iter().filter(|it| !it.why_not.is_empty()).collect();
        let mut lines = Vec::new();
        let mut stages = Table::new(&match self.lang {
            Lang::Zh => ["现在不能", "只能在以下阶段"],
            Lang::En => ["cannot be done now", "only in these stages"],
        });
        stages.wrap(1, 72);
        for step in &shut {
            match step.why_not.as_slice() {
                [only] if only.reason == Reason::Stage && !only.stages.is_empty() => stages.row([
                    self.name(LabelKind::Event, &step.event).to_owned(),
                    self.quoted(LabelKind::Stage, &only.stages),
                ]),
                _ => lines.push(format!("  - {}", self.sentence(step))),
            }
        }
        if !lines.is_empty() {
            lines
                .insert(0, self.say("现在不能，因为", "What may not come now, and why").to_owned());
        }
        let rows = if stages.is_empty() { String::new() } else { stages.text() };
        super::join([lines.join("\n"), rows])
    }

    fn sentence(&self, step: &NextStep) -> String {
        let said = step.say(&self.voice, &[self.lang]);
        said.zh.or(said.en).unwrap_or_else(|| step.event.to_string())
    }
}
