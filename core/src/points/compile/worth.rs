//! What entries are worth, dense.

use super::{Program, bad_rule, check};
use crate::{
    kernel::{BadScale, Bracket, Edge, Rung, Scale, Shape},
    law::Rounding,
    points::{
        Points, Quantity,
        rules::{self, Brackets, Ladder, PerUnit, Scheme, Window, Worth},
    },
    wire::{Error, Id, Pointer},
};

/// What an entry is worth, as a size.
#[derive(Debug)]
pub(crate) enum Value {
    /// Nothing by itself: it grades.
    Nothing,
    Fixed(i64),
    /// What the entry tells: an amount in a range, or the points of its choice.
    Told {
        from: i64,
        to: i64,
    },
    Scale {
        scale: Box<Scale>,
        over: Window,
        /// Its running sum.
        sum: u32,
    },
}

impl Value {
    pub(super) fn compile(
        program: &mut Program,
        item: &rules::Item,
        place: &Pointer,
    ) -> Result<Self, Error> {
        let Some(worth) = &item.worth else { return Ok(Self::Nothing) };
        let Program { slots, rules: scheme, .. } = program;
        let scheme: &Scheme = scheme;
        let size = |points: Points, place: &Pointer| {
            check::amount(scheme, &item.id, points, place).map(|()| points.hundredths())
        };
        let scales = place.key("worth");
        let (scale, over) = match worth {
            Worth::Fixed(points) => return Ok(Self::Fixed(size(*points, &scales.key("fixed"))?)),
            Worth::OneOf(choices) => {
                let place = scales.key("oneOf");
                let sizes = choices.iter().map(|(id, it)| size(*it, &place.key(id)));
                let sizes = sizes.collect::<Result<Vec<_>, _>>()?;
                let ends = sizes.iter().min().zip(sizes.iter().max());
                let Some((from, to)) = ends else {
                    return Err(bad_rule(&item.id, "it offers no choice", place));
                };
                return Ok(Self::Told { from: *from, to: *to });
            }
            Worth::Range(range) => {
                let place = scales.key("range");
                let (from, to) =
                    (size(range.from, &place.key("from"))?, size(range.to, &place.key("to"))?);
                if to < from {
                    return Err(bad_rule(&item.id, "its range ends below its beginning", place));
                }
                return Ok(Self::Told { from, to });
            }
            Worth::PerUnit(it) => {
                (per_unit(scheme, &item.id, it, &scales.key("perUnit"))?, it.over)
            }
            Worth::Ladder(it) => (ladder(scheme, &item.id, it, &scales.key("ladder"))?, it.over),
            Worth::WholeBase(it) => {
                let place = scales.key("wholeBase");
                (brackets(scheme, &item.id, it, Shape::WholeBase, &place)?, it.over)
            }
            Worth::Marginal(it) => {
                let place = scales.key("marginal");
                (brackets(scheme, &item.id, it, Shape::Marginal, &place)?, it.over)
            }
        };
        if over != Window::Event && scale.falls() {
            let problem = "more would be worth less, so it cannot run over a window";
            return Err(bad_rule(&item.id, problem, scales));
        }
        Ok(Self::Scale { scale: Box::new(scale), over, sum: slots.sum() })
    }
}

fn made(
    scheme: &Scheme,
    item: &Id,
    shape: Shape,
    (cap, round): (Option<Points>, Rounding),
    (place, key): (&Pointer, &str),
) -> Result<Scale, Error> {
    let cap = cap.map(Points::hundredths);
    Scale::new(shape, cap, scheme.step.hundredths(), round).map_err(|it| match it {
        BadScale::Empty => bad_rule(item, "it has no step", place.key(key)),
        BadScale::NotRising(n) => {
            let problem = "its steps do not rise";
            bad_rule(item, problem, place.key(key).index(n))
        }
        BadScale::NoBase(n) => {
            let place = if key.is_empty() { place.key("per") } else { place.key(key).index(n) };
            bad_rule(item, "`per` and `step` are above 0, and points not below", place)
        }
        BadScale::TooFine => bad_rule(item, "its rates have no common base", place.clone()),
    })
}

fn per_unit(scheme: &Scheme, item: &Id, it: &PerUnit, place: &Pointer) -> Result<Scale, Error> {
    check::size(item, it.points, &place.key("points"))?;
    let bracket = Bracket {
        edge: Edge { at: 0, open: false },
        worth: it.points.hundredths(),
        per: it.per.hundredths(),
        step: None,
        cap: None,
    };
    made(scheme, item, Shape::Marginal(vec![bracket]), (None, it.round), (place, ""))
}

fn ladder(scheme: &Scheme, item: &Id, it: &Ladder, place: &Pointer) -> Result<Scale, Error> {
    let rungs = it.steps.iter().enumerate().map(|(n, step)| {
        let place = place.key("steps").index(n);
        check::amount(scheme, item, step.points, &place.key("points"))?;
        let edge = edge(item, (step.from, step.above), &place)?;
        Ok(Rung { edge, worth: step.points.hundredths() })
    });
    let shape = Shape::Ladder(rungs.collect::<Result<_, Error>>()?);
    made(scheme, item, shape, (None, Rounding::Exact), (place, "steps"))
}

fn brackets(
    scheme: &Scheme,
    item: &Id,
    it: &Brackets,
    shape: fn(Vec<Bracket>) -> Shape,
    place: &Pointer,
) -> Result<Scale, Error> {
    let list = it.brackets.iter().enumerate().map(|(n, bracket)| {
        let place = place.key("brackets").index(n);
        check::size(item, bracket.points, &place.key("points"))?;
        for (key, points) in [("step", bracket.step), ("cap", bracket.cap)] {
            points.map_or(Ok(()), |it| check::amount(scheme, item, it, &place.key(key)))?;
        }
        Ok(Bracket {
            edge: edge(item, (bracket.from, bracket.above), &place)?,
            worth: bracket.points.hundredths(),
            per: bracket.per.hundredths(),
            step: bracket.step.map(Points::hundredths),
            cap: bracket.cap.map(Points::hundredths),
        })
    });
    let list = list.collect::<Result<_, Error>>()?;
    it.cap.map_or(Ok(()), |cap| check::amount(scheme, item, cap, &place.key("cap")))?;
    made(scheme, item, shape(list), (it.cap, it.round), (place, "brackets"))
}

fn edge(
    item: &Id,
    ends: (Option<Quantity>, Option<Quantity>),
    place: &Pointer,
) -> Result<Edge, Error> {
    match ends {
        (Some(at), None) if at.hundredths() >= 0 => Ok(Edge { at: at.hundredths(), open: false }),
        (None, Some(at)) if at.hundredths() >= 0 => Ok(Edge { at: at.hundredths(), open: true }),
        (Some(_), Some(_)) | (None, None) => {
            Err(bad_rule(item, "give exactly one of from, above", place.clone()))
        }
        _ => Err(bad_rule(item, "a step begins at 0 or above", place.clone())),
    }
}
