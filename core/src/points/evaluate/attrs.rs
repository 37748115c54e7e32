//! What an entry tells, typed.

use crate::{
    facts::{Fact, Value as Told},
    points::{
        Points, Quantity,
        compile::{Program, Value, Version},
        rules::Worth,
    },
    time::Day,
    wire::{Error, Id, Pointer, Problem},
    words,
};

/// What an entry does not tell, though its worth asks for it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wanting {
    Amount,
    Choice,
    Quantity,
    Rank,
}

impl Wanting {
    /// The attribute.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Choice => "choice",
            Self::Quantity => "quantity",
            Self::Rank => "rank",
        }
    }
}

/// What an entry tells.
#[derive(Default)]
pub(super) struct Attrs<'a> {
    pub(super) subject: Option<&'a str>,
    pub(super) amount: Option<Points>,
    pub(super) quantity: Option<Quantity>,
    pub(super) choice: Option<&'a str>,
    pub(super) source: Option<&'a str>,
    pub(super) rank: Option<&'a str>,
    pub(super) continues: bool,
    pub(super) is_reviewed: bool,
}

const ENTRY: [&str; 9] = [
    "subject",
    "amount",
    "choice",
    "quantity",
    "source",
    "evidence",
    "reviewedBy",
    "rank",
    "continues",
];

impl<'a> Attrs<'a> {
    pub(super) fn read(fact: &'a Fact) -> Result<Self, Error> {
        let mut attrs = Self::default();
        for (name, value) in &fact.attrs {
            match name.as_str() {
                "subject" => attrs.subject = Some(text("subject", value)?),
                "amount" => attrs.amount = Some(points("amount", value)?),
                "quantity" => attrs.quantity = Some(quantity(value)?),
                "choice" => attrs.choice = Some(text("choice", value)?),
                "source" => attrs.source = Some(id("source", value)?),
                "rank" => attrs.rank = Some(text("rank", value)?),
                "reviewedBy" => {
                    id("reviewedBy", value)?;
                    attrs.is_reviewed = true;
                }
                "evidence" => {
                    let Told::List(_) = value else {
                        return Err(wrong("evidence", "a list of kinds of evidence".into()));
                    };
                }
                "continues" => {
                    let Told::Yes(it) = value else {
                        return Err(wrong("continues", "true or false".into()));
                    };
                    attrs.continues = *it;
                }
                _ => return Err(unknown(fact, name, &ENTRY)),
            }
        }
        Ok(attrs)
    }

    /// The number that its worth asks for; else what is wanting.
    pub(super) fn value(
        &self,
        worth: Option<&Worth>,
        version: &Version,
        program: &Program,
    ) -> Result<Result<i64, Wanting>, Error> {
        let asked = match worth {
            Some(Worth::OneOf(_)) => "choice",
            Some(Worth::Range(_)) => "amount",
            Some(Worth::Fixed(_)) | None => "",
            Some(_) => "quantity",
        };
        let told = [
            ("amount", self.amount.is_some()),
            ("choice", self.choice.is_some()),
            ("quantity", self.quantity.is_some()),
        ];
        if let Some((odd, _)) = told.into_iter().find(|it| it.1 && it.0 != asked) {
            return Err(wrong(
                odd,
                "left out, as the worth of the item does not ask for it".into(),
            ));
        }
        Ok(match worth {
            Some(Worth::OneOf(choices)) => {
                let Some(choice) = self.choice else { return Ok(Err(Wanting::Choice)) };
                match choices.get(choice) {
                    Some(points) => Ok(points.hundredths()),
                    None => {
                        let all = choices.keys().map(Id::as_str).collect::<Vec<_>>().join(" | ");
                        return Err(wrong("choice", format!("one of {all}")));
                    }
                }
            }
            Some(Worth::Range(_)) => match self.amount {
                None => Err(Wanting::Amount),
                Some(it) if !it.is_on(program.rules.step) => {
                    return Err(wrong("amount", format!("a multiple of {}", program.rules.step)));
                }
                Some(it) => Ok(it.hundredths()),
            },
            Some(Worth::Fixed(_)) | None => Ok(0),
            Some(it) => match (self.quantity, unit(it)) {
                (Some(it), _) => Ok(it.hundredths()),
                (None, Some("times")) => Ok(Quantity::whole(1).hundredths()),
                (None, _) if matches!(version.value, Value::Scale { .. }) => Err(Wanting::Quantity),
                (None, _) => Ok(0),
            },
        })
    }
}

fn unit(worth: &Worth) -> Option<&str> {
    match worth {
        Worth::PerUnit(it) => Some(&it.unit),
        Worth::Ladder(it) => Some(&it.unit),
        Worth::WholeBase(it) | Worth::Marginal(it) => Some(&it.unit),
        Worth::Fixed(_) | Worth::OneOf(_) | Worth::Range(_) => None,
    }
}

pub(super) fn wrong(name: &str, expected: String) -> Error {
    let place = Pointer::root().key("attrs").key(name);
    Error::new(Problem::BadAttribute { name: name.into(), expected }).at(place)
}

pub(super) fn missing(name: &str) -> Error {
    Error::new(Problem::MissingKey { key: name.into() }).at(Pointer::root().key("attrs"))
}

pub(super) fn unknown(fact: &Fact, name: &str, known: &[&str]) -> Error {
    let problem = Problem::UnknownAttribute {
        name: name.to_owned(),
        kind: fact.kind.as_ref().map(Id::to_string).unwrap_or_default(),
        nearest: words::nearest(name, known.iter().copied()),
    };
    Error::new(problem).at(Pointer::root().key("attrs").key(name))
}

pub(super) fn text<'a>(name: &str, value: &'a Told) -> Result<&'a str, Error> {
    match value {
        Told::Text(it) => Ok(it),
        _ => Err(wrong(name, "a text".into())),
    }
}

pub(super) fn id<'a>(name: &str, value: &'a Told) -> Result<&'a str, Error> {
    let it = text(name, value)?;
    if Id::is(it) {
        return Ok(it);
    }
    let place = Pointer::root().key("attrs").key(name);
    Err(Error::new(Problem::BadId { id: it.to_owned() }).at(place))
}

pub(super) fn day(name: &str, value: &Told) -> Result<Day, Error> {
    text(name, value)?.parse().map_err(|_| wrong(name, "a day YYYY-MM-DD".into()))
}

pub(super) fn points(name: &str, value: &Told) -> Result<Points, Error> {
    let read = match value {
        Told::Text(it) => it.parse::<Points>().ok(),
        _ => None,
    };
    read.ok_or_else(|| wrong(name, "a decimal as text, such as \"2.5\"".into()))
}

pub(super) fn quantity(value: &Told) -> Result<Quantity, Error> {
    let read = match value {
        Told::Text(it) => it.parse::<Quantity>().ok(),
        Told::Count(it) => {
            i32::try_from(*it).ok().filter(|it| *it <= 10_000_000).map(Quantity::whole)
        }
        _ => None,
    };
    let read = read.filter(|it| it.hundredths() >= 0);
    read.ok_or_else(|| {
        wrong("quantity", "a whole number or a decimal as text, from 0 to 10000000".into())
    })
}
