//! Reading what commands are given: files, folders, standard input, days.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
    str::FromStr,
    time::{SystemTime, UNIX_EPOCH},
};

use jiceng::{
    law::{
        layers::{self, Layer},
        rulebook::{Rulebook, pack},
    },
    time::Day,
    wire::{self, Error},
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::failure::{self, Failure};

/// The files of a rulebook folder: path within it and text.
pub(crate) struct Folder(Vec<(String, String)>);

impl Folder {
    /// The form in which the library takes them.
    pub(crate) fn files(&self) -> Vec<(&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect()
    }
}

/// The text of a file, or of standard input for `-`.
pub(crate) fn text(path: &str) -> Result<String, Failure> {
    let read = if path == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(path)
    };
    let read = read.map_err(|it| Failure::unreadable(path, &it))?;
    // A byte order mark is a habit of some editors, not part of the text.
    Ok(read.strip_prefix('\u{feff}').map_or(read.clone(), str::to_owned))
}

/// A typed value from a JSON file.
pub(crate) fn value<T: DeserializeOwned>(path: &str) -> Result<T, Failure> {
    let read = wire::parse(&text(path)?).and_then(wire::from_value);
    read.map_err(|it| Failure::from(it).within(path))
}

/// A day or a term from the text of an option.
pub(crate) fn option<T: FromStr<Err = Error>>(name: &str, text: &str) -> Result<T, Failure> {
    text.parse().map_err(|it| Failure::from(it).within(name))
}

/// Today in China (UTC+8), for questions about the rules of the day.
pub(crate) fn today() -> Result<Day, Failure> {
    const EIGHT_HOURS: u64 = 8 * 60 * 60;
    const DAY: u64 = 24 * 60 * 60;
    let since_1970 = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = since_1970.as_secs().saturating_add(EIGHT_HOURS).div_euclid(DAY);
    let day = i32::try_from(days).ok().and_then(Day::from_number);
    day.ok_or_else(|| {
        let problem = failure::text("系统时钟不可用", "the clock of this machine cannot be used");
        let hint = failure::text("用 --as-of 写明日期", "name the day with --as-of");
        Failure::own("no-today", problem, hint)
    })
}

/// Every JSON file of a folder and of the folders in it.
pub(crate) fn folder(path: &str) -> Result<Folder, Failure> {
    let mut files = Vec::new();
    collect(Path::new(path), "", &mut files).map_err(|it| Failure::unreadable(path, &it))?;
    files.sort();
    Ok(Folder(files))
}

fn collect(folder: &Path, above: &str, files: &mut Vec<(String, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{above}{name}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else if name.ends_with(".json") {
            files.push((path, fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}

/// A rulebook by its built-in id, its file or its folder.
pub(crate) fn rulebook(named: &str) -> Result<Rulebook, Failure> {
    let opened = match Place::of(named)? {
        Place::Builtin => Rulebook::builtin(named),
        Place::Folder(folder) => Rulebook::open_folder(&folder.files()),
        Place::File(text) => Rulebook::open(&text),
    };
    opened.map_err(|it| Failure::from(it).within(named))
}

/// A rulebook as a question to the JSON door names it: an id or a document.
pub(crate) fn document(named: &str) -> Result<Value, Failure> {
    let read = match Place::of(named)? {
        Place::Builtin => return Ok(named.into()),
        Place::Folder(folder) => pack(&folder.files()).and_then(|it| wire::parse(&it)),
        Place::File(text) => wire::parse(&text),
    };
    read.map_err(|it| Failure::from(it).within(named))
}

/// A layer by its built-in id, its file or its folder.
pub(crate) fn layer(named: &str) -> Result<Layer, Failure> {
    let opened = match Place::found(named, Layer::builtin(named).err())? {
        Place::Builtin => Layer::builtin(named),
        Place::Folder(folder) => Layer::open_folder(&folder.files()),
        Place::File(text) => Layer::open(&text),
    };
    opened.map_err(|it| Failure::from(it).within(named))
}

/// A layer as a question to the JSON door names it: an id or a document.
pub(crate) fn layer_document(named: &str) -> Result<Value, Failure> {
    let read = match Place::found(named, Layer::builtin(named).err())? {
        Place::Builtin => return Ok(named.into()),
        Place::Folder(folder) => layers::pack(&folder.files()).and_then(|it| wire::parse(&it)),
        Place::File(text) => wire::parse(&text),
    };
    read.map_err(|it| Failure::from(it).within(named))
}

/// What a rulebook or a layer is found in. A built-in one goes before a file of its name.
pub(crate) enum Place {
    Builtin,
    Folder(Folder),
    File(String),
}

impl Place {
    pub(crate) fn of(named: &str) -> Result<Self, Failure> {
        Self::found(named, Rulebook::builtin(named).err())
    }

    /// Where it is, given why it is not a built-in one.
    fn found(named: &str, unknown: Option<Error>) -> Result<Self, Failure> {
        let Some(unknown) = unknown else { return Ok(Self::Builtin) };
        let path = Path::new(named);
        let is_path = named == "-" || named.contains(['/', '\\']) || named.ends_with(".json");
        if path.is_dir() {
            return folder(named).map(Self::Folder);
        }
        if is_path || path.exists() {
            return text(named).map(Self::File);
        }
        Err(Failure::from(unknown).within(named))
    }
}
