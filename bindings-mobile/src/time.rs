//! Days and limits.

use jiceng::{
    time::{self, Day, Reckoning, Roll, Uncovered},
    wire::{Error, Pointer, Problem},
    words::Lang,
};

use crate::{
    JicengError, Rulebook,
    answers::Sentence,
    given::{Given, below},
    told::{Tell, tell, told},
};

#[uniffi::remote(Enum)]
/// The unit of a limit.
pub enum TermUnit {
    /// Hours (小时).
    Hours,
    /// Calendar days (日).
    Days,
    /// Working days (工作日).
    WorkingDays,
    /// Weeks (周).
    Weeks,
    /// Months (月).
    Months,
    /// Years (年).
    Years,
}
pub(crate) use jiceng::time::Unit as TermUnit;
tell! { TermUnit => TermUnit: |it| it; }

told! {
    /// A last day (截止日), as far as the calendar tells it.
    ///
    /// A day that is known has both days, equal. Without `not_after`, a year on the
    /// way has no published calendar yet.
    Due of time::Due {
        /// The earliest day that can be the last one.
        not_before: String,
        /// The latest day that can be the last one; absent if nothing bounds it.
        not_after: Option<String>,
    }
    /// The days from one to another, both included (起止日).
    Span of time::Span {
        /// The first day.
        from: String,
        /// The last day.
        until: String,
    }
}

impl Given<time::Span> for Span {
    fn given(&self) -> Result<time::Span, Error> {
        format!("{}..{}", self.from, self.until).parse()
    }
}

/// Which is the last day of a limit?
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DueQuestion {
    /// Day zero, `YYYY-MM-DD`; it is not counted.
    pub from: String,
    /// The limit: `15d`, `5wd`, `2w`, `1m`, `1y` or `24h`.
    pub term: String,
    /// Whether a last day that is a rest day moves to the next working day.
    #[uniffi(default = true)]
    pub rolls: bool,
    /// Days that do not count: `2026-02-02` or `2026-02-02..2026-02-05`.
    #[uniffi(default = [])]
    pub suspend: Vec<String>,
    /// By which day the calendar was known; absent: its latest editions.
    #[uniffi(default = None)]
    pub known_on: Option<String>,
}

/// The last day of a limit, and how it came about.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct DueAnswer {
    /// The end by counting alone.
    pub plain_end: Due,
    /// The last day in time.
    pub due: Due,
    /// How it came about, in sentences.
    pub steps: Vec<Sentence>,
}

#[uniffi::export]
impl Rulebook {
    /// The last day of a limit, by the calendar of this rulebook, and how it came about.
    ///
    /// Errors: `bad-day`, `bad-term`, `bad-period`, with the pointer of the wrong field.
    pub fn due(&self, question: DueQuestion) -> Result<DueAnswer, JicengError> {
        let DueQuestion { from, term, rolls, suspend, known_on } = question;
        let known_on = known_on.given().map_err(|it| below(it, "known_on"))?;
        let mut stopped = time::DaySet::default();
        for (n, text) in suspend.iter().enumerate() {
            let span = text.parse::<time::Span>();
            let place = Pointer::root().index(n);
            stopped.insert(span.map_err(|it| below(it.below(&place), "suspend"))?);
        }
        let reckoning = Reckoning {
            start: from.given().map_err(|it| below(it, "from"))?,
            limit: term.parse().map_err(|it| below(it, "term"))?,
            roll: if rolls { Roll::Next } else { Roll::None },
            stopped: &stopped,
            uncovered: Uncovered::Weekdays,
        };
        let (last, steps) = reckoning.steps(self.core().calendar().view(known_on));
        let said =
            |it: &time::Step| Sentence { zh: Some(it.text(Lang::Zh)), en: Some(it.text(Lang::En)) };
        let steps = steps.iter().map(said).collect();
        Ok(DueAnswer { plain_end: last.plain.tell(), due: last.due.tell(), steps })
    }
}

/// The civil day of a moment: what "today" is for every question.
///
/// `epoch_millis` are milliseconds since 1970-01-01 UTC, as every clock tells them;
/// `offset_minutes` is what the place is ahead of UTC, in China +480. A date taken
/// in UTC is yesterday in China until eight in the morning.
///
/// Errors: `bad-day` outside 1949 to 2199.
#[uniffi::export(default(offset_minutes = 480))]
pub fn day_of(epoch_millis: i64, offset_minutes: i32) -> Result<String, JicengError> {
    let offset = i64::from(offset_minutes).saturating_mul(60_000);
    let number = epoch_millis.saturating_add(offset).div_euclid(86_400_000);
    let day = i32::try_from(number).ok().and_then(Day::from_number);
    let bad = || Error::new(Problem::BadDay { day: number.to_string() });
    Ok(day.ok_or_else(bad)?.to_string())
}
