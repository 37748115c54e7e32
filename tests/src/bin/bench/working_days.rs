//! Working-day add, count and roll, and a whole last day with steps, beside numpy.

use std::{fs, path::Path, process::Command};

use jiceng::time::{
    Calendar, Day, DaySet, Reckoning, Roll, Span, Term, Uncovered, Unit, View, calendar::builtin,
};

use crate::clock::{SplitMix, best, each, rate, ratio};

const PAIRS: usize = 1_000_000;

struct Pairs {
    starts: Vec<Day>,
    offsets: Vec<u32>,
}

fn generate() -> Pairs {
    let mut random = SplitMix(11);
    let first = Day::new(2008, 1, 1).unwrap_or(Day::MIN);
    let (mut starts, mut offsets) = (Vec::with_capacity(PAIRS), Vec::with_capacity(PAIRS));
    for _ in 0..PAIRS {
        starts.push(first.plus(i32::try_from(random.below(6_400)).unwrap_or(0)));
        offsets.push(1 + random.below(60));
    }
    Pairs { starts, offsets }
}

/// What numpy says: nanoseconds for add, count and roll, and the sum of each answer.
struct Numpy {
    version: String,
    nanos: [u64; 3],
    sums: [i64; 3],
}

fn numpy(pairs: &Pairs, view: &View) -> Result<Numpy, String> {
    let python = std::env::var("JICENG_PYTHON").map_err(|_| {
        "run it by `cargo xtask bench`, which knows the Python with numpy".to_owned()
    })?;
    let root = jiceng_tests::vectors::root();
    let folder = root.join("target/tmp/bench");
    let told = |it: std::io::Error| it.to_string();
    fs::create_dir_all(&folder).map_err(told)?;
    let bytes = |list: &[i32]| list.iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<u8>>();
    let starts: Vec<i32> = pairs.starts.iter().map(|it| it.number()).collect();
    let offsets: Vec<i32> =
        pairs.offsets.iter().map(|it| i32::try_from(*it).unwrap_or(0)).collect();
    let all = view.coverage().ok_or("no coverage")?;
    let rest: Vec<i32> =
        all.days().filter(|it| view.is_working(*it) == Some(false)).map(Day::number).collect();
    fs::write(folder.join("starts.bin"), bytes(&starts)).map_err(told)?;
    fs::write(folder.join("offsets.bin"), bytes(&offsets)).map_err(told)?;
    fs::write(folder.join("rest.bin"), bytes(&rest)).map_err(told)?;
    let script = root.join("tests/python/busdays.py");
    let out = Command::new(python).arg(script).arg::<&Path>(&folder).output().map_err(told)?;
    if !out.status.success() {
        return Err(String::from_utf8_lossy(&out.stderr).into_owned());
    }
    let text = String::from_utf8_lossy(&out.stdout).into_owned();
    let mut words = text.split_whitespace();
    let version = words.next().unwrap_or_default().to_owned();
    let numbers: Vec<i64> = words.filter_map(|it| it.parse().ok()).collect();
    let [a, b, c, x, y, z] = numbers[..] else { return Err(format!("numpy answered: {text}")) };
    let nanos = [a, b, c].map(|it| u64::try_from(it).unwrap_or(0));
    Ok(Numpy { version, nanos, sums: [x, y, z] })
}

fn add(pairs: &Pairs, view: &View) -> i64 {
    let ends = pairs.starts.iter().zip(&pairs.offsets).map(|(day, n)| view.add_working(*day, *n));
    ends.map(|it| it.map_or(0, |it| i64::from(it.number()))).sum()
}

fn count(pairs: &Pairs, view: &View) -> i64 {
    let spans = pairs.starts.iter().zip(&pairs.offsets).map(|(day, n)| {
        let until = day.plus(i32::try_from(*n).unwrap_or(0));
        view.count_working(Span { from: day.plus(1), until })
    });
    spans.map(|it| it.map_or(0, i64::from)).sum()
}

fn roll(pairs: &Pairs, view: &View) -> i64 {
    let days = pairs.starts.iter().map(|day| view.roll_next(*day));
    days.map(|it| it.map_or(0, |it| i64::from(it.number()))).sum()
}

fn last_days(pairs: &Pairs, view: &View, unit: Unit, steps: bool) -> i64 {
    let none = DaySet::default();
    let mut sum = 0_i64;
    for (start, n) in pairs.starts.iter().zip(&pairs.offsets).take(PAIRS / 4) {
        let limit = Term { n: *n, unit };
        let it = Reckoning {
            start: *start,
            limit,
            roll: Roll::Next,
            stopped: &none,
            uncovered: Uncovered::AllDays,
        };
        let (last, told) = if steps { it.steps(view) } else { (it.last_day(view), vec![]) };
        sum += i64::from(last.due.not_before.number()) + i64::try_from(told.len()).unwrap_or(0);
    }
    sum
}

pub(crate) fn run() -> Result<String, String> {
    let calendar: Calendar = builtin::cn().map_err(|it| it.to_string())?;
    let view = calendar.view(None);
    let pairs = generate();
    let peer = numpy(&pairs, view)?;
    let n = u64::try_from(PAIRS).unwrap_or(0);
    let mut out = format!(
        "{PAIRS} pairs of a day and a number, 2008 to 2025; numpy {}; answers equal\n\n\
         | | million/s | ns | numpy million/s | speed beside numpy |\n| --- | --- | --- | --- | --- |\n",
        peer.version
    );
    for (i, name) in ["add", "count", "roll"].into_iter().enumerate() {
        let (time, sum) = best(7, || match i {
            0 => add(&pairs, view),
            1 => count(&pairs, view),
            _ => roll(&pairs, view),
        });
        if sum != Some(peer.sums[i]) {
            return Err(format!("{name}: {sum:?} here, {} from numpy", peer.sums[i]));
        }
        let theirs = std::time::Duration::from_nanos(peer.nanos[i]);
        out += &format!(
            "| {name} | {} | {} | {} | {} |\n",
            rate(n, time) / 1_000,
            each(n, time),
            rate(n, theirs) / 1_000,
            ratio(theirs, time)
        );
    }
    out += "\n| last day | thousand/s | ns |\n| --- | --- | --- |\n";
    let quarter = n / 4;
    for (name, unit, steps) in [
        ("calendar days", Unit::Days, false),
        ("working days", Unit::WorkingDays, false),
        ("calendar days, with steps", Unit::Days, true),
        ("working days, with steps", Unit::WorkingDays, true),
    ] {
        let (time, _) = best(5, || last_days(&pairs, view, unit, steps));
        out += &format!("| {name} | {} | {} |\n", rate(quarter, time), each(quarter, time));
    }
    Ok(out)
}
