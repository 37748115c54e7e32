//! The findings of a log as a CSV file, one row for each.

use std::{
    fs::{self, File},
    io::{BufWriter, Write as _},
};

use jiceng::{
    answers::{Finding, Param, Verdict, Voice},
    words::Lang,
};

use crate::{
    failure::{self, Failure},
    screen::say,
};

/// A file that is written beside its place, and put there when it is whole.
pub(super) struct Sheet<'a> {
    path: String,
    voice: Voice<'a>,
    lang: Lang,
    out: csv::Writer<BufWriter<File>>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(path: &str, voice: Voice<'a>, lang: Lang) -> Result<Self, Failure> {
        let fail = |it| unwritable(path, &it);
        let mut file = BufWriter::new(File::create(part(path)).map_err(fail)?);
        if lang == Lang::Zh {
            // Without a mark, tables in China are read in another encoding.
            file.write_all("\u{feff}".as_bytes()).map_err(fail)?;
        }
        let mut out = csv::Writer::from_writer(file);
        let head = ["case", "code", "verdict", "due", "days-late", "article"];
        out.write_record(head).map_err(|it| unwritable(path, &it.into()))?;
        Ok(Self { path: path.to_owned(), voice, lang, out })
    }

    pub(super) fn write(&mut self, case: &str, finding: &Finding) -> Result<(), Failure> {
        let due = finding.due.map_or(String::new(), |it| match it.not_after {
            Some(until) if until == it.not_before => until.to_string(),
            Some(until) => format!("{}..{until}", it.not_before),
            None => format!("{}..", it.not_before),
        });
        let late = match finding.params.named("days-late") {
            Some(Param::Count(n)) => n.to_string(),
            _ => String::new(),
        };
        let article = self.voice.cites(&finding.cites, self.lang);
        let verdict = verdict(finding.verdict);
        let row = [case, &finding.code, verdict, &due, &late, &article];
        self.out.write_record(row).map_err(|it| unwritable(&self.path, &it.into()))
    }

    pub(super) fn finish(mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|it| unwritable(&self.path, &it))?;
        fs::rename(part(&self.path), &self.path).map_err(|it| unwritable(&self.path, &it))
    }
}

impl Drop for Sheet<'_> {
    /// What is not whole does not stay; once it is in its place, there is nothing to remove.
    fn drop(&mut self) {
        let _ = fs::remove_file(part(&self.path));
    }
}

/// The word of a verdict on the wire.
pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::Pending => "pending",
        Verdict::Unmet => "unmet",
        Verdict::Unknown => "unknown",
    }
}

/// The same in words.
pub(super) fn verdict_in_words(of: Verdict, lang: Lang) -> &'static str {
    match of {
        Verdict::Met => say(lang, "有正当理由", "excused"),
        Verdict::Pending => say(lang, "未到期", "pending"),
        Verdict::Unmet => say(lang, "未履行", "not kept"),
        Verdict::Unknown => say(lang, "不能断定", "cannot be told"),
    }
}

fn part(path: &str) -> String {
    format!("{path}.part")
}

pub(super) fn unwritable(path: &str, error: &std::io::Error) -> Failure {
    let problem =
        failure::text(&format!("无法写入：{error}"), &format!("it cannot be written: {error}"));
    let hint = failure::text("检查文件夹和权限", "check the folder and its permissions");
    Failure::own("file-unwritable", problem, hint).within(path)
}
