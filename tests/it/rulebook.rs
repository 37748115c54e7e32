//! Opening rulebooks: what is refused, where, and in which words.

use jiceng::{
    law::{
        lint::Severity,
        rulebook::{LabelKind, Rulebook, pack},
    },
    words::Lang,
};
use jiceng_tests::{books, patch};
use serde_json::{Value, json};

/// A small rulebook without fault.
pub(crate) fn base() -> Value {
    serde_json::from_str(include_str!("../data/lint/base.json")).unwrap()
}

/// The base after some changes, as text.
fn changed(steps: Value) -> String {
    let mut document = base();
    patch::apply(&mut document, steps.as_array().unwrap()).unwrap();
    document.to_string()
}

#[track_caller]
fn refused(steps: Value, code: &str, pointer: &str, text: &str) {
    let error = Rulebook::open(&changed(steps)).unwrap_err();
    assert_eq!((error.code(), error.pointer.as_str()), (code, pointer), "{error}");
    assert_eq!(error.to_string(), text);
}

#[track_caller]
fn set(at: &str, value: Value, code: &str, pointer: &str, text: &str) {
    refused(json!([{ "at": at, "set": value }]), code, pointer, text);
}

#[test]
fn opens() {
    let text = base().to_string();
    let book = Rulebook::open(&text).unwrap();
    assert_eq!(book.id(), "lint-base");
    assert_eq!(book.revision().len(), 64);
    assert_eq!(book.reference().revision, book.revision());
    let names = book.labels().within("lamp");
    assert_eq!(names.name(LabelKind::Event, "reported", Lang::Zh), "报修");
    // White space and the order of keys are no part of the revision.
    let pretty = serde_json::to_string_pretty(&base()).unwrap();
    assert_eq!(Rulebook::open(&pretty).unwrap().revision(), book.revision());
    assert!(Rulebook::pinned(&pretty, book.revision()).is_ok());
    let wrong = "0".repeat(64);
    let error = Rulebook::pinned(&text, &wrong).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("the rulebook is revision {}, not {wrong} as pinned", book.revision())
    );
    assert!(book.conflicts().is_empty());
    assert!(book.with_layers(&[]).is_ok());
}

#[test]
fn newer() {
    set("/format", json!(2), "unknown-format", "/format", "rulebook format 2 is not known");
    let steps = json!([{ "at": "/needs/-", "set": "lottery" }, { "at": "/lotteries", "set": {} }]);
    refused(
        steps,
        "rulebook-too-new",
        "/needs/10",
        "the rulebook needs the kind of rule `lottery`, which this engine lacks",
    );
}

#[test]
fn form() {
    set("/hosts", json!("village"), "unknown-key", "/hosts", "unknown key `hosts`");
    set("/host", json!("villages"), "unknown-word", "/host", "unknown word `villages`");
    let steps = json!([{ "at": "/format", "remove": true }]);
    refused(steps, "missing-key", "", "key `format` is missing");
    set(
        "/lifecycles/lamp/duties/0/inForce/from",
        json!("2024-06-40"),
        "bad-day",
        "/lifecycles/lamp/duties/0/inForce/from",
        "`2024-06-40` is not a day",
    );
}

/// The key that chooses a condition is a step of the pointer.
#[test]
fn form_of_conditions() {
    set(
        "/lifecycles/lamp/events/extended/require/0/test/attr/is",
        json!([0]),
        "bad-value",
        "/lifecycles/lamp/events/extended/require/0/test/attr/is/0",
        "bad value: expected a text, not `0`",
    );
}

#[test]
fn names_resolve() {
    let cases = [
        ("sources/old-lamp-rules/replacedBy", json!("lamp-rule"), "", "source `lamp-rule`"),
        ("lifecycles/lamp/duties/1/cites/0/source", json!("lamps"), "", "source `lamps`"),
        ("lifecycles/lamp/duties/1/by/0", json!("ofice"), "", "role `ofice`"),
        ("lifecycles/lamp/duties/1/within/then/0", json!("repair"), "", "event kind `repair`"),
        ("lifecycles/lamp/duties/1/within/after/0/day", json!("got-on"), "", "attribute `got-on`"),
        (
            "lifecycles/lamp/duties/1/within/suspend/0/cites/0/source",
            json!("lamps"),
            "",
            "source `lamps`",
        ),
        ("lifecycles/lamp/duties/1/within/extend/amount", json!("day"), "", "attribute `day`"),
        (
            "lifecycles/lamp/duties/2/notBefore/after/0/enters/0",
            json!("fixed"),
            "",
            "stage `fixed`",
        ),
        ("lifecycles/lamp/main/initial", json!("loud"), "", "stage of this region `loud`"),
        ("lifecycles/lamp/main/transitions/0/to", json!("wait"), "", "stage of this region `wait`"),
        ("lifecycles/lamp/main/transitions/0/on", json!("report"), "", "event kind `report`"),
        ("lifecycles/lamp/main/transitions/7/expires", json!("lamp/conf"), "", "duty `lamp/conf`"),
        (
            "lifecycles/lamp/main/transitions/5/require/0/test/count/event",
            json!("urge"),
            "",
            "event kind `urge`",
        ),
        ("lifecycles/lamp/visibility/0/hide/attrs/0", json!("privat"), "", "attribute `privat`"),
        ("lifecycles/lamp/visibility/0/from/0", json!("neighbor"), "", "role `neighbor`"),
        (
            "lifecycles/lamp/main/transitions/4/when",
            json!([{ "attr": { "of": "reported", "name": "kind", "is": "darc" } }]),
            "/0/attr/is",
            "code `darc`",
        ),
        (
            "lifecycles/lamp/main/transitions/5/when",
            json!([{ "document": { "name": "reasons", "has": ["findings"] } }]),
            "/0/document/has/0",
            "field `findings`",
        ),
        (
            "lifecycles/lamp/main/transitions/5/when",
            json!([{ "clock": { "duty": ["lamp/repairs"], "is": "running" } }]),
            "/0/clock/duty/0",
            "duty `lamp/repairs`",
        ),
    ];
    for (at, value, below, what) in cases {
        let text = format!("{what} is not defined");
        set(&format!("/{at}"), value, "unresolved", &format!("/{at}{below}"), &text);
    }
    let steps = json!([{ "at": "/lifecycles/lamp/duties/1/by/0", "set": "ofice" }]);
    let error = Rulebook::open(&changed(steps)).unwrap_err();
    let hint = "did you mean `office`? define it, or correct the name";
    assert_eq!(error.hint(Lang::En), hint);
    let steps = json!([{ "at": "/lifecycles/lamp/duties/1/by/0", "set": "court-of-appeal" }]);
    let error = Rulebook::open(&changed(steps)).unwrap_err();
    assert_eq!(error.hint(Lang::En), "define it, or correct the name");
    assert_eq!(error.hint(Lang::Zh), "补上其定义，或改正此处");
}

#[test]
fn rules_contradict() {
    let lamp = "/lifecycles/lamp";
    let cases = [
        ("/id", json!("lamps"), "", "lamps", "it stands under the key `lamp`"),
        (
            "/duties/3/every",
            json!({ "after": ["reported"], "then": ["urged"], "per": { "n": 1, "unit": "months" } }),
            "/duties/3",
            "lamp/confirm",
            "give exactly one of within, notBefore, every",
        ),
        (
            "/main/transitions/7/on",
            json!("confirmed"),
            "/main/transitions/7",
            "silence",
            "give exactly one of on, expires",
        ),
        ("/main/transitions/0/from", json!([]), "", "report", "it leads from no stage"),
        (
            "/duties/1/inForce/from",
            json!("2023-12-31"),
            "/duties/1",
            "lamp/repair",
            "it is in force together with /lifecycles/lamp/duties/0",
        ),
        (
            "/visibility/0/id",
            json!("lamp/told"),
            "",
            "lamp/told",
            "its id is used for another kind of rule at /lifecycles/lamp/events/extended/require/0",
        ),
        ("/visibility/0/id", json!("lamps/x"), "", "lamps/x", "its id does not begin with `lamp/`"),
        (
            "/main/transitions/1/id",
            json!("report"),
            "/main/transitions/1",
            "report",
            "it is in force together with /lifecycles/lamp/main/transitions/0",
        ),
        (
            "/overlays/urging/stages/dark",
            json!({}),
            "",
            "lamp",
            "stage `dark` stands in `main` too",
        ),
        (
            "/events/urged/attrs",
            json!({ "n": { "type": "count", "codes": ["a"] } }),
            "/events/urged/attrs/n/codes",
            "urged",
            "`codes` goes with type `code` only",
        ),
        (
            "/duties/1/within/extend/amount",
            json!("told"),
            "",
            "extended",
            "attribute `told` is of type `yes`, not `count`",
        ),
        (
            "/duties/1/within/extend/cap/unit",
            json!("days"),
            "/duties/1/within/extend/cap",
            "lamp/repair",
            "its extension is capped in another family of units than its limit",
        ),
        (
            "/duties/2/notBefore/after/0/enters",
            json!(["repaired", "loud"]),
            "",
            "lamp/wait",
            "its stages lie in different regions",
        ),
        (
            "/visibility/0/when",
            json!([{ "attr": { "name": "private", "is": true } }]),
            "/visibility/0/when/0/attr/name",
            "lamp",
            "no fact is at hand here to tell `private`: say of which kind",
        ),
        (
            "/events/extended/require/0/test/attr/is",
            json!("yes"),
            "",
            "told",
            "attribute `told` cannot be compared with \"yes\" like this",
        ),
    ];
    for (at, value, pointer, rule, problem) in cases {
        let pointer = if pointer.is_empty() { at } else { pointer };
        let text = format!("rule `{rule}` is wrong: {problem}");
        set(&format!("{lamp}{at}"), value, "bad-rule", &format!("{lamp}{pointer}"), &text);
    }
}

#[test]
fn limits() {
    let roles: Vec<_> = (0..65).map(|n| format!("r{n}")).collect();
    set(
        "/lifecycles/lamp/roles",
        json!(roles),
        "too-large",
        "/lifecycles/lamp/roles",
        "roles is over the limit of 64 roles",
    );
    let events: serde_json::Map<_, _> = (0..10_001).map(|n| (format!("e{n}"), json!({}))).collect();
    set(
        "/lifecycles/lamp/events",
        Value::Object(events),
        "too-large",
        "/lifecycles/lamp",
        "rules is over the limit of 10000 rules",
    );
}

/// The base as a folder.
fn folder() -> Vec<(String, String)> {
    let mut root = base();
    let object = root.as_object_mut().unwrap();
    let lifecycle = object.remove("lifecycles").unwrap()["lamp"].to_string();
    let labels = object.remove("labels").unwrap().to_string();
    let calendar = object.remove("calendar").unwrap();
    let mut files = vec![
        ("lifecycles/lamp.json".to_owned(), lifecycle),
        ("labels.json".to_owned(), labels),
        ("rulebook.json".to_owned(), root.to_string()),
    ];
    for (id, notice) in calendar.as_object().unwrap() {
        files.push((format!("calendar/{id}.json"), notice.to_string()));
    }
    files
}

fn borrowed(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect()
}

#[test]
fn folders() {
    let files = folder();
    let whole = Rulebook::open(&base().to_string()).unwrap();
    let mut files = borrowed(&files);
    assert_eq!(Rulebook::open_folder(&files).unwrap().revision(), whole.revision());
    let packed = pack(&files).unwrap();
    assert_eq!(Rulebook::open(&packed).unwrap().revision(), whole.revision());
    files.reverse();
    assert_eq!(pack(&files).unwrap(), packed);
}

#[track_caller]
fn bad_folder(
    change: impl Fn(&mut Vec<(String, String)>),
    code: &str,
    file: Option<&str>,
    pointer: &str,
    text: &str,
) {
    let mut files = folder();
    change(&mut files);
    let error = Rulebook::open_folder(&borrowed(&files)).unwrap_err();
    assert_eq!(error.to_string(), text);
    assert_eq!((error.code(), error.file.as_deref()), (code, file));
    assert_eq!(error.pointer.as_str(), pointer);
}

#[test]
fn faults_in_folders() {
    let lamp = Some("lifecycles/lamp.json");
    let edit = |from: &'static str, to: &'static str| {
        move |files: &mut Vec<(String, String)>| files[0].1 = files[0].1.replacen(from, to, 1)
    };
    bad_folder(
        edit("\"office\"", "\"offices\""),
        "unresolved",
        lamp,
        "/lifecycles/lamp/duties/0/by/0",
        "role `offices` is not defined",
    );
    bad_folder(
        edit("\"roles\"", "\"rolls\""),
        "unknown-key",
        lamp,
        "/lifecycles/lamp/rolls",
        "unknown key `rolls`",
    );
    bad_folder(edit("{", "{,"), "bad-json", lamp, "/lifecycles/lamp", "not JSON: line 1, column 2");
    bad_folder(
        |files| files.retain(|it| it.0 != "rulebook.json"),
        "bad-folder",
        None,
        "",
        "the rulebook folder is wrong: rulebook.json is missing",
    );
    bad_folder(
        |files| files.push(("notes.txt".into(), "{}".into())),
        "bad-folder",
        Some("notes.txt"),
        "",
        "the rulebook folder is wrong: `notes.txt` is out of place",
    );
    bad_folder(
        |files| files.push(("labels/stages.json".into(), "{}".into())),
        "bad-folder",
        Some("labels/stages.json"),
        "/labels/stages",
        "the rulebook folder is wrong: /labels/stages is given by `labels/stages.json` and by another file",
    );
}

#[test]
fn builtin() {
    let error = Rulebook::builtin("cm").unwrap_err();
    assert_eq!(error.to_string(), "no rulebook `cm` is built in");
}

/// What is built in is not looked through again when it is opened; so it is here.
#[test]
fn builtin_rulebooks_open() {
    for id in ["cn", "demo"] {
        let book = Rulebook::builtin(id).unwrap();
        assert_eq!(book.id(), id);
        let checked = Rulebook::open(&books::pack_builtin(id).unwrap()).unwrap();
        assert_eq!(book.doc(), checked.doc());
        assert_eq!(book.revision(), checked.revision(), "run `cargo xtask generate revisions`");
        let errors: Vec<_> =
            book.lint().into_iter().filter(|it| it.severity == Severity::Error).collect();
        assert_eq!(errors, [], "{id}");
    }
}
