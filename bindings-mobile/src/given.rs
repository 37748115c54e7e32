//! How records become the core's facts, with the errors of the JSON door.

use std::{
    collections::{BTreeMap, HashMap},
    str::FromStr,
};

use jiceng::{
    facts::{self, Attrs, TimeOfDay},
    study::{Exact, Hours},
    time::Day,
    wire::{self, Error, Id, Pointer, Problem, RuleId},
};
use serde_json::json;

/// A value of a record as the core takes it. Pointers of errors begin here.
pub(crate) trait Given<T> {
    fn given(&self) -> Result<T, Error>;
}

/// Whole numbers are exact in every language up to here.
const MAX_INTEGER: u64 = 9_007_199_254_740_991;

/// Values that cross as texts.
macro_rules! texts {
    ($($type:ty),*) => {$(
        impl Given<$type> for String {
            fn given(&self) -> Result<$type, Error> {
                <$type>::from_str(self)
            }
        }
    )*};
}
texts!(Id, RuleId, Day, TimeOfDay, Hours, Exact);

impl Given<String> for String {
    fn given(&self) -> Result<String, Error> {
        Ok(self.clone())
    }
}

impl Given<bool> for bool {
    fn given(&self) -> Result<bool, Error> {
        Ok(*self)
    }
}

impl Given<i64> for i64 {
    fn given(&self) -> Result<i64, Error> {
        let fits = self.unsigned_abs() <= MAX_INTEGER;
        if fits { Ok(*self) } else { Err(Error::new(Problem::NotAnInteger {})) }
    }
}

impl Given<u16> for i32 {
    fn given(&self) -> Result<u16, Error> {
        // Not converted here: so the error is that of the door.
        wire::from_value(json!(self))
    }
}

impl<A: Given<B>, B> Given<Option<B>> for Option<A> {
    fn given(&self) -> Result<Option<B>, Error> {
        self.as_ref().map(Given::given).transpose()
    }
}

impl<A: Given<B>, B> Given<Vec<B>> for Vec<A> {
    fn given(&self) -> Result<Vec<B>, Error> {
        let each = self.iter().enumerate();
        each.map(|(n, it)| it.given().map_err(|it| it.below(&Pointer::root().index(n)))).collect()
    }
}

impl<A: Given<B>, B> Given<Box<B>> for A {
    fn given(&self) -> Result<Box<B>, Error> {
        self.given().map(Box::new)
    }
}

impl<A: Given<facts::Value>> Given<Attrs> for HashMap<String, A> {
    fn given(&self) -> Result<Attrs, Error> {
        // In the order of names, so that of two wrong ones always the same is told.
        let sorted: BTreeMap<_, _> = self.iter().collect();
        let each = sorted.into_iter().map(|(name, it)| {
            let made = name.given().and_then(|name| Ok((name, it.given()?)));
            made.map_err(|it| it.below(&Pointer::root().key(name)))
        });
        each.collect()
    }
}

/// An error in the field of a record, at its key in JSON.
pub(crate) fn below(error: Error, field: &str) -> Error {
    error.below(&Pointer::root().key(&key(field)))
}

/// Of several wrong fields the one whose key is the first, as the door reads them.
pub(crate) fn first(fields: &[(&str, Option<&Error>)]) -> Option<Error> {
    let wrong = fields.iter().filter_map(|(field, it)| Some((key(field), (*it)?)));
    let (key, error) = wrong.min_by(|a, b| a.0.cmp(&b.0))?;
    Some(error.clone().below(&Pointer::root().key(&key)))
}

/// The key in JSON of a field.
fn key(field: &str) -> String {
    let mut words = field.split('_');
    let mut key = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        key.extend(letters.next().map(|it| it.to_ascii_uppercase()));
        key.push_str(letters.as_str());
    }
    key
}

/// Records that become types of the core field by field.
///
/// The core's type is built by name, so a field that it gains or loses does not
/// compile here. In brackets stands the core's name, as in `told!`.
macro_rules! given {
    ($($(#[$doc:meta])* $name:ident as $core:path {
        $($(#[$about:meta])* $field:ident $(($of:ident))?: $type:ty,)*
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, uniffi::Record)]
        pub struct $name { $($(#[$about])* pub $field: $type,)* }

        impl $crate::given::Given<$core> for $name {
            fn given(&self) -> Result<$core, jiceng::wire::Error> {
                type Core = $core;
                $(let $field = $crate::given::Given::given(&self.$field);)*
                if [$($field.is_err(),)*].contains(&true) {
                    let wrong =
                        [$(($crate::given::name!($field $($of)?), $field.as_ref().err()),)*];
                    if let Some(error) = $crate::given::first(&wrong) {
                        return Err(error);
                    }
                }
                $(let $field = $field?;)*
                Ok(Core { $($($of:)? $field,)* })
            }
        }
    )*};
}
pub(crate) use given;

/// The name of a field in the core.
macro_rules! name {
    ($field:ident) => {
        stringify!($field)
    };
    ($field:ident $of:ident) => {
        stringify!($of)
    };
}
pub(crate) use name;
