//! Keys of objects, as text, and their order.

use std::{
    cmp::Ordering,
    fmt::{Display, Write as _},
};

use serde::ser::{Error as _, Impossible, Serialize, Serializer};
use serde_json::Error;

/// The order of keys: by their UTF-16 units.
pub(super) fn in_units(a: &str, b: &str) -> Ordering {
    a.bytes().map(weight).cmp(b.bytes().map(weight))
}

/// What a byte of UTF-8 weighs in the order of UTF-16.
fn weight(byte: u8) -> u8 {
    // Surrogates, with which UTF-16 writes what is beyond U+FFFF, come before U+E000.
    match byte {
        0xEE | 0xEF => byte.wrapping_add(8),
        0xF0.. => byte.wrapping_sub(2),
        _ => byte,
    }
}

/// The first eight bytes of a key as a number in the order of keys.
pub(super) fn beginning(key: &str) -> u64 {
    let mut first = [0; 8];
    for (slot, byte) in first.iter_mut().zip(key.bytes()) {
        *slot = byte;
    }
    let word = u64::from_be_bytes(first);
    // Most keys are ASCII.
    if word & 0x8080_8080_8080_8080 == 0 { word } else { u64::from_be_bytes(first.map(weight)) }
}

/// Adds a key to a text, as it is. Only what is one text can be a key.
pub(super) struct Key<'a>(pub(super) &'a mut String);

fn no_text<T>() -> Result<T, Error> {
    Err(Error::custom("a key is a text"))
}

macro_rules! printed {
    ($($name:ident: $type:ty),*) => {$(
        fn $name(self, it: $type) -> Result<(), Error> {
            self.collect_str(&it)
        }
    )*};
}

macro_rules! refused {
    ($($name:ident($($type:ty),*) -> $result:ty;)*) => {$(
        fn $name(self, $(_: $type),*) -> Result<$result, Error> {
            no_text()
        }
    )*};
}

impl Serializer for Key<'_> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Impossible<(), Error>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Impossible<(), Error>;
    type SerializeStruct = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        self.0.push_str(text);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, it: &T) -> Result<(), Error> {
        write!(self.0, "{it}").or_else(|_| no_text())
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<(), Error> {
        self.serialize_str(name)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        it: &T,
    ) -> Result<(), Error> {
        it.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        no_text()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, it: &T) -> Result<(), Error> {
        it.serialize(self)
    }

    printed! {
        serialize_bool: bool, serialize_char: char, serialize_i8: i8, serialize_i16: i16,
        serialize_i32: i32, serialize_i64: i64, serialize_u8: u8, serialize_u16: u16,
        serialize_u32: u32, serialize_u64: u64
    }

    refused! {
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize)
            -> Self::SerializeStructVariant;
    }
}
