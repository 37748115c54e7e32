//! Every line of what `docs/points.md` settles, and every construct of the vocabulary,
//! has a vector.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use jiceng::law::rulebook;
use jiceng_tests::{
    books,
    vectors::{self, Vector, root},
};
use serde_json::Value;

/// The lines of the table in `docs/points.md`, each with vectors that show it.
const ROWS: &[(&str, &[&str])] = &[
    ("an award overshoots a cap", &["cap-clips", "cap-refuses"]),
    ("several caps", &["exempt-neither-meets-nor-uses", "cap-of-a-half-year"]),
    ("items outside a cap", &["exempt-neither-meets-nor-uses"]),
    ("deductions and caps", &["deduction-frees-no-room", "deductions-have-caps-of-their-own"]),
    ("windows", &["fixed-window", "rolling-window", "rolling-months", "rolling-years"]),
    ("which day", &["day-of-the-fact"]),
    ("order", &["order-is-not-arrival", "order-within-a-day"]),
    ("late entries", &["reversal-not-known-yet", "reversal-known-later"]),
    ("reversal", &["reversed-never-was", "reversal-of-a-reversal"]),
    ("same thing twice", &["same-thing-paid-once", "once-a-day", "once-a-period"]),
    ("several items of one act", &["veto-before-points-in-one-act"]),
    ("repetition", &["repeat-rounded"]),
    ("scales over a window", &["hours-of-a-month-half-up"]),
    ("floor", &["floor-is-a-line-of-its-own", "floor-under-the-total"]),
    ("validity", &["repeat-rounded", "goes-on-over-periods"]),
    (
        "end of a period",
        &[
            "earlier-period-is-reset",
            "goes-on-over-periods",
            "carry-over-share",
            "carry-over-of-a-loss",
        ],
    ),
    ("rule changes", &["item-of-its-day", "item-not-yet-in-force", "past-year-by-its-day"]),
    ("number type", &["hours-of-a-month-half-up", "carry-over-in-addition"]),
    ("bands", &["band-edges", "band-open-end"]),
    ("quota", &["quota-beyond", "quota-undecided", "quota-of-too-few"]),
    ("rank", &["ranking-competition", "ranking-dense-and-ordinal", "ranking-by-a-head"]),
    ("direct grade", &["grade-to-lowest-of-band", "veto-sets-zero", "grade-holds-awards"]),
    ("repair", &["grade-repaired", "grade-repaired-to-milder"]),
    ("links", &["unit-to-head", "household-to-members", "member-to-household"]),
    ("compare", &["compare-caps-and-ranks", "compare-under-another-scheme"]),
];

#[test]
fn every_row_has_its_vectors() {
    let page = fs::read_to_string(root().join("docs/points.md")).unwrap();
    let section = page.split("\n## ").find(|it| it.starts_with("Where systems differ")).unwrap();
    let rows: Vec<&str> = section
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.split(" |").next())
        .filter(|it| *it != "question" && !it.starts_with('-'))
        .collect();
    let told: Vec<&str> = ROWS.iter().map(|it| it.0).collect();
    assert_eq!(rows, told, "a line of docs/points.md has no vector in this table, or another name");
    let all = vectors::read("points").unwrap();
    let names: BTreeSet<&str> = all.iter().map(|it| it.json["name"].as_str().unwrap()).collect();
    let missing: Vec<_> =
        ROWS.iter().flat_map(|it| it.1).filter(|it| !names.contains(**it)).collect();
    assert!(missing.is_empty(), "no vector is called {missing:?}");
}

/// A construct: a type of the schema, and one of its keys or words.
type Construct = (String, String);

/// What every part of a scheme may say, whatever it is; proved with the law.
const STANDING: [&str; 8] =
    ["cites", "confidence", "derogates", "force", "id", "inForce", "note", "silent"];

/// Types that are not of points alone, and are proved elsewhere.
const COMMON: [&str; 11] = [
    "Cite",
    "Confidence",
    "Cycle",
    "Day",
    "Derogation",
    "Force",
    "Id",
    "InForce",
    "Term",
    "Text",
    "RuleId",
];

/// The vocabulary as the JSON Schema has it.
struct Vocabulary(Value);

impl Vocabulary {
    fn of_rulebooks() -> Self {
        Self(rulebook::schema())
    }

    fn named(&self, reference: &Value) -> Option<(String, &Value)> {
        let name = reference.as_str()?.rsplit('/').next()?;
        Some((name.to_owned(), self.0["$defs"].get(name)?))
    }

    /// Every construct that can be reached from a type.
    fn all(&self, of: &str, found: &mut BTreeSet<Construct>, seen: &mut BTreeSet<String>) {
        if COMMON.contains(&of) || !seen.insert(of.to_owned()) {
            return;
        }
        let Some(schema) = self.0["$defs"].get(of) else { return };
        for word in words(schema) {
            found.insert((of.to_owned(), word));
        }
        let mut references = BTreeSet::new();
        collect(schema, &mut references);
        for it in references {
            self.all(&it, found, seen);
        }
    }

    /// The constructs that a value uses.
    fn used(&self, value: &Value, schema: &Value, of: &str, found: &mut BTreeSet<Construct>) {
        if let Some((name, schema)) = schema.get("$ref").and_then(|it| self.named(it)) {
            return self.used(value, schema, &name, found);
        }
        for choice in choices(schema) {
            self.used(value, choice, of, found);
        }
        match value {
            Value::String(word)
                if words(schema).contains(word) && schema.get("properties").is_none() =>
            {
                found.insert((of.to_owned(), word.clone()));
            }
            Value::Array(list) => {
                let of_each = schema.get("items").cloned().unwrap_or_default();
                list.iter().for_each(|it| self.used(it, &of_each, of, found));
            }
            Value::Object(object) => {
                for (key, value) in object {
                    let own = schema.get("properties").and_then(|it| it.get(key));
                    if let Some(schema) = own {
                        found.insert((of.to_owned(), key.clone()));
                        self.used(value, schema, of, found);
                    }
                }
            }
            _ => {}
        }
    }
}

fn choices(schema: &Value) -> impl Iterator<Item = &Value> {
    ["oneOf", "anyOf"].iter().filter_map(|key| schema.get(*key)?.as_array()).flatten()
}

/// The keys and words that a type itself has.
fn words(schema: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for it in std::iter::once(schema).chain(choices(schema)) {
        let keys = it.get("properties").and_then(Value::as_object).into_iter().flatten();
        found.extend(keys.map(|it| it.0.clone()).filter(|it| !STANDING.contains(&it.as_str())));
        let values = it.get("enum").and_then(Value::as_array).into_iter().flatten();
        found.extend(values.chain(it.get("const")).filter_map(|it| it.as_str().map(str::to_owned)));
    }
    found
}

fn collect(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            for (key, value) in object {
                match (key.as_str(), value.as_str()) {
                    ("$ref", Some(it)) => {
                        found.extend(it.rsplit('/').next().map(str::to_owned));
                    }
                    _ => collect(value, found),
                }
            }
        }
        Value::Array(list) => list.iter().for_each(|it| collect(it, found)),
        _ => {}
    }
}

/// The parts of its scheme that a vector touches: the items of its entries with their heads,
/// the classes of its roster, what is claimed; bands and rankings if it expects some.
fn touched(vector: &Vector, books: &mut BTreeMap<String, Value>) -> Option<Value> {
    let json = &vector.json;
    let named = json["rulebook"].as_str()?;
    let book = books.entry(named.to_owned()).or_insert_with(|| written(named));
    let facts = &json["facts"];
    let mut scheme = book["schemes"].get(facts["scheme"].as_str()?)?.clone();
    let texts = |list: &Value, key: &str| -> BTreeSet<String> {
        let list = list.as_array().into_iter().flatten();
        list.filter_map(|it| it[key].as_str().map(str::to_owned)).collect()
    };
    let kinds = texts(&facts["entries"], "kind");
    let classes = texts(&facts["roster"], "class");
    keep(&mut scheme, "items", |it| kinds.contains(it["id"].as_str().unwrap_or_default()));
    keep(&mut scheme, "classes", |it| classes.contains(it["id"].as_str().unwrap_or_default()));
    let heads = texts(&scheme["items"], "head");
    keep(&mut scheme, "heads", |it| heads.contains(it["id"].as_str().unwrap_or_default()));
    keep(&mut scheme, "highestOnly", |it| {
        let mut items = it["items"].as_array().into_iter().flatten();
        items.any(|it| kinds.contains(it.as_str().unwrap_or_default()))
    });
    let born = facts["roster"].as_array().into_iter().flatten().any(|it| it.get("born").is_some());
    keep(&mut scheme, "exemptions", |it| {
        let mut of = it["classes"].as_array().into_iter().flatten();
        let by_class = of.any(|it| classes.contains(it.as_str().unwrap_or_default()));
        let claimed = kinds.contains(it["id"].as_str().unwrap_or_default());
        claimed || by_class || (born && it.get("age").is_some())
    });
    let expects = json["expect"].to_string();
    keep(&mut scheme, "bands", |_| expects.contains("\"band"));
    keep(&mut scheme, "rankings", |_| expects.contains("\"rank"));
    Some(scheme)
}

/// A rulebook as it is written, with defaults that are spelt out.
fn written(named: &str) -> Value {
    if named.contains('/') {
        return serde_json::from_str(&books::pack(named).unwrap()).unwrap();
    }
    serde_json::to_value(books::open(named).unwrap().doc()).unwrap()
}

fn keep(scheme: &mut Value, list: &str, is_kept: impl Fn(&Value) -> bool) {
    if let Some(parts) = scheme.get_mut(list).and_then(Value::as_array_mut) {
        parts.retain(|it| is_kept(it));
        if parts.is_empty() {
            scheme.as_object_mut().unwrap().remove(list);
        }
    }
}

#[test]
fn every_construct_has_a_vector() {
    let vocabulary = Vocabulary::of_rulebooks();
    let mut all = BTreeSet::new();
    vocabulary.all("Scheme", &mut all, &mut BTreeSet::new());
    assert!(all.len() > 200, "only {} constructs were read from the schema", all.len());
    let (mut found, mut books) = (BTreeSet::new(), BTreeMap::new());
    let start = serde_json::json!({ "$ref": "#/$defs/Scheme" });
    for vector in vectors::read("points").unwrap() {
        if let Some(scheme) = touched(&vector, &mut books) {
            vocabulary.used(&scheme, &start, "", &mut found);
        }
    }
    // What is never reckoned is proved by the lint: metrics that are not to be used, and an
    // exemption from nothing.
    let planted =
        fs::read_to_string(root().join("tests/vectors/lint-points/planted.json")).unwrap();
    let is_by_lint = |(of, word): &&Construct| {
        (of.starts_with("Metric") || of == "CapLayer") && planted.contains(&format!("\"{word}\""))
    };
    let missing: Vec<_> = all
        .difference(&found)
        .filter(|it| !is_by_lint(it))
        .map(|(of, it)| format!("{of}: {it}"))
        .collect();
    assert!(missing.is_empty(), "\nno vector of points uses\n{}\n", missing.join("\n"));
}
