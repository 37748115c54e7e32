//! Which entries count: those known, neither reversed nor erased, in order.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    answers::Ask,
    study::{Amount, Content, Did, Entry, Record, Watched, facts::Wall, rules::Plan},
    time::Day,
    wire::{Error, Id, InOrder, Pointer, Problem},
    words,
};

/// The longest stretch of milliseconds that is reckoned with: a hundred days.
const MAX_MS: i64 = 8_640_000_000;

/// The entries that count, and the contents by their ids.
pub(super) struct Told<'a> {
    /// In the order of day, time of day and id.
    pub(super) entries: Vec<&'a Entry>,
    pub(super) contents: BTreeMap<&'a Id, &'a Content>,
}

/// Reads a record strictly.
pub(super) fn collect<'a>(plan: &Plan, record: &'a Record, ask: &Ask) -> Result<Told<'a>, Error> {
    let contents = contents(plan, record)?;
    check_roles(plan, record)?;
    check_offers(plan, record, &contents)?;
    let mut known: BTreeMap<&Id, (usize, &Entry)> = BTreeMap::new();
    for (n, entry) in record.entries.iter().enumerate() {
        let place = Pointer::root().key("entries").index(n);
        check(plan, &contents, entry).map_err(|it| it.below(&place))?;
        if known.insert(&entry.id, (n, entry)).is_some_and(|(_, other)| other != entry) {
            return Err(Error::new(Problem::DuplicateFact { id: entry.id.to_string() }).at(place));
        }
    }
    for (n, entry) in known.values() {
        let makes_up = match &entry.did {
            Some(Did::Attended { makes_up, .. }) => makes_up.as_ref(),
            _ => None,
        };
        for named in entry.reverses.iter().chain(makes_up) {
            if !known.contains_key(named) {
                let problem =
                    Problem::UnknownFact { id: entry.id.to_string(), named: named.to_string() };
                let place = Pointer::root().key("entries").index(*n);
                return Err(Error::new(problem).at(place));
            }
        }
    }
    let heard = |it: &&Entry| it.recorded <= ask.knowledge() && it.on <= ask.as_of;
    let all: Vec<&Entry> = known.values().map(|(_, it)| *it).filter(heard).collect();
    let erased: BTreeSet<&Id> = all.iter().filter_map(|it| it.erases.as_ref()).collect();
    let stays = |it: &&&Entry| !erased.contains(&it.id);
    let reversed = reversed(&all.iter().filter(stays).copied().collect::<Vec<_>>());
    let mut entries: Vec<&Entry> = all.iter().filter(stays).copied().collect();
    entries.retain(|it| it.did.is_some() && !reversed.contains(&it.id));
    entries.order_by(|a, b| (a.on, a.at, &a.id).cmp(&(b.on, b.at, &b.id)));
    Ok(Told { entries, contents })
}

/// What is reversed; a reversal that is reversed itself takes nothing out.
fn reversed<'a>(all: &[&'a Entry]) -> BTreeSet<&'a Id> {
    let by: BTreeMap<&Id, Vec<&Entry>> = all.iter().fold(BTreeMap::new(), |mut by, it| {
        if let Some(of) = &it.reverses {
            by.entry(of).or_insert_with(Vec::new).push(it);
        }
        by
    });
    let stands = |it: &Entry| !by.contains_key(&it.id);
    by.iter().filter(|(_, list)| list.iter().any(|it| stands(it))).map(|(of, _)| *of).collect()
}

fn contents<'a>(plan: &Plan, record: &'a Record) -> Result<BTreeMap<&'a Id, &'a Content>, Error> {
    let mut found: BTreeMap<&Id, &Content> = BTreeMap::new();
    for (n, content) in record.contents.iter().enumerate() {
        let place = Pointer::root().key("contents").index(n);
        category(plan, &content.category).map_err(|it| it.at(place.key("category")))?;
        if content.length_ms.is_some_and(|it| !(1..=MAX_MS).contains(&it)) {
            return Err(bad("a length is 1 to 8640000000 milliseconds", place.key("lengthMs")));
        }
        if found.insert(&content.id, content).is_some_and(|other| other != content) {
            return Err(Error::new(Problem::DuplicateFact { id: content.id.to_string() }).at(place));
        }
    }
    Ok(found)
}

fn check_roles(plan: &Plan, record: &Record) -> Result<(), Error> {
    for (n, it) in record.roles.iter().enumerate() {
        let place = Pointer::root().key("roles").index(n);
        if !plan.roles.contains(&it.role) {
            return Err(unknown(
                "role of the plan",
                &it.role,
                plan.roles.iter(),
                place.key("role"),
            ));
        }
        if it.until.is_some_and(|until| until < it.from) {
            return Err(reversed_days(it.from, it.until, place));
        }
    }
    Ok(())
}

fn check_offers(
    plan: &Plan,
    record: &Record,
    contents: &BTreeMap<&Id, &Content>,
) -> Result<(), Error> {
    let mut seen = BTreeSet::new();
    for (n, it) in record.offers.iter().enumerate() {
        let place = Pointer::root().key("offers").index(n);
        if !seen.insert(&it.id) {
            return Err(Error::new(Problem::DuplicateFact { id: it.id.to_string() }).at(place));
        }
        match (&it.category, it.amount) {
            (Some(named), Some(_)) => {
                category(plan, named).map_err(|it| it.at(place.key("category")))?;
            }
            (None, None) if contents.contains_key(&it.id) => {}
            (None, None) => {
                let known = contents.keys().copied();
                return Err(unknown("content of the record", &it.id, known, place.key("id")));
            }
            _ => return Err(bad("give both `category` and `amount`, or neither", place)),
        }
    }
    Ok(())
}

fn check(plan: &Plan, contents: &BTreeMap<&Id, &Content>, entry: &Entry) -> Result<(), Error> {
    let root = Pointer::root();
    if entry.recorded < entry.on {
        return Err(Error::new(Problem::RecordedBefore {
            id: entry.id.to_string(),
            on: entry.on.to_string(),
            recorded: entry.recorded.to_string(),
        }));
    }
    if entry.until.is_some_and(|it| it < entry.on) {
        return Err(reversed_days(entry.on, entry.until, root.key("until")));
    }
    let told = usize::from(entry.did.is_some())
        .saturating_add(usize::from(entry.reverses.is_some()))
        .saturating_add(usize::from(entry.erases.is_some()));
    let Some(did) = &entry.did else {
        return if told == 1 {
            Ok(())
        } else {
            Err(bad("give exactly one of did, reverses, erases", root))
        };
    };
    if told != 1 {
        return Err(bad("give exactly one of did, reverses, erases", root));
    }
    let at = root.key("did").key(name(did));
    let of_content = |it: &Id| {
        let known = || contents.keys().copied();
        let found = contents.contains_key(it);
        found
            .then_some(())
            .ok_or_else(|| unknown("content of the record", it, known(), at.key("content")))
    };
    match did {
        Did::Watched(it) => of_content(&it.content).and_then(|()| watched(it, &at)),
        Did::Claimed { content, .. }
        | Did::Tested { content, .. }
        | Did::Waived { content, .. } => of_content(content),
        Did::Attended { category: named, amount: it, .. } => {
            category(plan, named).map_err(|it| it.at(at.key("category")))?;
            amount(*it, &at)
        }
        Did::Substituted { amount: it, .. } => amount(*it, &at),
        Did::Sat { exam, .. } => {
            let known = plan.exams.iter().map(|it| &it.exam);
            if known.clone().any(|it| it == exam) {
                return Ok(());
            }
            Err(unknown("exam of the plan", exam, known, at.key("exam")))
        }
        Did::Missed { .. } | Did::Exempted { .. } => Ok(()),
    }
}

fn watched(it: &Watched, at: &Pointer) -> Result<(), Error> {
    if it.length_ms.is_some_and(|it| !(1..=MAX_MS).contains(&it)) {
        return Err(bad("a length is 1 to 8640000000 milliseconds", at.key("lengthMs")));
    }
    let wall = |it: Option<Wall>, at: Pointer| match it {
        Some(it) if it.from < 0 || it.to < it.from || it.len_ms() > MAX_MS => {
            Err(bad("a stretch of time ends after it begins, within 100 days", at.key("wall")))
        }
        _ => Ok(()),
    };
    wall(it.wall, at.clone())?;
    for (n, part) in it.segments.iter().enumerate() {
        let at = at.key("segments").index(n);
        let to = part.to.unwrap_or(part.from);
        if part.from < 0 || to < part.from || to > MAX_MS {
            return Err(bad("a part begins at 0 or later and does not end before it begins", at));
        }
        wall(part.wall, at)?;
    }
    Ok(())
}

fn amount(it: Amount, at: &Pointer) -> Result<(), Error> {
    if it.n.hundredths() > 10_000_000 {
        return Err(bad("an amount is at most 100000", at.key("amount").key("n")));
    }
    Ok(())
}

fn category(plan: &Plan, named: &Id) -> Result<(), Error> {
    if plan.categories.contains(named) {
        return Ok(());
    }
    Err(unknown("category of the plan", named, plan.categories.iter(), Pointer::root()))
}

fn unknown<'a>(
    what: &str,
    named: &Id,
    known: impl Iterator<Item = &'a Id>,
    place: Pointer,
) -> Error {
    let nearest = words::nearest(named, known.map(Id::as_str));
    Error::new(Problem::Unresolved { what: what.into(), named: named.to_string(), nearest })
        .at(place)
}

fn reversed_days(from: Day, until: Option<Day>, place: Pointer) -> Error {
    let until = until.map(|it| it.to_string()).unwrap_or_default();
    Error::new(Problem::BadPeriod { period: format!("{from}..{until}") }).at(place)
}

fn bad(problem: &str, place: Pointer) -> Error {
    Error::new(Problem::BadValue { problem: problem.into() }).at(place)
}

/// The key under which it stands.
fn name(did: &Did) -> &'static str {
    match did {
        Did::Watched(_) => "watched",
        Did::Claimed { .. } => "claimed",
        Did::Tested { .. } => "tested",
        Did::Waived { .. } => "waived",
        Did::Attended { .. } => "attended",
        Did::Sat { .. } => "sat",
        Did::Missed { .. } => "missed",
        Did::Exempted { .. } => "exempted",
        Did::Substituted { .. } => "substituted",
    }
}
