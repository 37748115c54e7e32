//! The rulebooks that are built in: files of `core/rulebooks/`.

use super::Rulebook;
use crate::{
    time::calendar::builtin::CN,
    wire::{Error, Problem},
    words,
};

/// A built-in rulebook: its id and its files, but for the notices of the calendar.
struct Builtin {
    id: &'static str,
    files: &'static [(&'static str, &'static str)],
}

macro_rules! files {
    ($id:literal: $($path:literal)*) => {
        Builtin {
            id: $id,
            files: &[$(($path, include_str!(concat!("../../../rulebooks/", $id, "/", $path)))),*],
        }
    };
}

/// Every built-in rulebook.
const BUILTIN: &[Builtin] = &[
    files!("cn": "rulebook.json" "sources.json" "labels.json" "lifecycles/cadre-report.json"
        "lifecycles/hotline.json" "lifecycles/mediation.json" "lifecycles/petition.json"
        "lifecycles/petition-simple.json" "lifecycles/service-matter.json"
        "study/cadre-training.json" "study/member-training.json"),
    files!("demo": "rulebook.json" "sources.json" "labels.json" "lifecycles/tree.json"
        "lifecycles/stall.json" "study/garden.json" "study/season.json"),
];

/// Both reckon by the national calendar.
pub(super) fn open(id: &str) -> Result<Rulebook, Error> {
    let Some(builtin) = BUILTIN.iter().find(|it| it.id == id) else {
        return Err(Error::new(Problem::UnknownRulebook {
            rulebook: id.into(),
            nearest: words::nearest(id, BUILTIN.iter().map(|it| it.id)),
        }));
    };
    let notices: Vec<_> =
        CN.iter().map(|(id, text)| (format!("calendar/{id}.json"), *text)).collect();
    let mut files = builtin.files.to_vec();
    files.extend(notices.iter().map(|(path, text)| (path.as_str(), *text)));
    Rulebook::open_folder(&files)
}
