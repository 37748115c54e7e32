//! What the vectors say that they cover.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::Value;

use crate::generate::{relative, walk};

/// How many vectors a cell names before it only counts.
const NAMED: usize = 3;

/// Vector names by what they cover, such as `row:T5`.
#[derive(Default)]
pub(super) struct Covers {
    names: BTreeMap<String, Vec<String>>,
}

impl Covers {
    /// Reads all vectors of the repository.
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        let mut covers = Self::default();
        for path in walk(&root.join("tests").join("vectors"))? {
            if path.extension().is_some_and(|end| end == "json") {
                let place = relative(root, &path);
                let text = fs::read_to_string(&path).map_err(|e| format!("{place}: {e}"))?;
                covers.add(&text).map_err(|problem| format!("{place}: {problem}"))?;
            }
        }
        Ok(covers)
    }

    /// Adds the vectors of one file; a rulebook that vectors start from holds none.
    fn add(&mut self, text: &str) -> Result<(), String> {
        let whole: Value = serde_json::from_str(text).map_err(|e| e.to_string())?;
        if whole.get("format").is_some() {
            return Ok(());
        }
        for vector in whole.as_array().ok_or("not an array of vectors")? {
            let name =
                vector.get("name").and_then(Value::as_str).ok_or("a vector has no `name`")?;
            let covers = vector.get("covers").and_then(Value::as_array);
            for cover in covers.into_iter().flatten().filter_map(Value::as_str) {
                self.names.entry(cover.to_owned()).or_default().push(name.to_owned());
            }
        }
        Ok(())
    }

    /// How many vectors cover this.
    pub(super) fn count(&self, what: &str) -> usize {
        self.names.get(what).map_or(0, Vec::len)
    }

    /// Everything covered that starts so.
    pub(super) fn starting<'a>(&'a self, start: &'a str) -> impl Iterator<Item = &'a str> {
        self.names.keys().map(String::as_str).filter(move |what| what.starts_with(start))
    }

    /// The first names, and how many more there are.
    pub(super) fn cell(&self, what: &str) -> String {
        let names = self.names.get(what).map_or(&[][..], Vec::as_slice);
        let mut cell: Vec<String> =
            names.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
        let more = names.len().saturating_sub(NAMED);
        if more > 0 {
            cell.push(format!("+{more}"));
        }
        if cell.is_empty() { "–".to_owned() } else { cell.join(", ") }
    }
}

#[cfg(test)]
mod tests {
    use super::Covers;

    #[test]
    fn names_three_and_counts_the_rest() {
        let vector = |name: &str| format!(r#"{{ "name": "{name}", "covers": ["row:T5"] }}"#);
        let text = format!("[{}]", ["a", "b", "c", "d", "e"].map(vector).join(","));
        let mut covers = Covers::default();
        covers.add(&text).unwrap();
        assert_eq!(covers.cell("row:T5"), "`a`, `b`, `c`, +2");
        assert_eq!(covers.cell("row:T6"), "–");
        assert_eq!(covers.add("[{}]"), Err("a vector has no `name`".to_owned()));
    }
}
