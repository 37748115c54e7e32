//! What is wrong with a lifecycle although it can be read.
//!
//! | remark | says |
//! | --- | --- |
//! | `stage-unreachable` | no path leads from the initial stage |
//! | `stage-without-exit` | neither final nor rest, and no way out |
//! | `code-without-way` | ways branch by a closed attribute and leave a code out |
//! | `nobody-owes` | on some path nobody owes anything on arrival, and no window leads out |
//! | `owed-without-a-day` | what is surely owed on arrival is owed without a day |
//! | `clock-never-stopped` | where a clock runs nothing can fulfil or discharge it |
//! | `start-ignored` | a way starts a clock that may still run there |
//! | `duty-nobody-may-fulfil` | no role may do what is owed where it is owed |
//! | `extension-without-cap` | an extension lacks its cap or its number |
//! | `suspension-without-end` | a stopped clock cannot go on |
//! | `hours-with-suspension` | a limit in hours is stopped or extended |
//! | `mixed-units` | units that cannot be counted in one are joined |
//!
//! The reasoning follows paths of stages together with the codes they carry;
//! conditions that no carried code decides are taken to be satisfiable. Only
//! versions in force on the day asked are read.
//!
//! What this does not do: it judges no citation, label or layer (`law::lint`
//! does), and it knows nothing of how often a path is walked.

pub(crate) mod bits;
pub(crate) mod codes;
pub(crate) mod graph;
pub(crate) mod product;
pub(crate) mod runs;

mod clock_never_stopped;
mod code_without_way;
mod duty_nobody_may_fulfil;
mod extension_without_cap;
mod hours_with_suspension;
pub(crate) mod mixed_units;
pub(crate) mod nobody_owes;
mod stage_unreachable;
mod stage_without_exit;
mod start_ignored;
mod suspension_without_end;

use self::{
    graph::{Aside, Clock, Graph},
    product::{Product, Touch},
    runs::{May, Track},
};
use super::rules::Lifecycle;
use crate::{law::lint::Diagnostic, time::Day, wire::Pointer};

/// Looks a lifecycle over, as it stands on a day.
///
/// `place` is where the lifecycle stands in the rulebook document, such as
/// `/lifecycles/petition`.
///
/// # Example: a stage that nothing leads to
/// ```
/// use jiceng::{lifecycle::{lint, rules::Lifecycle}, wire::{self, Pointer}};
/// let lifecycle: Lifecycle = wire::from_value(wire::parse(r#"{
///     "id": "errand", "roles": [], "duties": [], "events": { "done": {} },
///     "main": { "initial": "new", "stages": { "new": {}, "end": { "final": true }, "lost": { "final": true } },
///         "transitions": [{ "id": "do", "from": ["new"], "on": "done", "to": "end" }] } }"#)?)?;
/// let found = lint::check(&lifecycle, "2026-01-01".parse()?, &Pointer::root());
/// assert_eq!(found[0].code, "stage-unreachable");
/// assert_eq!(found[0].pointer.as_str(), "/main/stages/lost");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[must_use]
pub fn check(lifecycle: &Lifecycle, on: Day, place: &Pointer) -> Vec<Diagnostic> {
    let look = Look::new(lifecycle, on, place);
    [
        stage_unreachable::check,
        stage_without_exit::check,
        code_without_way::check,
        nobody_owes::check,
        clock_never_stopped::check,
        start_ignored::check,
        duty_nobody_may_fulfil::check,
        extension_without_cap::check,
        suspension_without_end::check,
        hours_with_suspension::check,
        mixed_units::check,
    ]
    .iter()
    .flat_map(|check| check(&look))
    .collect()
}

/// A lifecycle with everything that the single checks look at.
struct Look<'a> {
    place: &'a Pointer,
    graph: Graph<'a>,
    /// The main line, then the overlays.
    views: Vec<Sight<'a>>,
}

/// One region unfolded, with where each clock may run.
struct Sight<'a> {
    product: Product<'a>,
    may: May,
    /// By the number of the clock.
    tracks: Vec<Track>,
}

impl<'a> Look<'a> {
    fn new(lifecycle: &'a Lifecycle, on: Day, place: &'a Pointer) -> Self {
        let graph = Graph::new(lifecycle, on);
        let views = (0..graph.maps.len()).map(|region| Sight::new(&graph, region)).collect();
        Self { place, graph, views }
    }

    /// The main line; it is always there.
    fn main(&self) -> impl Iterator<Item = &Sight<'a>> {
        self.views.first().into_iter()
    }

    /// Duties in force with their numbers.
    fn clocks(&self) -> impl Iterator<Item = (usize, Clock<'a>)> + '_ {
        self.graph.clocks.iter().copied().enumerate()
    }

    fn region(&self, region: usize) -> Pointer {
        self.graph.maps.get(region).map_or_else(Pointer::root, |it| it.pointer(self.place))
    }

    fn stage(&self, region: usize, stage: usize) -> Pointer {
        self.region(region).key("stages").key(self.graph.stage(region, stage))
    }

    fn transition(&self, region: usize, place: usize) -> Pointer {
        self.region(region).key("transitions").index(place)
    }

    fn duty(&self, clock: Clock<'_>) -> Pointer {
        self.place.key("duties").index(clock.place)
    }

    /// The part of a duty that depends on its shape, such as its `extend`.
    fn shape(&self, clock: Clock<'_>) -> Pointer {
        let key = if clock.duty.within.is_some() { "within" } else { "notBefore" };
        self.duty(clock).key(key)
    }
}

impl<'a> Sight<'a> {
    fn new(graph: &Graph<'a>, region: usize) -> Self {
        let product = Product::new(graph, region);
        let may = May::new(graph, &product);
        let track = |clock| Track::new(graph, &product, &may, clock);
        let tracks = (0..graph.clocks.len()).map(track).collect();
        Self { product, may, tracks }
    }

    /// What may happen aside at a node.
    fn asides(&self, node: usize) -> impl Iterator<Item = &(Aside<'a>, Touch)> {
        self.may.at(node).into_iter().flat_map(move |it| self.product.asides(node, it))
    }

    /// The states in which a clock runs, each with its node.
    fn running(&self, clock: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.tracks.get(clock).into_iter().flat_map(Track::states)
    }

    fn path(&self, graph: &Graph<'_>, clock: usize, state: usize) -> String {
        let track = self.tracks.get(clock);
        arrows(&track.map_or_else(Vec::new, |it| it.path(graph, &self.product, state)))
    }
}

/// A path in one line.
fn arrows(path: &[String]) -> String {
    path.join(" → ")
}
