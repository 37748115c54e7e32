//! How the core's answers become records.

use jiceng::{
    time::Day,
    wire::{Id, Pointer, RuleId},
};

/// A value of the core as it crosses the border.
pub(crate) trait Tell<T> {
    fn tell(self) -> T;
}

macro_rules! tell {
    ($($from:ty => $to:ty: $how:expr;)*) => {$(
        impl Tell<$to> for $from {
            fn tell(self) -> $to {
                ($how)(self)
            }
        }
    )*};
}
pub(crate) use tell;

tell! {
    Id => String: |it: Id| it.to_string();
    RuleId => String: |it: RuleId| it.to_string();
    Day => String: |it: Day| it.to_string();
    Pointer => String: |it: Pointer| it.to_string();
    String => String: |it| it;
    &'static str => String: str::to_owned;
    serde_json::Value => String: |it| jiceng::wire::canonical(&it);
    bool => bool: |it| it;
    i32 => i32: |it| it;
    u8 => i32: i32::from;
    u16 => i32: i32::from;
    u32 => i64: i64::from;
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
/// not compile here.
macro_rules! told {
    ($($(#[$doc:meta])* $name:ident of $core:path {
        $($(#[$about:meta])* $field:ident: $type:ty,)*
        $(_ $(, $left:ident)*)?
    })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
        pub struct $name { $($(#[$about])* pub $field: $type,)* }

        impl $crate::told::Tell<$name> for $core {
            fn tell(self) -> $name {
                let Self { $($field,)* $($($left: _,)*)? } = self;
                $name { $($field: $crate::told::Tell::tell($field),)* }
            }
        }
    )*};
}
pub(crate) use told;
