//! What went wrong, in the one shape of the library.

use std::{io, path::Path};

use jiceng::{
    wire::Error,
    words::{Lang, Text},
};
use serde_json::{Value, json};

use crate::screen::{Screen, say};

/// A malformed question: an error of the library, or a file that cannot be read.
pub(crate) struct Failure {
    /// The file or the option that is wrong.
    place: Option<String>,
    cause: Box<Cause>,
}

enum Cause {
    Library(Error),
    Own { code: &'static str, text: Text, hint: Text },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self { place: None, cause: Box::new(Cause::Library(error)) }
    }
}

impl Failure {
    /// The same, in a file or an option.
    pub(crate) fn within(mut self, place: impl Into<String>) -> Self {
        let outer = place.into();
        let inner = match &*self.cause {
            Cause::Library(error) => error.file.as_deref(),
            Cause::Own { .. } => None,
        };
        self.place = Some(match inner {
            Some(inner) => Path::new(&outer).join(inner).display().to_string(),
            None => outer,
        });
        self
    }

    /// A file that cannot be read.
    pub(crate) fn unreadable(path: &str, error: &io::Error) -> Self {
        let (code, text, hint) = match error.kind() {
            io::ErrorKind::NotFound => (
                "file-not-found",
                text("没有这个文件或者文件夹", "there is no such file or folder"),
                text(
                    "检查路径；从标准输入读取请写 -",
                    "check the path; write - to read standard input",
                ),
            ),
            io::ErrorKind::InvalidData => (
                "file-not-text",
                text("文件不是 UTF-8 文本", "the file is not UTF-8 text"),
                text("另存为 UTF-8 编码", "save it in the encoding UTF-8"),
            ),
            io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput => (
                "file-damaged",
                text("压缩文件已损坏，或者不完整", "the packed file is damaged, or cut off"),
                text("重新导出或者重新下载", "export or fetch it again"),
            ),
            io::ErrorKind::IsADirectory => (
                "file-is-folder",
                text("这是文件夹，不是文件", "it is a folder, no file"),
                text("给出其中的文件", "give a file in it"),
            ),
            _ => (
                "file-unreadable",
                text(&format!("无法读取：{error}"), &format!("it cannot be read: {error}")),
                text("检查权限", "check its permissions"),
            ),
        };
        Self { place: Some(path.to_owned()), cause: Box::new(Cause::Own { code, text, hint }) }
    }

    /// A question that the command line itself cannot ask.
    pub(crate) fn own(code: &'static str, text: Text, hint: Text) -> Self {
        Self { place: None, cause: Box::new(Cause::Own { code, text, hint }) }
    }

    /// The message for standard error.
    pub(crate) fn told(&self, screen: &Screen) -> String {
        let lang = screen.lang();
        let told = self.to_json(lang);
        if screen.json {
            return json!({ "error": told }).to_string();
        }
        let part = |key: &str| told.get(key).and_then(Value::as_str).unwrap_or_default();
        let colon = say(lang, "：", ": ");
        let mut lines = vec![format!("{}{colon}{}", say(lang, "错误", "error"), part("code"))];
        let rows = [
            ("file", "位置", "where"),
            ("pointer", "指针", "pointer"),
            ("text", "说明", "what"),
            ("hint", "建议", "hint"),
        ];
        for (key, zh, en) in rows.into_iter().filter(|it| !part(it.0).is_empty()) {
            lines.push(format!("  {}{colon}{}", say(lang, zh, en), part(key)));
        }
        lines.join("\n")
    }

    fn to_json(&self, lang: Lang) -> Value {
        let mut told = match &*self.cause {
            Cause::Library(error) => error.to_json(lang),
            Cause::Own { code, text, hint } => {
                json!({ "code": code, "pointer": "", "text": text.say(lang), "hint": hint.say(lang) })
            }
        };
        if let (Some(place), Some(object)) = (&self.place, told.as_object_mut()) {
            object.insert("file".into(), place.as_str().into());
        }
        told
    }
}

/// A text in both languages.
pub(crate) fn text(zh: &str, en: &str) -> Text {
    Text { zh: zh.into(), en: en.into() }
}
