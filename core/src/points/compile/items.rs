//! Items, dense.

use super::{CapRow, Days, PlainCap, Program, Value, bad_rule, check, ids, plain};
use crate::{
    law::Rounding,
    points::{
        Points,
        rules::{self, CapLayer, OncePer, Overshoot, Sign, Validity, Window},
    },
    time::{Term, Unit},
    wire::{Error, Id, Pointer, RuleId},
};

/// No number.
pub(crate) const NONE: u16 = u16::MAX;

/// An item with its versions.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) id: Id,
    pub(crate) rule: RuleId,
    pub(crate) versions: Vec<Version>,
}

/// A version of an item.
#[derive(Debug)]
pub(crate) struct Version {
    pub(crate) in_force: Days,
    pub(crate) sign: Sign,
    pub(crate) value: Value,
    /// The number of its head, or [`NONE`].
    pub(crate) head: u16,
    /// For which classes it is, one bit each; 0: all.
    pub(crate) classes: u64,
    pub(crate) caps: Vec<CapRow>,
    /// Its caps of all layers, if they are plain.
    pub(crate) plain_caps: Option<Vec<PlainCap>>,
    pub(crate) refuse: bool,
    pub(crate) skips_head: bool,
    pub(crate) skips_total: bool,
    pub(crate) once: Option<Once>,
    /// The factor of a repetition, in hundredths.
    pub(crate) repeat: Option<(i64, Rounding)>,
    pub(crate) length: Length,
    pub(crate) grades: bool,
    /// The group of which only the highest counts, or [`NONE`].
    pub(crate) group: u16,
    /// Its place in the list of items.
    pub(crate) n: usize,
}

/// Within what an entry counts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Once {
    Source,
    Window(Window),
}

/// How long an entry counts.
#[derive(Debug)]
pub(crate) enum Length {
    /// As long as its period counts.
    Open,
    Fixed(Span),
    BySize(Vec<(i64, Span)>),
    /// By the number that the row tells.
    ByRank(Vec<(Id, Span)>),
    PeriodEnd,
}

/// A length in days or months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Span {
    Days(i32),
    Months(u32),
}

impl Version {
    pub(super) fn compile(
        program: &mut Program,
        rule: &rules::Item,
        n: usize,
        _number: u32,
    ) -> Result<Self, Error> {
        let root = Pointer::root();
        let value = Value::compile(program, rule, &root)?;
        let scheme = &program.rules;
        let head = match &rule.head {
            None => NONE,
            Some(id) => {
                let n = program.heads.iter().position(|it| it.id == *id);
                n.and_then(|it| u16::try_from(it).ok()).unwrap_or(NONE)
            }
        };
        let repeat = rule.repeat.map(|it| {
            let place = root.key("repeat").key("factor");
            check::size(&rule.id, it.factor, &place).map(|()| (it.factor.hundredths(), it.round))
        });
        let group = scheme
            .highest_only
            .iter()
            .position(|it| it.items.contains(&rule.id) && it.in_force.overlaps(&rule.in_force));
        let names = ids(scheme.highest_only.iter().map(|it| &it.id));
        let group = group
            .and_then(|it| scheme.highest_only.get(it))
            .and_then(|it| names.iter().position(|id| *id == it.id))
            .and_then(|it| u16::try_from(it).ok());
        let mut classes = 0_u64;
        for id in &rule.classes {
            let n = program.class(id).filter(|it| *it < 64).unwrap_or(0);
            classes |= 1_u64 << (n & 63);
        }
        let length = length(rule, &root.key("validity"))?;
        let Program { slots, rules: scheme, .. } = program;
        let caps = slots.caps(scheme, &rule.id, &rule.caps, None)?;
        let mut version = Self {
            in_force: rule.in_force.into(),
            sign: rule.sign,
            value,
            head,
            classes,
            caps,
            plain_caps: None,
            refuse: rule.overshoot == Overshoot::Refuse,
            skips_head: rule.exempt_from.contains(&CapLayer::Head),
            skips_total: rule.exempt_from.contains(&CapLayer::Scheme),
            once: rule.once_per.map(once),
            repeat: repeat.transpose()?,
            length,
            grades: rule.grade.is_some(),
            group: group.unwrap_or(NONE),
            n,
        };
        version.plain_caps = plain::caps(program, &version);
        Ok(version)
    }

    /// The caps of its head and of the total on a day of it.
    #[inline]
    pub(crate) fn upper_caps<'p>(&self, program: &'p Program, day: i32) -> [&'p [CapRow]; 2] {
        let side = usize::from(!self.awards());
        let head = if self.skips_head { None } else { program.head(self.head, day) };
        let total = if self.skips_total { None } else { program.total(day) };
        let of = |caps: Option<&'p [Vec<CapRow>; 2]>| {
            caps.and_then(|it| it.get(side)).map_or(&[][..], Vec::as_slice)
        };
        [of(head.map(|it| &it.caps)), of(total.map(|it| &it.caps))]
    }

    /// Whether it gives.
    #[inline]
    pub(crate) fn awards(&self) -> bool {
        self.sign == Sign::Award
    }
}

pub(crate) fn once(it: OncePer) -> Once {
    it.window().map_or(Once::Source, Once::Window)
}

fn length(rule: &rules::Item, place: &Pointer) -> Result<Length, Error> {
    let span = |term: Term, place: &Pointer| span(&rule.id, term, place);
    Ok(match &rule.validity {
        None => Length::Open,
        Some(Validity::PeriodEnd) => Length::PeriodEnd,
        Some(Validity::Fixed(term)) => Length::Fixed(span(*term, &place.key("fixed"))?),
        Some(Validity::ByRank(ranks)) => {
            let place = place.key("byRank");
            let each = ranks.iter().map(|(id, it)| Ok((id.clone(), span(*it, &place.key(id))?)));
            Length::ByRank(each.collect::<Result<_, Error>>()?)
        }
        Some(Validity::BySize(rows)) => {
            let place = place.key("bySize");
            let mut sizes = Vec::new();
            for (n, row) in rows.iter().enumerate() {
                let place = place.index(n);
                let last = n.saturating_add(1) == rows.len();
                if row.up_to.is_none() != last {
                    let problem = "the last row, and only that, is without `upTo`";
                    return Err(bad_rule(&rule.id, problem, place));
                }
                let up_to = row.up_to.map_or(i64::MAX, Points::hundredths);
                if sizes.last().is_some_and(|(it, _)| *it >= up_to) {
                    return Err(bad_rule(&rule.id, "its sizes do not rise", place));
                }
                sizes.push((up_to, span(row.term, &place.key("term"))?));
            }
            if sizes.is_empty() {
                return Err(bad_rule(&rule.id, "it has no row", place));
            }
            Length::BySize(sizes)
        }
    })
}

/// A length in whole days or months; others do not make an entry count.
pub(crate) fn span(rule: &Id, term: Term, place: &Pointer) -> Result<Span, Error> {
    lasts(term).ok_or_else(|| {
        let problem = "how long an entry counts is said in days, weeks, months or years";
        bad_rule(rule, problem, place.clone())
    })
}

/// The same, where it was checked before.
pub(crate) fn lasts(term: Term) -> Option<Span> {
    let days = |n: u32| i32::try_from(n).unwrap_or(i32::MAX);
    match term.unit {
        Unit::Days => Some(Span::Days(days(term.n))),
        Unit::Weeks => Some(Span::Days(days(term.n.saturating_mul(7)))),
        Unit::Months => Some(Span::Months(term.n)),
        Unit::Years => Some(Span::Months(term.n.saturating_mul(12))),
        Unit::Hours | Unit::WorkingDays => None,
    }
}
