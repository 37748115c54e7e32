//! Ledgers: columns beside the same entries as records, and comparisons of schemes beside the door.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "Generators pick small numbers, and whatever is not there fails the test."
)]

use std::collections::HashMap;

use jiceng_mobile::{
    Ask, Attr, Fact, JicengError, Ledger, Member, PointColumns, PointsChange, Rulebook,
    SubjectStatus, WordColumn,
};
use jiceng_tests::random::Random;
use serde_json::json;

/// Items of the scheme `garden`, with what tells the worth of an entry and how many values it has.
const ITEMS: [(&str, &str, usize); 9] = [
    ("weeding", "", 1),
    ("hedge", "", 1),
    ("rota", "", 1),
    ("litter", "", 1),
    ("poison", "", 1),
    ("watering", "quantity", 8),
    ("harvest", "quantity", 30),
    ("talk", "amount", 24),
    ("prize", "choice", 2),
];
const CLASSES: [&str; 5] = ["gardener", "helper", "gardener", "gardener", "helper"];

/// The same entries twice.
struct Both {
    ledger: Ledger,
    columns: PointColumns,
}

fn half(n: u32) -> String {
    format!("{}.{}", n / 2, n % 2 * 5)
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap()
}

fn both(book: &Rulebook, n: u32, random: &mut Random) -> Both {
    let (items, classes) = (book.items("garden").unwrap(), book.classes("garden").unwrap());
    let place = |names: &[String], id: &str| {
        small(names.iter().position(|it| it == id).unwrap()).to_le_bytes()
    };
    let first: jiceng::time::Day = "2026-01-01".parse().unwrap();
    let mut columns = PointColumns {
        subjects: vec![],
        items: vec![],
        days: vec![],
        amounts: vec![],
        classes: CLASSES.iter().flat_map(|it| place(&classes, it)).collect(),
        organisations: None,
        levels: None,
        born: None,
    };
    let entry = |row: u32| {
        let subject = small(random.below(CLASSES.len()));
        let day = first.plus(i32::try_from(random.below(200)).unwrap());
        let (item, key, values) = ITEMS[random.below(ITEMS.len())];
        let value = small(random.below(values));
        let (told, amount) = match key {
            "" => (None, 0),
            // Both choices of `prize`, as the scheme names them.
            "choice" if value == 0 => (Some("village".to_owned()), 300),
            "choice" => (Some("county".to_owned()), 2000),
            _ => (Some(half(value)), value * 50),
        };
        columns.subjects.extend(subject.to_le_bytes());
        columns.items.extend(place(&items, item));
        columns.days.extend(day.number().to_le_bytes());
        columns.amounts.extend(amount.to_le_bytes());
        let mut attrs =
            HashMap::from([("subject".to_owned(), Attr::Text { value: format!("m{subject}") })]);
        attrs.extend(told.map(|value| (key.to_owned(), Attr::Text { value })));
        fact(&format!("e{row:05}"), item, &day.to_string(), attrs)
    };
    let entries = (0..n).map(entry).collect();
    let roster = CLASSES.iter().enumerate().map(|(n, class)| member(n, class)).collect();
    let ledger = Ledger { ledger: "l".into(), scheme: "garden".into(), entries, roster };
    Both { ledger, columns }
}

fn fact(id: &str, kind: &str, on: &str, attrs: HashMap<String, Attr>) -> Fact {
    let (on, recorded) = (on.to_owned(), on.to_owned());
    let kind = Some(kind.to_owned());
    Fact {
        id: id.into(),
        kind,
        on,
        recorded,
        by: None,
        attrs,
        at: None,
        after: None,
        reverses: None,
        erases: None,
    }
}

fn member(n: usize, class: &str) -> Member {
    Member {
        id: format!("m{n}"),
        class_id: Some(class.into()),
        organisation: None,
        level: None,
        head: None,
        household: None,
        born: None,
        joined: None,
        left: None,
    }
}

fn ask(day: &str, detail: Option<jiceng::answers::Detail>) -> Ask {
    Ask { as_of: day.into(), known_on: None, detail, lang: vec![] }
}

fn numbers(bytes: &[u8]) -> Vec<i32> {
    bytes.as_chunks::<4>().0.iter().map(|it| i32::from_le_bytes(*it)).collect()
}

fn sums(bytes: &[u8]) -> Vec<i64> {
    bytes.as_chunks::<8>().0.iter().map(|it| i64::from_le_bytes(*it)).collect()
}

fn words(it: &WordColumn) -> Vec<Option<String>> {
    it.rows.iter().map(|row| it.words.get(usize::from(*row)).cloned()).collect()
}

/// A decimal text in 1/100.
fn hundredths(text: &str) -> i64 {
    text.parse::<jiceng::points::Points>().unwrap().hundredths()
}

#[test]
fn columns_say_what_records_say() {
    let book = Rulebook::builtin("demo").unwrap();
    let bands = book.bands("garden").unwrap();
    let (mut random, mut n_by) = (Random::new(7), 0);
    for _ in 0..40 {
        let Both { ledger, columns } = both(&book, 120, &mut random);
        let told = book.evaluate_ledger(ledger, ask("2026-07-31", None)).unwrap().result;
        let tally = book.tally_points("garden", columns, ask("2026-07-31", None)).unwrap();
        let n = |it: &SubjectStatus| i32::try_from(it.lines.len()).unwrap();
        assert_eq!(told.subjects.iter().map(n).collect::<Vec<_>>(), numbers(&tally.totals.n_lines));
        let total = |it: &SubjectStatus| hundredths(it.total.as_deref().unwrap());
        assert_eq!(told.subjects.iter().map(total).collect::<Vec<_>>(), sums(&tally.totals.total));
        let band = |it: &SubjectStatus| it.band.as_ref().and_then(|it| it.id.clone());
        let places = numbers(&tally.totals.band);
        let named = places.iter().map(|it| Some(bands[usize::try_from(*it).ok()?].clone()));
        assert_eq!(told.subjects.iter().map(band).collect::<Vec<_>>(), named.collect::<Vec<_>>());
        let lines = told.subjects.iter().flat_map(|it| &it.lines);
        let lines: Vec<_> = lines.map(|it| (it.entry.clone(), hundredths(&it.net))).collect();
        let rows = numbers(&tally.lines.row).into_iter().map(|it| format!("e{it:05}"));
        let nets = numbers(&tally.lines.net).into_iter().map(i64::from);
        assert_eq!(lines, rows.zip(nets).collect::<Vec<_>>());
        let by = |it: &SubjectStatus| it.band.as_ref().and_then(|it| it.by.clone());
        assert_eq!(told.subjects.iter().map(by).collect::<Vec<_>>(), words(&tally.totals.band_by));
        n_by += tally.totals.band_by.words.len();
        assert!(tally.lines.state.words.contains(&"other-class".to_owned()));
    }
    assert!(n_by > 0);
}

#[test]
fn counts_keep_no_line_and_refusals_name_column_and_row() {
    let book = Rulebook::builtin("demo").unwrap();
    let Both { columns, .. } = both(&book, 10, &mut Random::new(1));
    let counts = ask("2026-07-31", Some(jiceng::answers::Detail::Counts));
    let tally = book.tally_points("garden", columns.clone(), counts.clone()).unwrap();
    assert!(tally.lines.row.is_empty() && tally.totals.total.len() == 40);
    let refused = |scheme: &str, columns: PointColumns| {
        let JicengError::Malformed { code, pointer, .. } =
            book.tally_points(scheme, columns, counts.clone()).unwrap_err();
        (code, pointer)
    };
    let is = |code: &str, pointer: &str| (code.to_owned(), pointer.to_owned());
    assert_eq!(refused("no-such", columns.clone()).0, "unknown-scheme");
    let cut = PointColumns { days: vec![0; 39], ..columns.clone() };
    assert_eq!(refused("garden", cut), is("bad-question", "/days"));
    let short = PointColumns { days: vec![0; 36], ..columns.clone() };
    assert_eq!(refused("garden", short), is("bad-question", ""));
    let nobody = PointColumns { subjects: vec![9; 40], ..columns };
    assert_eq!(refused("garden", nobody), is("bad-value", "/subjects/0"));
}

#[test]
fn another_scheme_as_the_door_compares_it() {
    let book = Rulebook::builtin("demo").unwrap();
    let core = jiceng::law::Rulebook::builtin("demo").unwrap();
    let ledger = || Ledger {
        ledger: "l".into(),
        scheme: "garden".into(),
        entries: vec![],
        roster: vec![member(1, "gardener")],
    };
    let question = |scheme: &str| {
        let question = json!({
            "op": "compare", "domain": "points", "asOf": "2026-03-31", "with": { "scheme": scheme },
            "facts": { "ledger": "l", "scheme": "garden", "roster": [{ "id": "m1", "class": "gardener" }] },
        });
        serde_json::from_str::<serde_json::Value>(&core.call(&question.to_string())).unwrap()
    };
    let with = |scheme: &str| PointsChange {
        add: vec![],
        as_of: None,
        known_on: None,
        scheme: Some(scheme.into()),
    };
    let mut n_said = 0;
    for scheme in ["garden", "league", "plot", "gardens", "No!"] {
        let answer = question(scheme);
        match book.compare_ledger(ledger(), ask("2026-03-31", None), with(scheme)) {
            Ok(told) => {
                let moved = answer.pointer("/ok/moved/subjects").unwrap().as_array().unwrap();
                assert_eq!(told.moved.subjects.len(), moved.len(), "{scheme}");
                let after = answer.pointer("/ok/after/result/scheme").unwrap();
                assert_eq!(json!(told.after.result.scheme), *after, "{scheme}");
                n_said += 1;
            }
            Err(JicengError::Malformed { code, pointer, text, hint, .. }) => {
                let error = json!({ "code": code, "pointer": pointer, "text": text, "hint": hint });
                assert_eq!(Some(&error), answer.get("error"), "{scheme}");
            }
        }
    }
    assert!(n_said > 0);
}
