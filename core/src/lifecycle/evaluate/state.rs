//! What the fold carries along: stages, clocks, notes.

use super::{
    judge::Class,
    rows::{Row, Rows},
};
use crate::{
    kernel::{Clock, State},
    lifecycle::compile::{Machine, Touch},
    people::Organs,
    time::{Day, LastDay, View},
};

/// All that stays the same while a case is folded.
#[derive(Clone, Copy)]
pub(crate) struct World<'a> {
    pub(crate) machine: &'a Machine,
    pub(crate) view: &'a View,
    pub(crate) as_of: Day,
    pub(crate) rows: &'a Rows<'a>,
    pub(crate) organs: &'a Organs<'a>,
    pub(crate) others: &'a [Other<'a>],
    /// Whether notes are kept, for findings.
    pub(crate) notes: bool,
    /// Whether a log is kept, for traces and views.
    pub(crate) logs: bool,
}

/// Another case that facts name: its stages through time.
pub(crate) struct Other<'a> {
    pub(crate) case: &'a str,
    pub(crate) moves: Vec<(Day, u16, &'a str)>,
}

/// No row: the cause is an expiry.
pub(crate) const NO_ROW: u32 = u32::MAX;
const NONE: u32 = u32::MAX;

/// The state of a case while it is folded.
#[derive(Debug, Default)]
pub(crate) struct Fold {
    pub(crate) stages: Vec<u16>,
    pub(crate) since: Vec<Option<Day>>,
    /// Accepted rows, in the order in which they took effect.
    pub(crate) accepted: Vec<u32>,
    /// The accepted facts of each kind.
    seen: Vec<Seen>,
    /// What was the latest fact of each kind when the matter was last reopened.
    before_round: Vec<u32>,
    pub(crate) instances: Vec<Instance>,
    running: Vec<u32>,
    pub(crate) notes: Vec<Note>,
    pub(crate) moves: Vec<Move>,
    pub(crate) log: Vec<Log>,
    /// Scratch: what a move does to duties.
    pub(crate) touched: Vec<Touch>,
    /// Requirements that were not met so far, counted whether noted or not.
    pub(crate) breaches: u32,
    pub(crate) unfit: u32,
    pub(crate) uncertain: bool,
}

/// The accepted facts of one kind: the first, the latest, how many.
#[derive(Clone, Copy, Debug)]
struct Seen {
    first: u32,
    latest: u32,
    n: u32,
}

impl Seen {
    const NOTHING: Self = Self { first: NONE, latest: NONE, n: 0 };
}

/// One run of a duty's clock.
#[derive(Debug)]
pub(crate) struct Instance {
    pub(crate) duty: u16,
    /// The version of the duty by which it runs, among those of all duties.
    pub(crate) version: u32,
    pub(crate) clock: Clock,
    pub(crate) state: State,
    /// The row that started it, or `NO_ROW`.
    pub(crate) started_by: u32,
    pub(crate) ended_on: Option<Day>,
    pub(crate) ended_by: u32,
    /// Whether its expiry has fired.
    pub(crate) fired: bool,
    pub(crate) extensions: u32,
    /// The attribute whose absence leaves the limit open.
    pub(crate) missing: Option<u16>,
    /// Whether an extension came while it was not known if the clock still ran.
    pub(crate) doubtful: bool,
    /// What few clocks have.
    rare: Option<Box<Rare>>,
    cached: Option<Option<LastDay>>,
}

/// What few clocks have.
#[derive(Debug, Default)]
struct Rare {
    /// Stops that came after the last day and are passed over, by entry.
    dead_stops: u64,
    /// Days of `then`, of an `every`.
    done: Vec<Day>,
}

/// A change of stage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Move {
    pub(crate) on: Day,
    pub(crate) from: u16,
    pub(crate) to: u16,
    pub(crate) way: u16,
    pub(crate) row: u32,
}

/// Something to be told, still dense.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    pub(crate) row: u32,
    pub(crate) on: Day,
    pub(crate) what: What,
}

/// What is to be told.
#[derive(Clone, Debug)]
pub(crate) enum What {
    WrongRole { allowed: u64 },
    NotAllowed,
    UnknownBranch(Missing),
    DutyBranch { duty: u16, missing: Missing },
    Broken { requirement: u16, refused: bool },
    Undecided { requirement: u16, missing: Missing },
    AttributeMissing(u16),
    LimitUnknown { instance: u32, attr: u16 },
    ExtensionLate { instance: u32 },
    ExtensionAgain { instance: u32 },
    ExtensionOverCap { instance: u32, total: i64 },
    ExtensionTooSmall { instance: u32, amount: i64 },
    ExtensionNotRunning { duty: u16 },
    SuspendedLate { instance: u32 },
    AlreadySuspended { instance: u32, since: Day },
    NotSuspended { instance: u32 },
}

/// What happened, in its order, for the trace.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Log {
    Took {
        row: u32,
        class: Class,
    },
    Moved(usize),
    Expired {
        instance: u32,
        on: Day,
    },
    StartIgnored {
        instance: u32,
        on: Day,
    },
    Extended {
        instance: u32,
        on: Day,
        amount: i64,
        row: u32,
    },
    Suspended {
        instance: u32,
        on: Day,
        row: u32,
    },
    Resumed {
        instance: u32,
        on: Day,
        row: u32,
    },
    /// The last day of a clock rests on this row (and on this attribute of it).
    Read {
        instance: u32,
        row: u32,
        attr: Option<u16>,
    },
    NotStopped {
        instance: u32,
        on: Day,
    },
}

/// What is missing for a judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Missing {
    Attr(u16),
    Fact(u16),
    /// The organ that did it.
    ActorOrgan,
    /// The person who did it.
    ActorPerson,
    /// The person whom a fact of this kind should name.
    PersonOf(u16),
    /// The organ that this attribute of this row names (of the fact itself: `NO_ROW`).
    Organ {
        row: u32,
        who: Option<u16>,
    },
    /// The case that this attribute of the fact names.
    Case(u16),
    /// The calendar of a year, on which a last day hangs.
    Calendar,
}

/// True, false, or unknown for want of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Truth {
    Yes,
    No,
    Unknown(Missing),
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}

impl Instance {
    #[inline]
    pub(crate) fn new(duty: u16, version: u32, clock: Clock, started_by: u32) -> Self {
        Self {
            duty,
            version,
            clock,
            state: State::Running,
            started_by,
            ended_on: None,
            ended_by: NO_ROW,
            fired: false,
            extensions: 0,
            missing: None,
            doubtful: false,
            rare: None,
            cached: None,
        }
    }

    /// The last day, plain and rolled; nothing while stopped or where none is stated.
    #[inline]
    pub(crate) fn last_day(&mut self, view: &View) -> Option<LastDay> {
        if let Some(known) = self.cached {
            return known;
        }
        let last = self.clock.last_day(view);
        self.cached = Some(last);
        last
    }

    /// The days on which what an `every` owes was done.
    pub(crate) fn done(&self) -> &[Day] {
        self.rare.as_ref().map_or(&[], |it| &it.done)
    }

    /// What an `every` owes was done once more.
    pub(crate) fn do_once(&mut self, on: Day) {
        self.rare.get_or_insert_default().done.push(on);
    }

    /// A stop came after the last day: it is passed over, and so is its end.
    pub(crate) fn pass_over(&mut self, entry: u8) {
        self.rare.get_or_insert_default().dead_stops |= 1 << (entry & 63);
    }

    /// Whether the open stop of this entry was passed over; once asked, it is closed.
    pub(crate) fn end_passed_over(&mut self, entry: u8) -> bool {
        let Some(rare) = &mut self.rare else { return false };
        let stop = 1 << (entry & 63);
        let open = rare.dead_stops & stop != 0;
        rare.dead_stops &= !stop;
        open
    }

    /// Forgets the last day, because the clock was changed.
    pub(crate) fn changed(&mut self) {
        self.cached = None;
    }
}

impl Fold {
    /// Makes ready for a new case.
    pub(crate) fn reset(&mut self, machine: &Machine) {
        self.stages.clear();
        self.stages.extend(machine.regions.iter().map(|it| it.initial));
        self.since.clear();
        self.since.resize(machine.regions.len(), None);
        self.seen.clear();
        self.seen.resize(machine.kinds.len(), Seen::NOTHING);
        self.running.clear();
        self.running.resize(machine.duties.len(), NONE);
        self.before_round.clear();
        self.accepted.clear();
        self.instances.clear();
        self.notes.clear();
        self.moves.clear();
        self.log.clear();
        self.breaches = 0;
        self.unfit = 0;
        self.uncertain = false;
    }

    #[inline]
    pub(crate) fn stage_of(&self, region: u16) -> u16 {
        self.stages.get(usize::from(region)).copied().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn latest(&self, kind: u16) -> Option<u32> {
        self.seen.get(usize::from(kind)).map(|it| it.latest).filter(|it| *it != NONE)
    }

    /// The latest accepted fact of a kind since the matter was last reopened.
    pub(crate) fn latest_of_round(&self, kind: u16) -> Option<u32> {
        let before = self.before_round.get(usize::from(kind));
        self.latest(kind).filter(|it| before != Some(it))
    }

    /// A matter that was ended goes on: what happened before belongs to an earlier round.
    pub(crate) fn begin_round(&mut self) {
        self.before_round.clear();
        self.before_round.extend(self.seen.iter().map(|it| it.latest));
    }

    #[inline]
    pub(crate) fn first(&self, kind: u16) -> Option<u32> {
        self.seen.get(usize::from(kind)).map(|it| it.first).filter(|it| *it != NONE)
    }

    #[inline]
    pub(crate) fn count(&self, kind: u16) -> u32 {
        self.seen.get(usize::from(kind)).map_or(0, |it| it.n)
    }

    #[inline]
    pub(crate) fn running(&self, duty: u16) -> Option<u32> {
        self.running.get(usize::from(duty)).copied().filter(|it| *it != NONE)
    }

    #[inline]
    pub(crate) fn set_running(&mut self, duty: u16, instance: Option<u32>) {
        if let Some(slot) = self.running.get_mut(usize::from(duty)) {
            *slot = instance.unwrap_or(NONE);
        }
    }

    #[inline]
    pub(crate) fn instance(&mut self, n: u32) -> Option<&mut Instance> {
        self.instances.get_mut(n as usize)
    }

    #[inline]
    pub(crate) fn accept(&mut self, row: u32, kind: u16) {
        self.accepted.push(row);
        if let Some(seen) = self.seen.get_mut(usize::from(kind)) {
            seen.first = if seen.first == NONE { row } else { seen.first };
            seen.latest = row;
            seen.n = seen.n.saturating_add(1);
        }
    }

    #[inline]
    pub(crate) fn log(&mut self, world: &World<'_>, entry: Log) {
        if world.logs {
            self.log.push(entry);
        }
    }

    #[inline]
    pub(crate) fn note(&mut self, world: &World<'_>, row: u32, on: Day, what: What) {
        if world.notes {
            self.notes.push(Note { row, on, what });
        }
    }
}

impl<'a> World<'a> {
    #[inline]
    pub(crate) fn row(&self, n: u32) -> Option<&'a Row<'a>> {
        self.rows.rows.get(n as usize)
    }
}
