//! Study: merging played parts from columns, and `study verify` beside reading its file.

use std::{
    collections::{HashMap, HashSet},
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use jiceng::study::columns::{Parts, covered};
use serde::Deserialize;

use crate::clock::{SplitMix, best, each, rate, ratio};

const KEYS: u32 = 200_000;
const PARTS: usize = 4_000_000;
const VIDEOS: u64 = 400;
const LEARNERS: u32 = 12_000;

/// Played parts as columns.
struct Data {
    key: Vec<u32>,
    from: Vec<i64>,
    to: Vec<i64>,
}

fn parts() -> Data {
    let mut random = SplitMix(21);
    let mut data = Data { key: Vec::new(), from: Vec::new(), to: Vec::new() };
    for _ in 0..PARTS {
        let from = i64::from(random.below(1_800_000));
        data.key.push(random.below(KEYS));
        data.from.push(from);
        data.to.push(from + i64::from(random.below(240_000)));
    }
    data
}

/// The same as one writes it by hand: a list for each key, sorted and swept.
fn by_hand(data: &Data) -> Vec<i64> {
    let mut lists: Vec<Vec<(i64, i64)>> = vec![Vec::new(); KEYS as usize];
    for n in 0..data.key.len() {
        lists[data.key[n] as usize].push((data.from[n], data.to[n]));
    }
    let sum = |list: &mut Vec<(i64, i64)>| {
        list.sort_unstable();
        let (mut all, mut end) = (0, i64::MIN);
        for &(from, to) in list.iter() {
            let from = from.max(end);
            if from < to {
                all += to - from;
                end = to;
            }
        }
        all
    };
    lists.iter_mut().map(sum).collect()
}

fn columns() -> Result<String, String> {
    let data = parts();
    let asked = Parts { key: &data.key, from: &data.from, to: &data.to };
    let told = |it: jiceng::wire::Error| it.to_string();
    if covered(&asked, KEYS).map_err(told)? != by_hand(&data) {
        return Err("merging from columns: not equal".into());
    }
    let (hand, _) = best(5, || by_hand(&data));
    let (columns, _) = best(5, || covered(&asked, KEYS));
    let n = u64::try_from(PARTS).unwrap_or_default();
    let row = |name: &str, time| {
        format!("| {name} | {} | {} | {} |\n", rate(n, time), each(n, time), ratio(hand, time))
    };
    Ok(format!(
        "{PARTS} played parts of {KEYS} pairs of learner and content, coverage equal to the hand \
         loop's\n\n| merging | thousand parts/s | ns/part | speed beside the hand loop |\n\
         | --- | --- | --- | --- |\n{}{}",
        row("hand loop over ids", hand),
        row("from columns", columns)
    ))
}

/// A statement, as one reads it who wants what the verdict needs and no more.
#[derive(Deserialize)]
struct Statement {
    id: String,
    actor: Actor,
    verb: Named,
    object: Named,
    timestamp: String,
    result: Outcome,
    context: Context,
}

#[derive(Deserialize)]
struct Actor {
    account: Account,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account {
    home_page: String,
    name: String,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}

#[derive(Deserialize)]
struct Outcome {
    completion: Option<bool>,
    extensions: Played,
}

#[derive(Deserialize)]
struct Played {
    #[serde(rename = "https://w3id.org/xapi/video/extensions/played-segments")]
    played: String,
    #[serde(rename = "https://w3id.org/xapi/video/extensions/time")]
    time: f64,
}

#[derive(Deserialize)]
struct Context {
    extensions: Around,
}

#[derive(Deserialize)]
struct Around {
    #[serde(rename = "https://w3id.org/xapi/video/extensions/length")]
    length: f64,
    #[serde(rename = "https://w3id.org/xapi/video/extensions/completion-threshold")]
    threshold: f64,
    #[serde(rename = "https://w3id.org/xapi/video/extensions/session-id")]
    session: String,
}

/// Writes the statements of many learners: each watches a few videos in one or two sessions
/// and claims some of them. Every length is 600 seconds, the threshold 0.9.
fn write(out: impl Write) -> std::io::Result<u64> {
    let mut out = BufWriter::with_capacity(1 << 20, out);
    let mut random = SplitMix(22);
    let mut n = 0_u64;
    for learner in 0..LEARNERS {
        let first = u64::from(random.below(390));
        for video in first..first + 2 {
            let (parts, claims) = (1 + random.below(5), random.below(4) > 0);
            let mut segments = String::new();
            let mut clock = 0;
            for part in 0..parts {
                let from = random.below(400);
                let to = from + 30 + random.below(170);
                let last = part + 1 == parts && claims;
                for (verb, time) in [("played", from), ("paused", to)] {
                    if verb == "paused" {
                        clock += to - from;
                        let comma = if segments.is_empty() { "" } else { "[,]" };
                        segments += &format!("{comma}{from}[.]{to}.5");
                    }
                    let ends = last && verb == "paused";
                    let verb = match ends {
                        true => "http://adlnet.gov/expapi/verbs/completed".to_owned(),
                        false => format!("https://w3id.org/xapi/video/verbs/{verb}"),
                    };
                    n += 1;
                    statement(
                        &mut out,
                        n,
                        (learner, video % VIDEOS),
                        &verb,
                        (clock, time),
                        &segments,
                    )?;
                }
                clock += random.below(60);
            }
        }
    }
    out.flush()?;
    Ok(n)
}

fn statement(
    out: &mut impl Write,
    n: u64,
    (learner, video): (u32, u64),
    verb: &str,
    (clock, time): (u32, u32),
    segments: &str,
) -> std::io::Result<()> {
    let name = verb.rsplit('/').next().unwrap_or_default();
    let completion = if name == "completed" { "\"completion\":true," } else { "" };
    writeln!(
        out,
        "{{\"id\":\"{n:08x}-0000-4000-8000-{n:012x}\",\"actor\":{{\"objectType\":\"Agent\",\
         \"account\":{{\"homePage\":\"https://learn.example.org\",\"name\":\"u{learner:06}\"}}}},\
         \"verb\":{{\"id\":\"{verb}\",\"display\":{{\"en-US\":\"{name}\"}}}},\
         \"object\":{{\"objectType\":\"Activity\",\"id\":\"https://learn.example.org/video/{video}\",\
         \"definition\":{{\"name\":{{\"zh-CN\":\"党员教育课程 第 {video} 讲\"}},\
         \"type\":\"https://w3id.org/xapi/video/activity-type/video\"}}}},\
         \"result\":{{{completion}\"duration\":\"PT{clock}S\",\"extensions\":{{\
         \"https://w3id.org/xapi/video/extensions/time\":{time}.5,\
         \"https://w3id.org/xapi/video/extensions/progress\":0.5,\
         \"https://w3id.org/xapi/video/extensions/played-segments\":\"{segments}\"}}}},\
         \"context\":{{\"contextActivities\":{{\"category\":[{{\"id\":\
         \"https://w3id.org/xapi/video\"}}],\"parent\":[{{\"id\":\
         \"https://learn.example.org/course/{}\"}}]}},\"extensions\":{{\
         \"https://w3id.org/xapi/video/extensions/length\":600,\
         \"https://w3id.org/xapi/video/extensions/completion-threshold\":0.9,\
         \"https://w3id.org/xapi/video/extensions/session-id\":\"s-{learner}-{video}\"}}}},\
         \"timestamp\":\"2026-03-01T{:02}:{:02}:{:02}.500+08:00\",\"version\":\"1.0.3\"}}",
        video % 40,
        8 + clock / 3_600,
        clock / 60 % 60,
        clock % 60,
    )
}

/// Reads the whole file into typed statements.
fn read(path: &Path) -> Result<Vec<Statement>, String> {
    let bytes = fs::read(path).map_err(|it| it.to_string())?;
    let all = serde_json::Deserializer::from_slice(&bytes).into_iter();
    all.collect::<Result<_, _>>().map_err(|it| it.to_string())
}

/// What the report must tell, from the typed statements: counts and the merged time.
#[derive(Debug, PartialEq, Eq)]
struct Sums {
    justified: u64,
    not_justified: u64,
    unclaimed: u64,
    merged_ms: i64,
    accepted: u64,
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::float_arithmetic,
    reason = "This is what one writes by hand; half seconds below an hour are exact."
)]
fn sums(statements: &[Statement]) -> Sums {
    struct Pair {
        parts: HashSet<(i64, i64)>,
        claimed: bool,
        length: i64,
        threshold: f64,
    }
    let mut pairs: HashMap<(String, &str), Pair> = HashMap::new();
    let mut seen = HashSet::new();
    for it in statements.iter().filter(|it| seen.insert(&it.id)) {
        let account = &it.actor.account;
        let key = (format!("{}|{}", account.home_page, account.name), it.object.id.as_str());
        let around = &it.context.extensions;
        let pair = pairs.entry(key).or_insert_with(|| Pair {
            parts: HashSet::new(),
            claimed: false,
            length: (around.length * 1_000.0) as i64,
            threshold: around.threshold,
        });
        pair.claimed |= it.result.completion == Some(true) || it.verb.id.ends_with("/completed");
        for part in it.result.extensions.played.split("[,]").filter(|it| !it.is_empty()) {
            let (from, to) = part.split_once("[.]").unwrap_or_default();
            let ms = |it: &str| (it.parse::<f64>().unwrap_or_default() * 1_000.0) as i64;
            pair.parts.insert((ms(from), ms(to)));
        }
    }
    let n = u64::try_from(seen.len()).unwrap_or_default();
    let mut sums = Sums { justified: 0, not_justified: 0, unclaimed: 0, merged_ms: 0, accepted: n };
    for pair in pairs.values() {
        let mut parts: Vec<_> = pair.parts.iter().copied().collect();
        parts.sort_unstable();
        let (mut all, mut end) = (0_i64, 0_i64);
        for (from, to) in parts {
            let from = from.max(end);
            let to = to.min(pair.length);
            if from < to {
                all += to - from;
                end = to;
            }
        }
        sums.merged_ms += all;
        let reached = all as f64 >= pair.threshold * pair.length as f64;
        match (pair.claimed, reached) {
            (true, true) => sums.justified += 1,
            (true, false) => sums.not_justified += 1,
            (false, true) => sums.unclaimed += 1,
            (false, false) => {}
        }
    }
    sums
}

/// Runs the command; its counts, and how long it took from start to end.
fn verify(path: &Path) -> Result<(Sums, Duration), String> {
    let here = std::env::current_exe().map_err(|it| it.to_string())?;
    let program = here.with_file_name("jiceng");
    if !program.exists() {
        return Err("the command is not built: cargo build --release -p jiceng-cli".into());
    }
    let start = Instant::now();
    let output = Command::new(program)
        .args(["study", "verify", "--json", "--overlap", "report", "--xapi"])
        .arg(path)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|it| it.to_string())?;
    let took = start.elapsed();
    let told: serde_json::Value =
        serde_json::from_slice(&output.stdout).map_err(|it| it.to_string())?;
    let n = |of: &serde_json::Value, key: &str| of[key].as_u64().unwrap_or(u64::MAX);
    let sums = Sums {
        justified: n(&told["counts"], "justified"),
        not_justified: n(&told["counts"], "notJustified"),
        unclaimed: n(&told["counts"], "earnedNeverClaimed"),
        merged_ms: told["mergedMs"].as_i64().unwrap_or(-1),
        accepted: n(&told, "accepted"),
    };
    Ok((sums, took))
}

fn statements() -> Result<String, String> {
    let folder = jiceng_tests::vectors::root().join("target/bench-study");
    fs::create_dir_all(&folder).map_err(|it| it.to_string())?;
    let path = folder.join("statements.jsonl");
    let file = File::create(&path).map_err(|it| it.to_string())?;
    let n = write(file).map_err(|it| it.to_string())?;
    let size = fs::metadata(&path).map_err(|it| it.to_string())?.len();
    let (told, hand) = (verify(&path)?.0, sums(&read(&path)?));
    if told != hand {
        return Err(format!("verify: not equal\ncommand {told:?}\nhand    {hand:?}"));
    }
    let (reading, _) = best(5, || read(&path).map(|it| it.iter().map(weigh).sum::<usize>()));
    let mut fastest = Duration::MAX;
    for _ in 0..5 {
        fastest = fastest.min(verify(&path)?.1);
    }
    fs::remove_file(&path).map_err(|it| it.to_string())?;
    let row = |name: &str, time: Duration| {
        let mb = rate(size, time) / 1_000;
        format!("| {name} | {} | {mb} | {} |\n", rate(n, time), ratio(time, reading))
    };
    Ok(format!(
        "\n{n} statements of xAPI, {} MB; counts and merged time equal to those from the typed \
         statements: {} justified, {} not, {} never claimed\n\n| one file | thousand statements/s \
         | MB/s | time beside `serde_json` |\n| --- | --- | --- | --- |\n{}{}",
        size / 1_000_000,
        hand.justified,
        hand.not_justified,
        hand.unclaimed,
        row("`serde_json` into typed structs", reading),
        row("`study verify --json`, the whole command", fastest),
    ))
}

/// Something of each field, so that none is left unread.
fn weigh(it: &Statement) -> usize {
    let time = usize::from(it.result.extensions.time > 0.0);
    it.id.len() + it.verb.id.len() + it.timestamp.len() + it.context.extensions.session.len() + time
}

pub(crate) fn run() -> Result<String, String> {
    Ok(columns()? + &statements()?)
}
