//! A lifecycle in plain form: who owes what by when, and how long it can take.
//!
//! `describe` answers three questions of a reader who does not read JSON: what
//! the stages, ways and duties are; how late a matter can end if every stated
//! limit is used up; and where the text sets no limit at all, so that the true
//! maximum is unbounded. `mermaid` draws the same as a diagram.
//!
//! # Example: the latest end
//! ```
//! use jiceng::{lifecycle::{describe::describe, rules::Lifecycle}, time::calendar::builtin, wire};
//! let lifecycle: Lifecycle = wire::from_value(wire::parse(r#"{
//!     "id": "errand", "roles": ["office"], "events": { "asked": {}, "done": {} },
//!     "main": { "initial": "new", "stages": { "new": {}, "open": {}, "end": { "final": true } },
//!         "transitions": [{ "id": "ask", "from": ["new"], "on": "asked", "to": "open" },
//!             { "id": "do", "from": ["open"], "on": "done", "to": "end" }] },
//!     "duties": [{ "id": "errand/do", "by": ["office"], "within": { "after": ["asked"], "then": ["done"],
//!         "limit": { "n": 5, "unit": "working-days" }, "roll": "none" } }] }"#)?)?;
//! let calendar = builtin::cn()?;
//! let told = describe(&lifecycle, "2026-01-01".parse()?, calendar.view(None));
//! let worst = told.worst_case.as_ref().unwrap();
//! // Five working days around a Spring Festival.
//! assert_eq!(worst.days, 15);
//! assert!(told.unlimited.stages.is_empty());
//! # Ok::<(), jiceng::wire::Error>(())
//! ```
//!
//! What this does not do: stopped days and rolls are left out of the sum and
//! told beside it; it says what the limits allow, not what usually happens.

mod cycles;
mod lengths;
mod lines;
mod mermaid;
mod sentences;
mod unlimited;
mod walk;
mod worst;

use serde::Serialize;

pub use cycles::{Cycle, MOST_CYCLES};
pub use lengths::RollMax;
pub use lines::{DutyLine, DutyShape, StageLine, TransitionLine};
pub use mermaid::mermaid;
pub use sentences::Named;
pub use unlimited::Unlimited;
pub use worst::{Leg, MOST_STEPS, WorstCase};

use self::{lengths::Lengths, walk::Line, worst::Search};
use super::{
    lint::{self, graph::Graph},
    rules::Lifecycle,
};
use crate::{
    law::lint::{Diagnostic, Severity},
    time::{Day, View},
    wire::{Id, Pointer},
};

/// A lifecycle in plain form, as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Description {
    /// The lifecycle.
    pub lifecycle: Id,
    /// The day whose rules are described.
    pub on: Day,
    /// The roles that act in it.
    pub roles: Vec<Id>,
    /// Its stages.
    pub stages: Vec<StageLine>,
    /// The ways between them.
    pub transitions: Vec<TransitionLine>,
    /// What is owed, or may be done, by when.
    pub duties: Vec<DutyLine>,
    /// The latest end under stated limits; absent if no path ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worst_case: Option<WorstCase>,
    /// The cycles of the main line.
    pub cycles: Vec<Cycle>,
    /// Whether there are more cycles than are told.
    pub cycles_capped: bool,
    /// Where the text sets no limit.
    pub unlimited: Unlimited,
    /// Whether nothing limits how long a matter may take.
    pub unbounded: bool,
    /// The largest effect of rolling one last day; absent without a calendar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roll_max: Option<RollMax>,
    /// What the lint notes without calling it wrong.
    pub lint_notes: Vec<Diagnostic>,
}

/// Describes a lifecycle as it stands on a day.
///
/// Working days, months and years count with their longest calendar length over
/// the days that the calendar covers.
#[must_use]
pub fn describe(lifecycle: &Lifecycle, on: Day, calendar: &View) -> Description {
    let graph = Graph::new(lifecycle, on);
    let mut lengths = Lengths::new(calendar);
    let line = Line::new(&graph, &mut lengths);
    let search = Search::new(&line);
    let worst_case = search.told(&line);
    let (cycles, cycles_capped) = cycles::cycles(&line, &search);
    let unlimited = unlimited::unlimited(&graph);
    let place = Pointer::root().key("lifecycles").key(&lifecycle.id);
    let mut lint_notes = lint::check(lifecycle, on, &place);
    lint_notes.retain(|it| it.severity == Severity::Note);
    let open = |it: &WorstCase| !it.unbounded.is_empty();
    let round = cycles.iter().any(|it| it.days > 0 || it.is_unbounded());
    let unbounded = worst_case.as_ref().is_some_and(open)
        || !unlimited.stages.is_empty()
        || !unlimited.stops.is_empty()
        || round;
    Description {
        lifecycle: lifecycle.id.clone(),
        on,
        roles: lifecycle.roles.clone(),
        stages: lines::stages(&graph),
        transitions: lines::transitions(&graph),
        duties: lines::duties(&graph),
        worst_case,
        cycles,
        cycles_capped,
        unlimited,
        unbounded,
        roll_max: lengths.roll_max(),
        lint_notes,
    }
}
