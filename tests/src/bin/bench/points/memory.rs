//! The most memory of a process that judges a million entries once.

use std::{fs, process::Command};

use jiceng::answers::Detail;

use super::{ENTRIES, MEMBERS, SEED, Work, data, told};
use crate::clock::SplitMix;

const FORMS: [(&str, &str); 4] = [
    ("columns-ledger", "columns, ledger"),
    ("columns-totals", "columns, totals alone"),
    ("facts-totals", "facts, totals alone"),
    ("facts-read", "facts, read and not judged"),
];

/// A process of its own for each form.
pub(super) fn table() -> Result<String, String> {
    let mut out =
        String::from("\n| a process of its own | most memory (VmHWM), MB |\n| --- | --- |\n");
    let here = std::env::current_exe().map_err(|it| it.to_string())?;
    for (form, name) in FORMS {
        let output = Command::new(&here).args(["points", form]).output();
        let output = output.map_err(|it| it.to_string())?;
        if !output.status.success() {
            return Err(format!("{form}: {}", String::from_utf8_lossy(&output.stderr)));
        }
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let most = text.lines().find_map(|it| it.strip_prefix("VmHWM "));
        out += &format!("| {name} | {} |\n", most.unwrap_or("not told"));
    }
    Ok(out)
}

/// Judges once and tells the most memory, where the system tells it.
pub(super) fn child(work: &Work, form: &str) -> Result<String, String> {
    let mut data = data::generate(&mut SplitMix(SEED), ENTRIES, MEMBERS, work.first);
    // What was needed to throw the entries is not theirs.
    forget_peak();
    let scored = match form {
        "columns-ledger" => work.columns(&data, Detail::Findings)?.lines.len(),
        "columns-totals" => work.columns(&data, Detail::Counts)?.subjects.len(),
        "facts-totals" | "facts-read" => {
            let ledger = data.ledger().map_err(told)?;
            data = data::Data::default();
            match form {
                "facts-read" => ledger.entries.len(),
                _ => work.facts(&ledger, Detail::Counts)?.subjects.len(),
            }
        }
        _ => return Err(format!("there is no form `{form}`")),
    };
    let told = most_memory().map_or("not told".into(), |it| (it / 1024).to_string());
    Ok(format!("VmHWM {told}\n{scored} judged, {} left\n", data.subjects.len()))
}

fn forget_peak() {
    // Where the system knows no such file the peak is that of the whole process.
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn most_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
