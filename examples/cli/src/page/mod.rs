//! An answer as a page that a clerk can read.

mod act;
mod board;
mod case;
mod change;
mod clocks;
mod found;
mod owed;
mod reasons;
mod sides;
mod steps;
mod table;
mod view;

pub(crate) use act::ActPage;
pub(crate) use board::BoardPage;
pub(crate) use case::CasePage;
pub(crate) use change::ChangePage;
use jiceng::{time::Due, words::Lang};
pub(crate) use owed::OwedPage;
pub(crate) use sides::SidesPage;
pub(crate) use table::Table;
pub(crate) use view::ViewPage;

/// Parts of a page with a blank line between; empty ones are left out.
pub(crate) fn join<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// A last day as short as a column is wide.
pub(crate) fn due(due: Due, lang: Lang) -> String {
    let from = due.not_before;
    match (due.not_after, lang) {
        (Some(until), _) if until == from => from.to_string(),
        (Some(until), Lang::Zh) => format!("{from} 至 {until}"),
        (Some(until), Lang::En) => format!("{from} to {until}"),
        (None, Lang::Zh) => format!("{from} 或其后"),
        (None, Lang::En) => format!("{from} or later"),
    }
}
