//! How the core's answers become records.

use jiceng::{
    points::{Points, Quantity},
    study::{Exact, Hours},
    time::{Day, Period},
    wire::{Id, Pointer, RuleId},
};
use serde::Serialize;

/// A value of the core as it crosses the border.
pub(crate) trait Tell<T> {
    fn tell(self) -> T;
}

macro_rules! tell {
    ($($from:ty => $to:ty: $how:expr;)*) => {$(
        impl $crate::told::Tell<$to> for $from {
            fn tell(self) -> $to {
                ($how)(self)
            }
        }
    )*};
}
pub(crate) use tell;

tell! {
    String => String: |it| it;
    &'static str => String: str::to_owned;
    serde_json::Value => String: |it| jiceng::wire::canonical(&it);
    bool => bool: |it| it;
    i32 => i32: |it| it;
    u8 => i32: i32::from;
    u16 => i32: i32::from;
    u32 => i64: i64::from;
    i64 => i64: |it| it;
}

/// Values that cross as texts.
macro_rules! texts {
    ($($type:ty),*) => { tell! { $($type => String: |it: $type| it.to_string();)* } };
}
texts!(Id, RuleId, Day, Period, Pointer, Points, Quantity, Hours, Exact);

/// The name of a value out of a closed list, such as `no-rule`; with more to it, as JSON.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        Ok(more) => jiceng::wire::canonical(&more),
        Err(_) => String::new(),
    }
}

impl<A: Tell<B>, B> Tell<Option<B>> for Option<A> {
    fn tell(self) -> Option<B> {
        self.map(Tell::tell)
    }
}

impl<A: Tell<B>, B> Tell<Vec<B>> for Vec<A> {
    fn tell(self) -> Vec<B> {
        self.into_iter().map(Tell::tell).collect()
    }
}

/// Records that mirror types of the core field by field.
///
/// The core's type is taken apart by name, so a field that it gains or loses does
/// not compile here. In brackets stands the core's name where a language knows it as
/// a word of its own.
macro_rules! told {
    ($($(#[$doc:meta])* $name:ident of $core:path {
        $($(#[$about:meta])* $field:ident $(($of:ident))?: $type:ty,)*
        $(_ $(, $left:ident)*)?
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
        pub struct $name { $($(#[$about])* pub $field: $type,)* }

        impl $crate::told::Tell<$name> for $core {
            fn tell(self) -> $name {
                let Self { $($($of:)? $field,)* $($($left: _,)*)? } = self;
                $name { $($field: $crate::told::Tell::tell($field),)* }
            }
        }
    )*};
}
pub(crate) use told;
