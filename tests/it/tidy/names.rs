//! How things may be called, and what code may not contain.

use super::{
    files, none,
    rust::{code, named, without_tests},
    sources,
};

#[test]
fn files_are_named_after_their_subject() {
    let banned = ["utils", "util", "common", "helpers", "helper", "misc"];
    let mut problems = Vec::new();
    for file in files() {
        let mut parts = file.path.split('/').map(|part| part.split('.').next().unwrap());
        if parts.any(|part| banned.contains(&part)) {
            problems.push(file.path);
        }
    }
    none(&problems, "Name the file after the question it answers; these names hide it.");
}

#[test]
fn items_are_named_by_the_law() {
    let mut problems = Vec::new();
    for file in sources() {
        let code = code(without_tests(&file.text));
        for (line, name) in
            named(&code, "fn").into_iter().filter(|(_, name)| name.starts_with("get_"))
        {
            problems.push(format!("{}:{line}: `{name}`: leave `get_` out", file.path));
        }
        for keyword in ["struct", "enum", "trait"] {
            for (line, name) in named(&code, keyword) {
                let ends = ["Manager", "Processor", "Handler", "Helper"];
                if ends.iter().any(|end| name.ends_with(end)) {
                    problems.push(format!("{}:{line}: `{name}` says nothing", file.path));
                }
            }
        }
        for (n, text) in (1..).zip(code.lines()) {
            let is_alias =
                ["type ", "pub type ", "pub(crate) type "].iter().any(|a| text.starts_with(a));
            if is_alias {
                problems
                    .push(format!("{}:{n}: a type alias hides what it is; make a type", file.path));
            }
        }
    }
    none(&problems, "Use the word of the law or of docs/glossary.md.");
}

/// A float that is taken only to be refused (`_: f64`), or because a trait of serde wants
/// it, does not count.
#[test]
fn core_counts_in_integers() {
    let mut problems = Vec::new();
    for file in sources().into_iter().filter(|file| file.below("core/src/")) {
        let code = code(&file.text);
        let refused = [
            "_: f64",
            "visit_f64",
            "f32 f64 char",
            "serialize_f64",
            "serialize_f32",
            "(f64)",
            "(f32)",
            "self, it: f64",
            "self, it: f32",
        ];
        let code = refused.iter().fold(code, |code, it| code.replace(it, ""));
        for (n, text) in (1..).zip(code.lines()) {
            if text.split(|c: char| !c.is_alphanumeric()).any(|word| word == "f32" || word == "f64")
            {
                problems.push(format!("{}:{n}: `{}`", file.path, text.trim()));
            }
        }
    }
    none(&problems, "Floats round; use an integer of the smallest unit in a type of its own.");
}

#[test]
fn no_test_is_switched_off() {
    let banned = ["#[ignore", "should_panic"];
    let mut problems = Vec::new();
    for file in files().into_iter().filter(|file| file.is(".rs")) {
        for (n, text) in (1..).zip(code(&file.text).lines()) {
            if banned.iter().any(|word| text.contains(word)) {
                problems.push(format!("{}:{n}: `{}`", file.path, text.trim()));
            }
        }
    }
    none(
        &problems,
        "Mend the test or delete it; assert the error itself, not that something panics.",
    );
}

#[test]
fn lints_are_silenced_with_a_reason() {
    let mut problems = Vec::new();
    for file in sources() {
        for lint in ["[allow(", "[expect("] {
            for (i, _) in code(&file.text).match_indices(lint) {
                let attribute = code(&file.text)[i..].split(")]").next().unwrap().to_owned();
                if !attribute.contains("reason =") {
                    let line = code(&file.text)[..i].matches('\n').count() + 1;
                    problems.push(format!("{}:{line}: `{}…`", file.path, attribute.trim()));
                }
            }
        }
    }
    none(&problems, "Write `#[expect(lint, reason = \"a whole sentence\")]`.");
}

#[test]
fn no_code_is_commented_out() {
    let mut problems = Vec::new();
    for file in files().into_iter().filter(|file| file.is(".rs")) {
        for (n, text) in (1..).zip(file.text.lines()) {
            let Some(comment) = text.trim_start().strip_prefix("//") else { continue };
            let is_doc = comment.starts_with('/') || comment.starts_with('!');
            let comment = comment.trim();
            let is_code = comment.ends_with(';') || comment.ends_with('{') || comment == "}";
            if is_code && !is_doc {
                problems.push(format!("{}:{n}: `{comment}`", file.path));
            }
        }
    }
    none(&problems, "Delete the code, git keeps it; or end the sentence with a full stop.");
}
