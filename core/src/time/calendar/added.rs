//! Days off that are added to the notice in force, as a regional holiday is (民族节日).

use std::collections::BTreeMap;

use super::{Notice, build::wrong};
use crate::{
    time::{Day, Span},
    wire::{Error, Id, InOrder, Pointer},
};

/// Puts each addition upon every edition of its year.
///
/// From each edition follows one more, which has the days of both and is known once
/// both are; so a later amendment takes no added day away, and an older question keeps
/// its answer. An edition that is no longer in force when the addition becomes known
/// has no such successor. A year without a notice of its own stays unknown.
pub(super) fn spread(notices: BTreeMap<Id, Notice>) -> Result<BTreeMap<Id, Notice>, Error> {
    let (added, mut plain): (Vec<_>, BTreeMap<_, _>) = {
        let (added, plain): (Vec<_>, Vec<_>) = notices.into_iter().partition(|(_, it)| it.adds);
        (added, plain.into_iter().collect())
    };
    for (id, addition) in &added {
        check(id, addition)?;
    }
    for (id, addition) in added {
        let mut editions: Vec<_> =
            plain.iter().filter(|(_, it)| it.year == addition.year).collect();
        editions.order_by_key(|(id, it)| (it.amends.is_some(), known(it), (*id).clone()));
        let mut with = Vec::new();
        for (n, (first, edition)) in editions.iter().enumerate() {
            let next = editions.get(n.saturating_add(1));
            let from = known(edition).max(known(&addition));
            if next.is_none_or(|(_, it)| known(it) > from) {
                let name = Id::new(&format!("{first}:{id}"))
                    .map_err(|it| it.at(Pointer::root().key(&id)))?;
                with.push((name, both(first, edition, &addition)));
            }
        }
        plain.extend(with);
    }
    Ok(plain)
}

fn check(id: &Id, addition: &Notice) -> Result<(), Error> {
    let root = Pointer::root();
    if addition.amends.is_some() {
        return Err(wrong(id, &root.key("amends"), "what adds days amends nothing".into()));
    }
    if !addition.work.is_empty() {
        return Err(wrong(id, &root.key("work"), "what adds days names days off only".into()));
    }
    Ok(())
}

fn known(notice: &Notice) -> Day {
    notice.certain_from().unwrap_or(Day::MAX)
}

fn both(first: &Id, edition: &Notice, addition: &Notice) -> Notice {
    let later = if known(edition) > known(addition) { edition } else { addition };
    let is_off = |day: Day| addition.says(day) == Some(false);
    let mut rest = edition.rest.clone();
    let new = addition.rest.iter().flat_map(|it| it.days());
    rest.extend(new.filter(|day| edition.says(*day) != Some(false)).map(Span::on));
    Notice {
        published: later.published,
        known_by: later.known_by,
        amends: Some(first.clone()),
        adds: false,
        rest,
        work: edition.work.iter().copied().filter(|day| !is_off(*day)).collect(),
        ..addition.clone()
    }
}
