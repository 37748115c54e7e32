//! `calendar`: which acts are owed over a time.

use super::{question::Calendar, rulebook, told};
use crate::{
    answers::Ask,
    law::rulebook::Rulebook,
    procedure,
    wire::{Error, Pointer},
};

pub(super) fn answer(held: Option<&Rulebook>, question: &Calendar) -> Result<String, Error> {
    let book = rulebook::of(held, question.rulebook.as_ref(), &question.layers, None)?;
    let mut ask = Ask::on(question.as_of);
    ask.known_on = question.known_on;
    let owed = procedure::calendar(&book, &question.facts, question.over, &ask)
        .map_err(|it| it.below(&Pointer::root().key("facts")))?;
    told(&owed)
}
