//! Calendar files of 2007 to 2018, from the npm package `chinese-days`.
//!
//! The package lists days by calendar year; notices do not: late December
//! belongs to the notice of the next year. The years from 2019 on are written
//! by hand from the notices, and compared with the package here.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

const PACKAGE: &str = "chinese-days";
const VERSION: &str = "1.5.7";
const FOLDER: &str = "core/rulebooks/cn/calendar";
const LIBRARY: &str = "https://www.gov.cn/zhengce/zhengceku/";

/// Id, year, when it was public, and its address under the library of notices.
const NOTICES: [(&str, i32, Public, &str); 13] = [
    ("2007", 2007, Public::KnownBy("2008-03-28"), "2008-03/28/content_1761.htm"),
    ("2008", 2008, Public::KnownBy("2008-03-28"), "2008-03/28/content_1645.htm"),
    ("2009", 2009, Public::On("2008-12-10"), "2008-12/10/content_1572.htm"),
    ("2010", 2010, Public::On("2009-12-08"), "2009-12/08/content_1476.htm"),
    ("2011", 2011, Public::On("2010-12-10"), "2010-12/10/content_1423.htm"),
    ("2012", 2012, Public::On("2011-12-06"), "2011-12/06/content_1411.htm"),
    ("2013", 2013, Public::On("2012-12-10"), "2012-12/10/content_1353.htm"),
    ("2014", 2014, Public::KnownBy("2014-01-02"), "2014-01/02/content_1194.htm"),
    ("2015", 2015, Public::On("2014-12-16"), "2014-12/16/content_9302.htm"),
    ("2015-amended", 2015, Public::On("2015-05-13"), "2015-05/13/content_9742.htm"),
    ("2016", 2016, Public::On("2015-12-10"), "2015-12/10/content_10394.htm"),
    ("2017", 2017, Public::On("2016-12-01"), "2016-12/01/content_5141603.htm"),
    ("2018", 2018, Public::On("2017-11-30"), "2017-11/30/content_5243579.htm"),
];

/// What the amendment of 2015 added: days off, and a Sunday worked.
const AMENDED_2015: ([&str; 3], &str) = (["2015-09-03", "2015-09-04", "2015-09-05"], "2015-09-06");

/// Hand-written notices in force, compared with the package.
const BY_HAND: [&str; 8] =
    ["2019-amended", "2020-amended", "2021", "2022", "2023", "2024", "2025", "2026"];

#[derive(Clone, Copy)]
enum Public {
    On(&'static str),
    KnownBy(&'static str),
}

/// Days off and days worked instead, as `YYYY-MM-DD`.
#[derive(Clone, Default, PartialEq)]
struct Days {
    rest: BTreeSet<String>,
    work: BTreeSet<String>,
}

/// Writes the calendar files, or with `check` tells which would change.
///
/// # Errors
/// The package cannot be fetched or read; with `check`, a file is not as the
/// package makes it; a hand-written year disagrees with the package.
pub(crate) fn run(root: &Path, check: bool) -> Result<(), String> {
    let by_notice = cut(&read_package(root)?)?;
    for (id, year, public, address) in NOTICES {
        let days = by_notice.get(&year).ok_or(format!("{PACKAGE} lacks {year}"))?;
        let days = if year == 2015 { edition_of_2015(days, id)? } else { days.clone() };
        let text = write(id, year, public, address, &days)?;
        let file = root.join(FOLDER).join(format!("{id}.json"));
        if !check {
            fs::write(&file, text).map_err(|it| format!("{}: {it}", file.display()))?;
        } else if fs::read_to_string(&file).ok().as_deref() != Some(&text) {
            return Err(format!("{} is not as generated", file.display()));
        }
    }
    for id in BY_HAND {
        compare(&root.join(FOLDER).join(format!("{id}.json")), &by_notice)?;
    }
    Ok(())
}

fn read_package(root: &Path) -> Result<Value, String> {
    let folder = root.join("target/npm").join(format!("{PACKAGE}-{VERSION}"));
    let file = folder.join("package/dist/chinese-days.json");
    if !file.exists() {
        fs::create_dir_all(&folder).map_err(|it| it.to_string())?;
        command(&folder, "npm", &["pack", "--silent", &format!("{PACKAGE}@{VERSION}")])?;
        command(&folder, "tar", &["xzf", &format!("{PACKAGE}-{VERSION}.tgz")])?;
    }
    let text = fs::read_to_string(&file).map_err(|it| format!("{}: {it}", file.display()))?;
    serde_json::from_str(&text).map_err(|it| it.to_string())
}

fn command(folder: &PathBuf, program: &str, arguments: &[&str]) -> Result<(), String> {
    let status = Command::new(program).args(arguments).current_dir(folder).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{program} {arguments:?}: {status}")),
        Err(error) => Err(format!("{program}: {error}")),
    }
}

/// Sorts the days of the package under the year of the notice that set them.
fn cut(package: &Value) -> Result<BTreeMap<i32, Days>, String> {
    let mut by_notice: BTreeMap<i32, Days> = BTreeMap::new();
    for key in ["holidays", "workdays"] {
        let days = package.get(key).and_then(Value::as_object).ok_or(format!("no `{key}`"))?;
        for day in days.keys() {
            let (year, month, of_month) = parts(day)?;
            let next = i32::from(month == 12 && of_month >= 20);
            let notice = by_notice.entry(year.saturating_add(next)).or_default();
            let set = if key == "holidays" { &mut notice.rest } else { &mut notice.work };
            set.insert(day.clone());
        }
    }
    Ok(by_notice)
}

fn parts(day: &str) -> Result<(i32, u32, u32), String> {
    let mut parts = day.split('-').map(str::parse::<u32>);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) => {
            Ok((i32::try_from(year).map_err(|it| it.to_string())?, month, day))
        }
        _ => Err(format!("`{day}` is not a day")),
    }
}

/// The package has the days as amended; the first notice lacked those of September.
fn edition_of_2015(days: &Days, id: &str) -> Result<Days, String> {
    let (rest, work) = AMENDED_2015;
    let mut days = days.clone();
    if !days.rest.contains("2015-09-03") || !days.work.contains(work) {
        return Err("the package lacks the amendment of 2015".into());
    }
    if id == "2015" {
        days.rest.retain(|it| !rest.contains(&it.as_str()));
        days.work.remove(work);
    } else {
        days.rest.extend(rest.map(str::to_owned));
    }
    Ok(days)
}

fn write(
    id: &str,
    year: i32,
    public: Public,
    address: &str,
    days: &Days,
) -> Result<String, String> {
    let public = match public {
        Public::On(day) => format!("\"published\": \"{day}\""),
        Public::KnownBy(day) => format!("\"knownBy\": \"{day}\""),
    };
    let amends = match id.split_once('-') {
        Some((first, _)) => format!("  \"amends\": \"{first}\",\n"),
        None => String::new(),
    };
    let list = |days: Vec<String>| {
        let lines: Vec<_> = days.iter().map(|it| format!("    \"{it}\"")).collect();
        lines.join(",\n")
    };
    let rest = list(spans(&days.rest)?);
    let work = list(days.work.iter().cloned().collect());
    Ok(format!(
        "{{\n  \"year\": {year},\n  {public},\n{amends}  \"address\": \"{LIBRARY}{address}\",\n  \
         \"rest\": [\n{rest}\n  ],\n  \"work\": [\n{work}\n  ]\n}}\n"
    ))
}

/// Days as runs `from..until`.
fn spans(days: &BTreeSet<String>) -> Result<Vec<String>, String> {
    let mut runs: Vec<(&String, &String)> = Vec::new();
    for day in days {
        match runs.last_mut() {
            Some((_, until)) if number(until)?.saturating_add(1) == number(day)? => *until = day,
            _ => runs.push((day, day)),
        }
    }
    let text = |(from, until): (&String, &String)| match from == until {
        true => from.clone(),
        false => format!("{from}..{until}"),
    };
    Ok(runs.into_iter().map(text).collect())
}

/// Days since 0000-03-01, which puts the leap day at the end of the year.
fn number(day: &str) -> Result<i32, String> {
    let (year, month, of_month) = parts(day)?;
    let (year, month) = match month {
        1 | 2 => (year.saturating_sub(1), month.saturating_add(9)),
        _ => (year, month.saturating_sub(3)),
    };
    let leaps = year.div_euclid(4).saturating_sub(year.div_euclid(100));
    let leaps = leaps.saturating_add(year.div_euclid(400));
    let of_year =
        month.saturating_mul(153).saturating_add(2).div_euclid(5).saturating_add(of_month);
    let of_year = i32::try_from(of_year).map_err(|it| it.to_string())?;
    Ok(year.saturating_mul(365).saturating_add(leaps).saturating_add(of_year))
}

/// A hand-written file and the package agree on every day that is no plain weekend.
fn compare(file: &Path, by_notice: &BTreeMap<i32, Days>) -> Result<(), String> {
    let text = fs::read_to_string(file).map_err(|it| format!("{}: {it}", file.display()))?;
    let notice: Value = serde_json::from_str(&text).map_err(|it| it.to_string())?;
    let year = notice.get("year").and_then(Value::as_i64).and_then(|it| i32::try_from(it).ok());
    let package = year.and_then(|it| by_notice.get(&it)).ok_or("the package lacks a year")?;
    let list = |key: &str| {
        let items = notice.get(key).and_then(Value::as_array).into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()
    };
    let work: BTreeSet<String> = list("work").into_iter().collect();
    if work != package.work {
        return Err(format!("{}: other make-up workdays than the package", file.display()));
    }
    let mut rest = BTreeSet::new();
    for span in list("rest") {
        let (from, until) = span.split_once("..").unwrap_or((&span, &span));
        rest.extend(number(from)?..=number(until)?);
    }
    let theirs = package.rest.iter().map(|it| number(it)).collect::<Result<BTreeSet<_>, _>>()?;
    // 1 March of the year 0 was a Wednesday; weekends off need not be named.
    let weekend = |it: &i32| matches!(it.saturating_add(1).rem_euclid(7), 5 | 6);
    match rest.symmetric_difference(&theirs).find(|it| !weekend(it)) {
        Some(_) => Err(format!("{}: other days off than the package", file.display())),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted() {
        assert_eq!(number("2024-03-01").unwrap() - number("2024-02-28").unwrap(), 2);
        assert_eq!(number("2023-03-01").unwrap() - number("2023-02-28").unwrap(), 1);
        assert_eq!(number("2026-01-01").unwrap() - number("2025-12-31").unwrap(), 1);
    }

    #[test]
    fn december_goes_to_the_next_notice() {
        let package = serde_json::json!({
            "holidays": { "2018-12-30": "", "2018-12-31": "", "2018-10-01": "", "2019-01-01": "" },
            "workdays": { "2018-12-29": "" }
        });
        let by_notice = cut(&package).unwrap();
        assert_eq!(spans(&by_notice[&2018].rest).unwrap(), ["2018-10-01"]);
        assert_eq!(spans(&by_notice[&2019].rest).unwrap(), ["2018-12-30..2019-01-01"]);
        assert!(by_notice[&2019].work.contains("2018-12-29"));
    }
}
