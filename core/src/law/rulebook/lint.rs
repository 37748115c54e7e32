//! All families of the lint, those of the law and those of the domains.

use super::{Names, Rulebook};
use crate::{
    law::lint::{self, Diagnostic},
    lifecycle, points, procedure, study,
    time::Day,
    wire::{InOrder, Pointer},
};

impl Rulebook {
    /// Everything that is doubtful about the rulebook, by place and code; lifecycles
    /// as the latest law has them.
    #[must_use]
    pub fn lint(&self) -> Vec<Diagnostic> {
        self.lint_on(Day::MAX)
    }

    /// Everything that is doubtful about the rulebook, lifecycles as they stand on a day.
    ///
    /// Citations, labels, calendars and versions are looked at as a whole; which
    /// stages are reachable and who owes something there depends on the day.
    #[must_use]
    pub fn lint_on(&self, day: Day) -> Vec<Diagnostic> {
        let mut found = lint::check(self.doc());
        for (id, lifecycle) in &self.doc().lifecycles {
            let place = Pointer::root().key("lifecycles").key(id);
            found.extend(lifecycle::lint::check(lifecycle, day, &place));
        }
        found.extend(procedure::lint::check(self.doc()));
        for id in self.doc().schemes.keys() {
            // Its rules were looked through, so it is there.
            let Ok(program) = self.program(id) else { continue };
            let place = Pointer::root().key("schemes").key(id);
            let names = Names::new(self.labels(), Some(id));
            found.extend(points::lint::check(program, self.doc().host, names, &place));
        }
        for (id, plan) in &self.doc().study {
            let place = Pointer::root().key("study").key(id);
            found.extend(study::lint::check(self.doc(), plan, &place));
        }
        match &self.0.layered {
            Some(layered) => found = layered.told(found),
            None => found.extend(lint::derogates::check(self.doc())),
        }
        found
            .order_by(|a, b| (&a.pointer, a.code, &a.params).cmp(&(&b.pointer, b.code, &b.params)));
        found.dedup();
        for it in found.iter_mut().filter(|it| !it.params.contains_key("layer")) {
            it.file = self.0.files.holding(&it.pointer).map(str::to_owned);
        }
        found
    }
}
