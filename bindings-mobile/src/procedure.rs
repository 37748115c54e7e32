//! Acts: whether they were held in due form, and which are owed.

use jiceng::{answers, law, people, procedure, wire::Error};

use crate::{
    JicengError, Rulebook, RulebookRef,
    answers::{Confidence, Finding, Force, Step, Verdict},
    domain::{Change, Facts, domain},
    facts::{Ask, Fact},
    given::{Given, below, given},
    roster::Roster,
    time::{Due, Span},
    told::{Tell, tell, told, word},
};

given! {
    /// One act (会议、选举、程序): a set of dated facts under one form.
    Act as procedure::Act {
        /// The act, as an opaque id.
        act: String,
        /// The form by which it is judged, such as `branch-meeting`.
        form: String,
        /// The body that acts.
        organ: String,
        /// What happened, in any order.
        #[uniffi(default = [])]
        events: Vec<Fact>,
        /// Who belongs where.
        #[uniffi(default)]
        roster: Roster,
        /// Acts that the facts name. Their own `others` are looked at as well.
        #[uniffi(default = [])]
        others: Vec<Act>,
    }
    /// What bodies did over time (台账): entries by kind, elections, recorded reasons.
    Diary as procedure::Diary {
        /// The bodies and those who belong to them.
        roster: Roster,
        /// What happened. An entry without `organ` is about every body.
        #[uniffi(default = [])]
        events: Vec<Fact>,
    }
}

impl Facts for Act {
    type Core = procedure::Act;
    type Told = procedure::ActStatus;
    type Dated = Fact;
    type CoreDated = jiceng::facts::Fact;
    const DATED: &'static str = "events";

    fn n_facts(&self) -> usize {
        self.others.iter().map(Self::n_facts).fold(self.events.len(), usize::saturating_add)
    }

    fn dated(core: &mut Self::Core) -> &mut Vec<Self::CoreDated> {
        &mut core.events
    }

    fn judge(
        book: &law::Rulebook,
        core: &Self::Core,
        ask: &answers::Ask,
    ) -> Result<answers::Outcome<Self::Told>, Error> {
        procedure::evaluate(book, core, ask)
    }
}

domain! {
    /// What is answered about an act.
    ActOutcome = ActStatus of procedure::ActStatus;
    /// Two outcomes of an act and what differs between them.
    ActComparison by Change
    /// Whether an act was held in due form: each requirement, met or by how many not.
    ///
    /// Errors: what the facts say that the form does not know, or where they contradict
    /// themselves, each with its pointer.
    fn evaluate_act(act: Act);
    /// How the answer about an act arose, step by step, in the languages asked for.
    fn explain_act;
    /// What would be different with more facts, on another day or with other knowledge.
    ///
    /// Errors: those of `evaluate_act`, and `bad-question` if nothing is changed.
    fn compare_act;
}

#[uniffi::export]
impl Rulebook {
    /// Which acts bodies owe over a time, which were done, and what comes next.
    ///
    /// Of `ask` the detail is not used; a calendar is told in full.
    ///
    /// Errors: `bad-organ`, and where the entries contradict themselves.
    pub fn duty_calendar(
        &self,
        diary: Diary,
        over: Span,
        ask: Ask,
    ) -> Result<CalendarOutcome, JicengError> {
        let told = || {
            let at = |it: Error| below(it, "facts");
            let (diary, ask) = ask.around(|| diary.given().map_err(at))?;
            let over = over.given().map_err(|it| below(it, "over"))?;
            procedure::calendar(self.core(), &diary, over, &ask).map_err(at)
        };
        Ok(told().map_err(|it: Error| JicengError::say(&it, &ask.lang))?.tell())
    }
}

#[uniffi::remote(Enum)]
/// How a motion or a candidate stands.
pub enum Stands {
    /// It passed; of a candidate: enough votes.
    Passed,
    /// It did not pass.
    Failed,
    /// Votes that are still out decide.
    Open,
    /// It cannot be told from what is known.
    Unknown,
    /// No requirement in force says what it needs.
    NoRule,
}
pub(crate) use jiceng::procedure::Stands;

#[uniffi::remote(Enum)]
/// Whether the rest can still change the result (结果是否已定).
pub enum Certainty {
    /// Reached, whatever the rest do.
    Reached,
    /// Out of reach, whatever the rest do.
    Missed,
    /// The rest decide.
    Open,
}
pub(crate) use jiceng::procedure::Certainty;

#[uniffi::remote(Enum)]
/// How a duty of a period stands.
pub enum Standing {
    /// Done (●).
    Done,
    /// Its time is running (○).
    Due,
    /// Its time has not come (·).
    Ahead,
    /// Not done, with a recorded reason (!).
    Excused,
    /// Its time is over, and it was not done (?).
    Missed,
}
pub(crate) use jiceng::procedure::Standing;

tell! {
    Stands => Stands: |it| it;
    Certainty => Certainty: |it| it;
    Standing => Standing: |it| it;
    procedure::rules::Quantity => String: |it| word(&it);
    people::Why => String: |it| word(&it);
    people::Consent => String: |it| word(&it);
    law::Right => String: |it| word(&it);
}

told! {
    /// Whether an act was held in due form (程序状态).
    ActStatus of procedure::ActStatus {
        /// The act.
        act: String,
        /// Its form.
        form: String,
        /// The body.
        organ: String,
        /// The day of the act; absent if it was not opened.
        on: Option<String>,
        /// Whether it is in due form as a whole; whether a motion passed does not count here.
        form_verdict: Verdict,
        /// Who was there for each item.
        attendance: Vec<Attendance>,
        /// What was voted.
        votes: Vec<Vote>,
        /// Who was elected.
        elections: Vec<Election>,
        /// Every requirement in force on the day of the act, in the order of the rulebook.
        requirements: Vec<Checked>,
        /// Who belongs to the body and is not in the base, and why; at full detail.
        outside: Vec<Outside>,
        /// Everybody who belongs to the body on the day, with every right held or lacking
        /// and why (资格); at full detail.
        members: Vec<Seat>,
    }
    /// Who was there for an item.
    Attendance of procedure::Attendance {
        /// The item; absent if the act has none.
        item: Option<String>,
        /// Those in the base (应到); absent if not known.
        entitled: Option<i64>,
        /// Those of them who were there (实到), at least.
        present: Option<i64>,
        /// How many more may have been there, as times are not told.
        uncertain: Option<i64>,
    }
    /// The votes on one question or one candidate.
    Vote of procedure::Vote {
        /// The item; absent if the act has none.
        item: Option<String>,
        /// The candidate, in an election.
        candidate: Option<String>,
        /// For, with written opinions where they count.
        yes: i64,
        /// Against.
        no: i64,
        /// Abstaining.
        abstain: i64,
        /// How many of these are written opinions of absent voters; unsaid where none is.
        opinions: Option<i64>,
        /// How it stands.
        stands: Stands,
        /// As it was declared.
        declared: Option<bool>,
    }
    /// What an election gave.
    Election of procedure::Election {
        /// The item; absent if the act has none.
        item: Option<String>,
        /// The seats.
        seats: i64,
        /// Those elected, by id.
        elected: Vec<String>,
        /// Those equal at the last seat, who are voted on again.
        tied: Vec<String>,
        /// Seats not filled: a further round.
        left: i64,
        /// Whether ballots still out cannot change it.
        certain: bool,
    }
    /// One requirement, judged.
    Checked of procedure::Checked {
        /// The requirement.
        rule: String,
        /// Its kind, such as `quorum`.
        kind: String,
        /// How strongly it binds.
        force: Force,
        /// The item it was judged for, where it is judged item by item.
        item: Option<String>,
        /// The candidate it was judged for.
        candidate: Option<String>,
        /// The step it was judged for, where it is judged step by step.
        step: Option<String>,
        /// Whether it is met.
        verdict: Verdict,
        /// What is counted, where the requirement counts, such as `present`.
        count: Option<String>,
        /// How many there are.
        have: Option<i64>,
        /// How many it takes, or may be at most.
        need: Option<i64>,
        /// The base.
        base: Option<i64>,
        /// By how many it is met; negative: how many are missing.
        margin: Option<i64>,
        /// Whether the rest can still change it.
        certainty: Option<Certainty>,
        /// The last day, where there is one.
        due: Option<Due>,
        /// The fact that records the reason for a departure.
        excused_by: Option<String>,
    }
    /// Who belongs to the body and is not in the base.
    Outside of procedure::Outside {
        /// The person.
        person: String,
        /// Why, such as `under-age`, or as JSON `{"bar":"party-probation"}`.
        why: String,
    }
    /// What a person may do in a body on a day (资格).
    Seat of people::Seat {
        /// The person.
        person: String,
        /// As what the person belongs.
        belongs_as (is): String,
        /// The household.
        household: Option<String>,
        /// The rights held, such as `vote`.
        rights: Vec<String>,
        /// The rights lacking.
        lacking: Vec<Lacking>,
        /// The reason for which the person is left out of every base, with both consents.
        excluded: Option<String>,
        /// Consents without which the person still counts, such as `superior`.
        consent_missing: Vec<String>,
    }
    /// A right that a person lacks.
    Lacking of people::Lacking {
        /// The right, such as `elect`.
        right: String,
        /// Why, such as `under-age`, or as JSON `{"bar":"party-probation"}`.
        why: String,
    }
    /// What is answered about the acts that bodies owe.
    CalendarOutcome of answers::Outcome<procedure::Owed> {
        /// The day asked about.
        as_of: String,
        /// What was known by which day, where it was asked.
        known_on: Option<String>,
        /// The rules that were applied.
        rulebook: RulebookRef,
        /// The answer.
        result: Owed,
        /// What was found.
        findings: Vec<Finding>,
        /// How it was found.
        trace: Option<Vec<Step>>,
        _, receipt
    }
    /// What bodies owe over a time (应办、已办、未办).
    Owed of procedure::Owed {
        /// The time asked about.
        over: Span,
        /// The duties, by body and in the order of the rulebook.
        rows: Vec<OwedRow>,
        /// What followed from so many of one kind in a row.
        followed: Vec<OwedFollowed>,
        /// What cannot be told, such as `term:b1`: from when the term of a body runs.
        missing: Vec<String>,
    }
    /// A duty of a body, period by period.
    OwedRow of procedure::Row {
        /// The body.
        organ: String,
        /// The duty.
        rule: String,
        /// How strongly it binds.
        force: Force,
        /// How surely it is known.
        confidence: Confidence,
        /// Its periods, from first to last.
        entries: Vec<OwedEntry>,
        /// The next last day that is still ahead, beyond the time asked about too.
        next: Option<String>,
    }
    /// What followed from so many of one kind in a row, such as the end of an office.
    OwedFollowed of procedure::Followed {
        /// The body.
        organ: String,
        /// The rule.
        rule: String,
        /// The person.
        person: String,
        /// The day of the last of them.
        on: String,
        /// The entries, from first to last.
        by: Vec<String>,
        /// How strongly it binds.
        force: Force,
        /// How surely it is known.
        confidence: Confidence,
    }
    /// One duty of one period.
    OwedEntry of procedure::Entry {
        /// The period, such as `2026-Q3`; for a term of office its last day.
        period: String,
        /// Its days.
        span: Span,
        /// How it stands.
        standing: Standing,
        /// How many times it was done.
        done: i64,
        /// How many times it is owed.
        required: i64,
        /// The entries of the diary by which it was done.
        by: Vec<String>,
        /// The last day on which it is in time.
        due: String,
        /// Done, but not in the season in which it generally is.
        out_of_season: Option<bool>,
        /// The entry by which the end of the term was postponed; `due` is the last day then.
        postponed_by: Option<String>,
        /// The entry that records why it was not done.
        excused_by: Option<String>,
        /// An entry that records a reason which does not excuse, as the duty must be done.
        reason: Option<String>,
    }
}
