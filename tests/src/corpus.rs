//! Every shared vector as a question to the JSON door, with the whole answer of Rust.
//!
//! Other languages put the same questions and compare the bytes. The corpus is lines
//! of text with tabs between, which no JSON text has inside, so that a runner needs no
//! JSON library:
//!
//! ```text
//! O <tab> book <tab> what to open
//! Q <tab> book, or - for none <tab> name <tab> question <tab> answer
//! ```

use std::{collections::BTreeMap, fmt::Write as _, fs};

use jiceng::{json, law::rulebook::Rulebook, wire};
use serde_json::{Map, Value, json};

use crate::{
    books, patch, planted, questions,
    random::Random,
    vectors::{self, root},
};

/// A question, the rulebook to which it is put, and its name.
#[derive(Clone, Debug)]
struct Asked {
    book: Option<String>,
    name: String,
    question: String,
}

/// Vectors that are no question to the door, or none that stands on one line.
const LEFT_OUT: [&str; 2] = [
    // Its text has two lines.
    "door/form.json/not-json",
    // The bound that takes every unknown day as worked is asked for in Rust alone.
    "time/unknown-years.json/working-days-by-all-days",
];

/// Questions with their answers, as lines, and how many they are.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The lines.
    pub text: String,
    /// How many questions they have.
    pub n: usize,
}

/// The questions of all vectors with their answers.
///
/// # Errors
/// - A vector cannot be read, names what cannot be opened, or is no question.
pub fn vectors() -> Result<Corpus, String> {
    let (mut all, mut left) = (Vec::new(), Vec::new());
    for domain in domains()? {
        for vector in vectors::read(&domain)? {
            let name = format!("{domain}/{}/{}", vector.file, vector.name);
            match asked(&domain, &vector)? {
                Some(it) => all.push(Asked { name, ..it }),
                None => left.push(name),
            }
        }
    }
    left.sort();
    if left != LEFT_OUT {
        return Err(format!("left out are {left:?}, not {LEFT_OUT:?}"));
    }
    written(&all)
}

/// `n` questions of each domain that has facts, made from its vectors by small changes.
///
/// # Errors
/// - A vector cannot be read, or names what cannot be opened.
/// - Less than a third of what was made of a domain is answered, so that little is compared.
pub fn generated(n: usize, seed: u64) -> Result<Corpus, String> {
    let mut all = Vec::new();
    for domain in domains()? {
        let mut seeds = Vec::new();
        for vector in vectors::read(&domain)? {
            if vector.json.get("facts").is_some() && vector.json.get("domain").is_some() {
                seeds.extend(asked(&domain, &vector)?);
            }
        }
        let mut maker = Maker::of(&seeds, seed);
        for place in 0..if seeds.is_empty() { 0 } else { n } {
            let made = maker.make().ok_or_else(|| format!("{domain}: nothing can be made"))?;
            all.push(Asked { name: format!("{domain}/generated/{place}"), ..made });
        }
    }
    let corpus = written(&all)?;
    let mut by_domain: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for line in corpus.text.lines().filter(|it| it.starts_with("Q\t")) {
        let [_, _, name, _, answer] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("not five columns: {line}"));
        };
        let domain = name.split('/').next().unwrap_or_default();
        let (all, ok) = by_domain.entry(domain).or_default();
        *all = all.saturating_add(1);
        *ok = ok.saturating_add(usize::from(answer.starts_with("{\"ok\":")));
    }
    match by_domain.iter().find(|(_, (all, ok))| *all != n || ok.saturating_mul(3) < *all) {
        None => Ok(corpus),
        Some((domain, (all, ok))) => {
            Err(format!("{domain}: {all} questions of {n} were made, and {ok} are answered"))
        }
    }
}

/// The folders of vectors, sorted.
fn domains() -> Result<Vec<String>, String> {
    let folder = fs::read_dir(root().join("tests/vectors")).map_err(|it| it.to_string())?;
    let names = folder.filter_map(|it| it.ok()?.file_name().into_string().ok());
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}

/// The question of a vector; none of one that brings no question.
fn asked(domain: &str, vector: &vectors::Vector) -> Result<Option<Asked>, String> {
    let text = |key: &str| vector.json.get(key).and_then(Value::as_str).map(str::to_owned);
    let of = |book: Option<String>, question: String| {
        Ok(Some(Asked { book, name: String::new(), question }))
    };
    if let Some(question) = vector.json.get("question") {
        return of(text("to"), question.to_string());
    }
    if let Some(malformed) = text("text") {
        // A line of the corpus is one line.
        let is_line = !malformed.contains(['\n', '\t', '\r']);
        return if is_line { of(text("to"), malformed) } else { Ok(None) };
    }
    if vector.json.get("facts").is_some() {
        return of(text("rulebook"), questions::of(vector).to_string());
    }
    if let (Some(base), Some(steps)) = (text("base"), vector.json.get("patch")) {
        let document = faulty(&base, steps)?;
        let question = json!({ "op": "lint", "rulebook": document, "lang": ["zh", "en"] });
        return of(None, question.to_string());
    }
    if domain == "layers" {
        let layer = planted::layer(&vector.json)?;
        let question = json!({ "op": "lint", "rulebook": vector.json.get("over"),
                               "layers": [layer], "lang": ["zh", "en"] });
        return of(None, question.to_string());
    }
    if domain == "time" && vector.json.get("uncovered").is_none() {
        let mut question = Map::from_iter([("op".to_owned(), "due".into())]);
        for key in ["from", "term", "roll", "knownOn", "suspend"] {
            question.extend(vector.json.get(key).map(|it| (key.to_owned(), it.clone())));
        }
        question.insert("lang".into(), json!(["zh", "en"]));
        return of(Some("cn".into()), Value::from(question).to_string());
    }
    Ok(None)
}

/// A rulebook with a planted fault.
fn faulty(base: &str, steps: &Value) -> Result<Value, String> {
    let path = root().join("tests/data/lint").join(format!("{base}.json"));
    let mut document = match fs::read_to_string(&path) {
        Ok(text) => wire::parse(&text).map_err(|it| it.to_string())?,
        Err(_) => serde_json::to_value(books::open(base)?.doc()).map_err(|it| it.to_string())?,
    };
    patch::apply(&mut document, steps.as_array().map_or(&[], Vec::as_slice))?;
    Ok(document)
}

/// What a host opens for a book: built in, or the document of a folder.
fn to_open(named: &str) -> Result<Value, String> {
    if !named.contains('/') {
        return Ok(json!({ "rulebook": named }));
    }
    let document = serde_json::to_value(books::open(named)?.doc()).map_err(|it| it.to_string())?;
    Ok(json!({ "rulebook": document }))
}

fn written(all: &[Asked]) -> Result<Corpus, String> {
    let mut text = String::new();
    let mut opened: BTreeMap<&str, Rulebook> = BTreeMap::new();
    let mut line =
        |parts: &[&str]| writeln!(text, "{}", parts.join("\t")).map_err(|it| it.to_string());
    for named in all.iter().filter_map(|it| it.book.as_deref()) {
        if !opened.contains_key(named) {
            let what = to_open(named)?;
            let book = match what.get("rulebook") {
                Some(Value::Object(map)) => Rulebook::open(&Value::from(map.clone()).to_string()),
                _ => Rulebook::builtin(named),
            };
            opened.insert(named, book.map_err(|it| format!("{named}: {it} at {}", it.pointer))?);
            line(&["O", named, &what.to_string()])?;
        }
    }
    for it in all {
        let book = it.book.as_deref().and_then(|named| opened.get(named));
        let answer =
            book.map_or_else(|| json::answer(&it.question), |book| book.call(&it.question));
        line(&["Q", it.book.as_deref().unwrap_or("-"), &it.name, &it.question, &answer])?;
    }
    Ok(Corpus { text, n: all.len() })
}

/// Makes questions from questions.
struct Maker {
    seeds: Vec<(Option<String>, Value)>,
    /// The values that stand under each key somewhere.
    seen: BTreeMap<String, Vec<Value>>,
    random: Random,
}

impl Maker {
    fn of(seeds: &[Asked], seed: u64) -> Self {
        let seeds: Vec<(Option<String>, Value)> = seeds
            .iter()
            .filter_map(|it| Some((it.book.clone(), serde_json::from_str(&it.question).ok()?)))
            .collect();
        let mut seen: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for (_, question) in &seeds {
            gather(question, &mut seen);
        }
        Self { seeds, seen, random: Random::new(seed) }
    }

    fn make(&mut self) -> Option<Asked> {
        let (book, mut question) = self.random.pick(&self.seeds)?.clone();
        let map = question.as_object_mut()?;
        let (detail, lang) = match self.random.below(10) {
            0 => ("full", json!(["zh", "en"])),
            1 => ("counts", json!([])),
            _ => ("findings", json!([])),
        };
        map.insert("detail".into(), detail.into());
        map.insert("lang".into(), lang);
        for _ in 0..=self.random.below(3) {
            self.change(&mut question);
        }
        Some(Asked { book, name: String::new(), question: question.to_string() })
    }

    /// Takes a fact away, repeats one, puts a day elsewhere, or a value where its like may stand.
    fn change(&mut self, value: &mut Value) {
        let mut places = Vec::new();
        places_in(value, &mut String::new(), &mut places);
        let Some(place) = self.random.pick(&places).cloned() else { return };
        let key = place.rsplit('/').next().unwrap_or_default().to_owned();
        let which = self.random.below(4);
        let Some(found) = value.pointer_mut(&place) else { return };
        match found {
            Value::Array(list) if !list.is_empty() => {
                let n = self.random.below(list.len());
                match which {
                    0 => drop(list.remove(n)),
                    1 => list.extend(list.get(n).cloned()),
                    _ => self.random.shuffle(list),
                }
            }
            Value::String(text) => {
                let day = text.parse::<jiceng::time::Day>().ok();
                let moved =
                    i32::try_from(self.random.below(80)).unwrap_or_default().saturating_sub(40);
                let day = day.and_then(|it| {
                    jiceng::time::Day::from_number(it.number().saturating_add(moved))
                });
                match day.filter(|_| which > 0) {
                    Some(day) => *text = day.to_string(),
                    None => self.swap(&key, found),
                }
            }
            _ if which == 0 => self.swap(&key, found),
            _ => {}
        }
    }

    fn swap(&mut self, key: &str, value: &mut Value) {
        let other = self.seen.get(key).and_then(|it| self.random.pick(it)).cloned();
        *value = other.unwrap_or_else(|| value.take());
    }
}

/// The values under each key.
fn gather(value: &Value, seen: &mut BTreeMap<String, Vec<Value>>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                seen.entry(key.clone()).or_default().push(inner.clone());
                gather(inner, seen);
            }
        }
        Value::Array(list) => list.iter().for_each(|it| gather(it, seen)),
        _ => {}
    }
}

/// The places of everything inside, but what says which question it is.
fn places_in(value: &Value, at: &mut String, places: &mut Vec<String>) {
    const FIXED: [&str; 5] = ["op", "domain", "rulebook", "detail", "lang"];
    let mut inside = |key: &str, inner: &Value| {
        let n = at.len();
        at.push('/');
        at.push_str(key);
        places.push(at.clone());
        places_in(inner, at, places);
        at.truncate(n);
    };
    match value {
        Value::Object(map) => {
            map.iter()
                .filter(|it| !FIXED.contains(&it.0.as_str()))
                .for_each(|(k, it)| inside(k, it));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(n, it)| inside(&n.to_string(), it));
        }
        _ => {}
    }
}
