//! An invented log of petitions, the same in every run: ten thousand cases of
//! 2021 to 2026, most of them in order.
//!
//! `cargo run -p jiceng-cli --example petition_log -- FILE.csv`

use std::{env, fs, process::ExitCode};

use jiceng::time::Day;

/// How many cases the demo has.
const CASES: u32 = 10_000;

fn main() -> ExitCode {
    let Some(path) = env::args().nth(1) else {
        eprintln!("name the file to write");
        return ExitCode::FAILURE;
    };
    match fs::write(&path, log(CASES)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{path}: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The log as CSV, a row for each event.
pub(crate) fn log(cases: u32) -> String {
    let mut random = Random(2_022);
    let mut text = String::from("case,activity,day,role,unit,person,yes,code,to,days,papers\n");
    for n in 1..=cases {
        let Some(first) = Day::from_number(random.from(18_779, 1_800)) else { continue };
        let mut case = Case { text: &mut text, name: format!("P{n:05}"), day: first };
        case.run(&mut random);
    }
    text
}

/// A case on its way; days only go forward.
struct Case<'a> {
    text: &'a mut String,
    name: String,
    day: Day,
}

impl Case<'_> {
    /// What happens, as far as the case has come.
    fn run(&mut self, random: &mut Random) {
        let (citizen, clerk) = (random.below(900), random.below(40));
        let clerk = format!("responsible-organ,town,h{clerk}");
        let form = ["letter", "network", "telephone"].get(random.place(3)).copied();
        let form = form.unwrap_or_default();
        self.row("submitted", &format!("petitioner,,p{citizen},,{form},,,"));
        self.after(random.below(2));
        self.row("registered", "petition-office,county,,yes,,,,");
        // One in thirty is sent on too late, one in a hundred to an organ above.
        self.after(random.late(30, 10, 16));
        let to = if random.one_in(100) { "city" } else { "town" };
        self.row("transferred", &format!("petition-office,county,,yes,,{to},,"));
        // One in twenty-five is told too late, one in forty not all that is to be told.
        self.after(random.late(25, 13, 18));
        let papers = if random.one_in(40) { "receipt" } else { "receipt route procedure" };
        self.row("notified", &format!("{clerk},yes,,,,{papers}"));
        self.after(random.below(3));
        if random.one_in(8) {
            self.row("classified", &format!("{clerk},,suggestion,,,"));
            self.after(random.below(20));
            return self.row("replied", &format!("{clerk},yes,adopted,,,"));
        }
        self.row("classified", &format!("{clerk},,petition-procedure,,,"));
        self.after(random.below(3));
        self.handle(citizen, &clerk, random);
    }

    fn handle(&mut self, citizen: i32, clerk: &str, random: &mut Random) {
        // One in two hundred is handled by the one who asked.
        let own = format!("responsible-organ,town,p{citizen}");
        let by = if random.one_in(200) { &own } else { clerk };
        self.row("opened", &format!("{by},,,,,"));
        if random.one_in(12) {
            self.after(random.from(40, 12));
            let days = if random.one_in(10) { 45 } else { 30 };
            self.row("extended", &format!("responsible-head,town,h0,yes,,,{days},"));
            self.after(random.from(10, 25));
        } else {
            self.after(random.late(20, 50, 60));
        }
        // Some are still being handled.
        if random.one_in(60) {
            return;
        }
        self.row("opinion-issued", &format!("{by},yes,explained,,,request facts opinion basis"));
        self.after(random.below(4));
        self.row("opinion-served", &format!("{by},,,,,"));
        if random.one_in(9) {
            self.after(random.late(15, 28, 30));
            self.row("review-requested", &format!("petitioner,,p{citizen},,,county,,"));
            self.after(random.late(20, 26, 29));
            self.row("review-opinion-issued", "reviewing-organ,county,r1,yes,,,,");
            self.after(random.below(4));
            self.row("review-opinion-served", "reviewing-organ,county,r1,,,,,");
        }
    }

    fn after(&mut self, days: i32) {
        self.day = self.day.plus(days);
    }

    fn row(&mut self, activity: &str, rest: &str) {
        self.text.push_str(&format!("{},{activity},{},{rest}\n", self.name, self.day));
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Random(u64);

impl Random {
    fn below(&mut self, n: i32) -> i32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        let n = u64::try_from(n.max(1)).unwrap_or(1);
        i32::try_from(z.checked_rem(n).unwrap_or_default()).unwrap_or_default()
    }

    fn place(&mut self, n: i32) -> usize {
        usize::try_from(self.below(n)).unwrap_or_default()
    }

    /// A number from `first` on, one of `n`.
    fn from(&mut self, first: i32, n: i32) -> i32 {
        first.saturating_add(self.below(n))
    }

    fn one_in(&mut self, n: i32) -> bool {
        self.below(n) == 0
    }

    /// Days in time, below `usual`; once in `n` from `late` on.
    fn late(&mut self, n: i32, usual: i32, late: i32) -> i32 {
        if self.one_in(n) { self.from(late, 9).saturating_add(1) } else { self.below(usual) }
    }
}
