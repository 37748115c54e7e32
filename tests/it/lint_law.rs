//! Planted faults: each is found, at its place, and nothing else is.

use std::{collections::BTreeSet, fs, path::Path};

use jiceng::{
    law::{
        lint::{Diagnostic, Severity, codes, lint},
        rulebook::Rulebook,
    },
    words::Lang,
};
use jiceng_tests::{books, patch};
use serde_json::{Value, json};

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// Every vector of planted faults, with the file it stands in.
fn vectors() -> Vec<(String, Value)> {
    let folders = ["lint", "lint-points", "lint-procedure"]
        .map(|it| repository().join("tests/vectors").join(it));
    let read = |folder| fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<_> = folders.iter().flat_map(read).collect();
    files.sort();
    let each = files.iter().flat_map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let list: Vec<Value> = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        list.into_iter().map(move |it| (name.clone(), it))
    });
    each.collect()
}

/// The document that a vector starts from: the small base, or a built-in rulebook.
fn start(base: &str) -> Value {
    if base == "base" {
        return super::rulebook::base();
    }
    if base == "points" {
        return serde_json::from_str(include_str!("../data/lint/points.json")).unwrap();
    }
    if base == "procedure" {
        return serde_json::from_str(include_str!("../data/lint/procedure.json")).unwrap();
    }
    serde_json::to_value(Rulebook::builtin(base).unwrap().doc()).unwrap()
}

fn brief(it: &Diagnostic) -> Value {
    json!({ "code": it.code, "severity": it.severity, "pointer": it.pointer })
}

/// What the fault adds to what is said of the base anyway. A note that is not
/// expected does no harm.
fn added(base: &Value, document: &Value) -> Vec<Diagnostic> {
    let before: Vec<_> = lint(&base.to_string()).iter().map(brief).collect();
    let mut found = lint(&document.to_string());
    found.retain(|it| !before.contains(&brief(it)));
    found
}

#[test]
fn planted_faults() {
    let mut problems = Vec::new();
    for (file, vector) in vectors() {
        let place = format!("{file} {}", vector["name"]);
        let base = start(vector["base"].as_str().unwrap());
        let mut document = base.clone();
        if let Err(problem) = patch::apply(&mut document, vector["patch"].as_array().unwrap()) {
            problems.push(format!("{place}: {problem}"));
            continue;
        }
        let mut expected = vector["expect"].as_array().unwrap().clone();
        for it in added(&base, &document) {
            let found = brief(&it);
            match expected.iter().position(|it| *it == found) {
                Some(n) => drop(expected.remove(n)),
                None if it.severity == Severity::Note => {}
                None => {
                    problems.push(format!("{place}: not expected: {found} ({})", it.say(Lang::En)))
                }
            }
        }
        problems.extend(expected.iter().map(|it| format!("{place}: not found: {it}")));
        // Where numbers are doubted, the sentence with the counterexample is expected too.
        let said: Vec<_> = added(&base, &document).iter().map(|it| it.say(Lang::En)).collect();
        let wanted = vector["says"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let unsaid = wanted.filter(|it| !said.iter().any(|said| said == it));
        problems.extend(unsaid.map(|it| format!("{place}: not said: {it}")));
    }
    assert!(problems.is_empty(), "\n{}\n", problems.join("\n"));
}

#[test]
fn base_is_clean() {
    let found = lint(&super::rulebook::base().to_string());
    let told: Vec<_> = found.iter().filter(|it| it.severity != Severity::Note).map(brief).collect();
    assert_eq!(told, Vec::<Value>::new());
}

/// Every code has words, a planted fault that names it and finds it, and every code
/// that the source makes is in the table.
#[test]
fn every_code_has_a_planted_fault() {
    let known: BTreeSet<String> = codes().map(str::to_owned).collect();
    assert_eq!(known.len(), codes().count(), "a code stands in the table twice");
    let mut planted = BTreeSet::new();
    for (file, vector) in vectors() {
        let covers = vector["covers"].as_array().unwrap().iter().map(|it| it.as_str().unwrap());
        for code in covers.map(|it| it.strip_prefix("lint:").unwrap()) {
            let found = vector["expect"].as_array().unwrap().iter().any(|it| it["code"] == code);
            let is_absence = vector["expect"].as_array().unwrap().is_empty();
            assert!(found || is_absence, "{file} {}: `{code}` is not expected", vector["name"]);
            if found {
                planted.insert(code.to_owned());
            }
        }
    }
    for vector in jiceng_tests::vectors::read("layers").unwrap() {
        let expected = vector.json["expect"].as_array().into_iter().flatten();
        planted.extend(expected.filter_map(|it| it["code"].as_str().map(str::to_owned)));
    }
    let bare: Vec<_> = known.difference(&planted).collect();
    assert!(bare.is_empty(), "no planted fault for {bare:?}");
    assert_eq!(made(), known, "codes of the source and of the table of words");
}

/// The codes that the source makes diagnostics of.
fn made() -> BTreeSet<String> {
    let core = repository().join("core/src");
    let mut made = BTreeSet::new();
    let mut folders = vec![
        core.join("law/lint"),
        core.join("law/layers"),
        core.join("lifecycle/lint"),
        core.join("points/lint"),
        core.join("procedure/lint"),
        core.join("study/lint"),
    ];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|it| it == "rs") {
                made.extend(codes_in(&fs::read_to_string(path).unwrap()));
            }
        }
    }
    made
}

/// Texts in code that follow the making of a diagnostic.
fn codes_in(code: &str) -> Vec<String> {
    let makers = ["Diagnostic::error", "Diagnostic::warning", "Diagnostic::note"];
    let code: String =
        code.lines().filter(|it| !it.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let each = makers.iter().flat_map(|maker| code.split(maker).skip(1));
    let quoted = each.filter_map(|rest| {
        let rest = rest.trim_start_matches(['(', ',', ' ', '\n']);
        rest.strip_prefix('"')?.split('"').next().map(str::to_owned)
    });
    quoted.collect()
}

#[test]
fn texts_are_whole() {
    for (_, vector) in vectors() {
        let base = start(vector["base"].as_str().unwrap());
        let mut document = base.clone();
        patch::apply(&mut document, vector["patch"].as_array().unwrap()).unwrap();
        for it in added(&base, &document) {
            for lang in [Lang::Zh, Lang::En] {
                for text in [it.say(lang), it.advise(lang)] {
                    assert!(!text.is_empty(), "{}", it.code);
                    assert!(!text.contains(['{', '}']) || it.code.starts_with("bad-"), "{text}");
                }
            }
        }
    }
}

#[test]
fn texts() {
    let mut document = super::rulebook::base();
    let steps = json!([{ "at": "/lifecycles/lamp/duties/1/inForce/from", "set": "2024-02-01" }]);
    patch::apply(&mut document, steps.as_array().unwrap()).unwrap();
    let found = lint(&document.to_string());
    let gap = found.iter().find(|it| it.code == "version-gap").unwrap().clone();
    let gap = gap.told(&[Lang::Zh, Lang::En]);
    assert_eq!(
        serde_json::to_value(gap).unwrap(),
        json!({
            "code": "version-gap",
            "severity": "warning",
            "pointer": "/lifecycles/lamp/duties/1/inForce",
            "rule": "lamp/repair",
            "params": { "named": "lamp/repair", "from": "2024-01-01", "until": "2024-01-31" },
            "text": {
                "zh": "2024-01-01 至 2024-01-31 没有规则 `lamp/repair` 的任何版本施行",
                "en": "no version of rule `lamp/repair` is in force from 2024-01-01 until 2024-01-31"
            },
            "hint": {
                "zh": "使前后版本相接",
                "en": "let one version begin where the other ends"
            }
        })
    );
}

/// The historical rules of a platform count log-ins, time online and forwards, and rank people.
#[test]
fn the_historical_platform_is_flagged() {
    let local = books::pack("examples/rulebooks/cn-study-local").unwrap();
    let found = lint(&local);
    let flagged = found.iter().filter(|it| it.severity != Severity::Note);
    let flagged: Vec<Value> = flagged.map(brief).collect();
    let metric = |n: u8| {
        let pointer = format!("/study/xuexi/metrics/{n}");
        json!({ "code": "metric-restricted-party", "severity": "error", "pointer": pointer })
    };
    assert_eq!(flagged, [0, 1, 2, 3].map(metric));
}
