//! Which rulebook a question is put to.

use super::question::RulebookOf;
use crate::{
    law::{layers::Layer, rulebook::Rulebook},
    wire::{Error, Pointer, Problem},
};

/// The rulebook of a question: the one that was opened before, else the one it
/// names, else `default`; with the layers that the question lays upon it.
pub(super) fn of(
    held: Option<&Rulebook>,
    named: Option<&RulebookOf>,
    layers: &[RulebookOf],
    default: Option<&str>,
) -> Result<Rulebook, Error> {
    let book = without_layers(held, named, default)?;
    let place = Pointer::root().key("layers");
    book.with_layers(&self::layers(layers)?).map_err(|it| it.below(&place))
}

/// The layers of a question, opened but not yet laid upon anything.
pub(super) fn layers(named: &[RulebookOf]) -> Result<Vec<Layer>, Error> {
    let place = Pointer::root().key("layers");
    let each = named.iter().enumerate();
    each.map(|(n, it)| layer(it, &place.index(n))).collect()
}

/// Opens a layer that a question names or brings, at its place.
fn layer(named: &RulebookOf, place: &Pointer) -> Result<Layer, Error> {
    match named {
        RulebookOf::Id(id) => Layer::builtin(id).map_err(|it| it.at(place.clone())),
        RulebookOf::Document(map) => {
            Layer::from_json(&map.clone().into()).map_err(|it| it.below(place))
        }
    }
}

fn without_layers(
    held: Option<&Rulebook>,
    named: Option<&RulebookOf>,
    default: Option<&str>,
) -> Result<Rulebook, Error> {
    let root = Pointer::root();
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
            Rulebook::from_json(&map.clone().into()).map_err(|it| it.below(place))
        }
    }
}
