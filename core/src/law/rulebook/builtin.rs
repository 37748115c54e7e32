//! The rulebooks that are built in: files of `core/rulebooks/`.

use super::Rulebook;
use crate::{
    time::calendar,
    wire::{Error, Problem},
    words,
};

/// A built-in rulebook: its id and its own files. The national calendar goes with each.
struct Builtin {
    id: &'static str,
    files: &'static [(&'static str, &'static str)],
}

/// The files of a folder, each with its text.
macro_rules! files {
    ($book:literal: $($path:literal)*) => {
        &[$(($path, include_str!(concat!("../../../rulebooks/", $book, "/", $path)))),*]
    };
}

/// Every built-in rulebook.
const BUILTIN: &[Builtin] = &[
    Builtin {
        id: "cn",
        files: files!("cn": "labels.json" "lifecycles/petition.json" "rulebook.json" "sources.json"),
    },
    Builtin {
        id: "demo",
        files: files!("demo": "labels.json" "lifecycles/stall.json" "lifecycles/tree.json"
            "rulebook.json" "sources.json"),
    },
];

pub(super) fn open(id: &str) -> Result<Rulebook, Error> {
    let Some(found) = BUILTIN.iter().find(|it| it.id == id) else {
        return Err(Error::new(Problem::UnknownRulebook {
            rulebook: id.into(),
            nearest: words::nearest(id, BUILTIN.iter().map(|it| it.id)),
        }));
    };
    let notices: Vec<(String, &str)> = calendar::builtin::CN
        .iter()
        .map(|(id, text)| (format!("calendar/{id}.json"), *text))
        .collect();
    let mut files: Vec<(&str, &str)> =
        notices.iter().map(|(path, text)| (&**path, *text)).collect();
    files.extend(found.files);
    Rulebook::open_folder(&files)
}
