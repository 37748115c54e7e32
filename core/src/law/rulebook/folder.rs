//! A rulebook folder: one document in many files.

use std::collections::BTreeMap;

use crate::wire::{self, Error, InOrder, Pointer, Problem, Tree};

/// The file that holds the keys of the document itself.
const ROOT: &str = "rulebook.json";

/// The assembled document, and which file holds which part of it.
#[derive(Debug)]
pub(crate) struct Folder<'t> {
    pub(crate) document: Tree<'t>,
    pub(crate) files: Files,
}

/// The file of each part, by its pointer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files(BTreeMap<String, Box<str>>);

impl Files {
    /// The file that holds a place: the one with the longest pointer around it.
    pub(crate) fn holding(&self, place: &Pointer) -> Option<&str> {
        let place = place.as_str();
        let around = |outer: &str| {
            place.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.0
            .iter()
            .filter(|(outer, _)| around(outer))
            .max_by_key(|(outer, _)| outer.len())
            .map(|(_, file)| &**file)
    }

    /// The same error, with the file that holds its place.
    pub(crate) fn name(&self, error: Error) -> Error {
        match self.holding(&error.pointer) {
            Some(file) if error.file.is_none() => {
                let file = file.to_owned();
                error.in_file(&file)
            }
            _ => error,
        }
    }
}

/// Joins the files of a rulebook's folder into one document.
pub(super) fn assemble<'t>(files: &[(&str, &'t str)]) -> Result<Folder<'t>, Error> {
    assemble_from(files, ROOT)
}

/// Joins the files of a folder into one document, whose own keys stand in `first`.
pub(crate) fn assemble_from<'t>(
    files: &[(&str, &'t str)],
    first: &str,
) -> Result<Folder<'t>, Error> {
    let (_, root) = files
        .iter()
        .find(|(path, _)| *path == first)
        .ok_or_else(|| bad(format!("{first} is missing")))?;
    if files.iter().filter(|(path, _)| *path == first).count() > 1 {
        return Err(bad(format!("{first} is given twice")).in_file(first));
    }
    let document = wire::tree(root).map_err(|it| it.in_file(first))?;
    let mut folder = Folder { document, files: Files::default() };
    if !folder.document.is_object() {
        return Err(bad(format!("{first} is not an object")).in_file(first));
    }
    folder.files.0.insert(String::new(), first.into());
    let mut sorted: Vec<_> = files.iter().filter(|(path, _)| *path != first).collect();
    sorted.order_by_key(|(path, _)| (path.split('/').count(), *path));
    for (path, text) in sorted {
        folder.add(path, text)?;
    }
    Ok(folder)
}

impl<'t> Folder<'t> {
    fn add(&mut self, path: &str, text: &'t str) -> Result<(), Error> {
        let out_of_place = || bad(format!("`{path}` is out of place")).in_file(path);
        let keys: Vec<&str> =
            path.strip_suffix(".json").ok_or_else(out_of_place)?.split('/').collect();
        let place = keys.iter().fold(Pointer::root(), |place, key| place.key(key));
        let (last, above) = keys.split_last().ok_or_else(out_of_place)?;
        if keys.iter().any(|key| key.is_empty() || key.starts_with('.')) {
            return Err(out_of_place());
        }
        let value = wire::tree(text).map_err(|it| it.below(&place).in_file(path))?;
        let mut object = &mut self.document;
        for key in above {
            object = object.entry(key, Tree::Object(Vec::new())).ok_or_else(out_of_place)?.0;
        }
        let (_, is_new) = object.entry(last, value).ok_or_else(out_of_place)?;
        if !is_new {
            let problem = format!("{place} is given by `{path}` and by another file");
            return Err(bad(problem).at(place).in_file(path));
        }
        self.files.0.insert(place.to_string(), path.into());
        Ok(())
    }
}

fn bad(problem: String) -> Error {
    Error::new(Problem::BadFolder { problem })
}
