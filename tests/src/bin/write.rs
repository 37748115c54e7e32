//! Writes the files that only the library can write, for `cargo xtask generate`.
//!
//! Prints one JSON object from path to text. Each group is one function.

use std::process::ExitCode;

use jiceng::{
    json,
    law::{layers, rulebook},
    wire,
};
use jiceng_tests::{books, pages, questions};
use serde_json::{Map, Value};

fn main() -> ExitCode {
    let group = std::env::args().nth(1).unwrap_or_default();
    let files = match group.as_str() {
        "revisions" => revisions(),
        "schema" => Ok(schema()),
        "docs" => docs(),
        "answers" => answers(),
        _ => {
            eprintln!("no group `{group}`, only revisions, schema, docs, answers");
            return ExitCode::FAILURE;
        }
    };
    match files {
        Ok(files) => println!("{}", Value::Object(files)),
        Err(problem) => {
            eprintln!("{problem}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// `core/revisions/*.sha256`: the revisions of what is built in.
fn revisions() -> Result<Map<String, Value>, String> {
    let each = ["cn", "demo"].into_iter().map(|id| {
        let revision = wire::sha256(&books::pack_builtin(id)?);
        Ok((format!("core/revisions/{id}.sha256"), format!("{revision}\n").into()))
    });
    each.collect()
}

/// `docs/schema/*.json`: the JSON Schema of questions, answers, rulebooks and layers.
fn schema() -> Map<String, Value> {
    let schemas = [
        ("question", json::question_schema()),
        ("answer", json::answer_schema()),
        ("rulebook", rulebook::schema()),
        ("layer", layers::schema()),
    ];
    let page = |(name, schema): (&str, Value)| {
        (format!("docs/schema/{name}.json"), Value::String(format!("{schema:#}\n")))
    };
    schemas.into_iter().map(page).collect()
}

/// `docs/rulebooks/*.md` and `docs/findings.md`: the rules and findings, for people.
fn docs() -> Result<Map<String, Value>, String> {
    let files = pages::files()?;
    Ok(files.into_iter().map(|(path, text)| (path, text.into())).collect())
}

/// `tests/answers/**`: the whole canonical answer to each vector.
fn answers() -> Result<Map<String, Value>, String> {
    let files = questions::answers()?;
    Ok(files.into_iter().map(|(path, text)| (path, text.into())).collect())
}
