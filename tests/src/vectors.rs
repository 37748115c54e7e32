//! Reading the shared vectors.

use std::{fs, path::PathBuf};

use serde_json::Value;

/// One vector with the file it stands in.
#[derive(Clone, Debug)]
pub struct Vector {
    /// The file, without its folder.
    pub file: String,
    /// Its place in the file, counted from 0.
    pub place: usize,
    /// The vector's name.
    pub name: String,
    /// The vector itself.
    pub json: Value,
}

/// The folder of the repository.
#[must_use]
pub fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}

/// All vectors of a domain, by file and place.
///
/// # Errors
/// - The folder or a file cannot be read, or a file is not a list of vectors.
pub fn read(domain: &str) -> Result<Vec<Vector>, String> {
    let folder = root().join("tests/vectors").join(domain);
    let entries = fs::read_dir(&folder).map_err(|it| format!("{}: {it}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|it| it.ok().map(|it| it.path())).collect();
    files.sort();
    let mut vectors = Vec::new();
    for path in files.iter().filter(|it| it.extension().is_some_and(|it| it == "json")) {
        let told = |problem: String| format!("{}: {problem}", path.display());
        let text = fs::read_to_string(path).map_err(|it| told(it.to_string()))?;
        let json =
            jiceng::wire::parse(&text).map_err(|it| told(format!("{it} at {}", it.pointer)))?;
        let Value::Array(list) = json else { return Err(told("not a list of vectors".into())) };
        let file = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
        for (place, json) in list.into_iter().enumerate() {
            let name = json.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
            vectors.push(Vector { file: file.clone(), place, name, json });
        }
    }
    Ok(vectors)
}
