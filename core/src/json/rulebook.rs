//! Which rulebook a question is put to.

use super::question::RulebookOf;
use crate::{
    law::rulebook::Rulebook,
    wire::{Error, Pointer, Problem},
};

/// The rulebook of a question: the one that was opened before, else the one it
/// names, else `default`.
pub(super) fn of(
    held: Option<&Rulebook>,
    named: Option<&RulebookOf>,
    layers: &[RulebookOf],
    default: Option<&str>,
) -> Result<Rulebook, Error> {
    let root = Pointer::root();
    if !layers.is_empty() {
        let problem = Problem::NotYet { what: "layers".into() };
        return Err(Error::new(problem).at(root.key("layers")));
    }
    let place = root.key("rulebook");
    let Some(held) = held else {
        return match (named, default) {
            (Some(named), _) => open(named, &place),
            (None, Some(id)) => Rulebook::builtin(id),
            (None, None) => Err(Error::new(Problem::MissingKey { key: "rulebook".into() })),
        };
    };
    match named {
        Some(RulebookOf::Id(id)) if held.id() != id.as_str() => {
            let problem = format!("it names rulebook `{id}`, but was put to `{}`", held.id());
            Err(Error::new(Problem::BadQuestion { problem }).at(place))
        }
        Some(RulebookOf::Document(_)) => {
            let problem = format!("it brings a rulebook, but was put to `{}`", held.id());
            Err(Error::new(Problem::BadQuestion { problem }).at(place))
        }
        _ => Ok(held.clone()),
    }
}

/// Opens a rulebook that a question names or brings, at its place.
pub(super) fn open(named: &RulebookOf, place: &Pointer) -> Result<Rulebook, Error> {
    match named {
        RulebookOf::Id(id) => Rulebook::builtin(id).map_err(|it| it.at(place.clone())),
        RulebookOf::Document(map) => {
            Rulebook::from_json(map.clone().into()).map_err(|it| it.below(place))
        }
    }
}
