//! Typed values out of JSON, more strictly than serde alone, and with the place of a fault.
//!
//! Serde also takes a list for an object, its values in the order of the fields.
//! That order is nobody's business, so here only an object is an object.
//!
//! There is one reader, and nothing in it depends on the type that is read: every
//! type is compiled for it once, which is what keeps the library small on the web.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{
        self, DeserializeSeed, EnumAccess, Error as _, Expected, MapAccess, SeqAccess, Unexpected,
        VariantAccess, Visitor,
    },
};
use serde_json::{Map, Value};

/// A JSON value that is about to become a typed one.
pub(super) struct Typed(pub(super) Value);

/// What does not fit, and the way down to it, from the end.
#[derive(Debug)]
pub(super) struct Misfit(Box<(String, Vec<Step>)>);

/// A step of the way down.
#[derive(Debug)]
pub(super) enum Step {
    Key(String),
    Index(usize),
}

impl Misfit {
    pub(super) fn message(&self) -> &str {
        &self.0.0
    }

    /// The way down, from the root.
    pub(super) fn steps(&self) -> impl Iterator<Item = &Step> {
        self.0.1.iter().rev()
    }

    #[cold]
    fn below(mut self, key: &str) -> Self {
        self.0.1.push(Step::Key(key.to_owned()));
        self
    }

    #[cold]
    fn in_row(mut self, index: usize) -> Self {
        self.0.1.push(Step::Index(index));
        self
    }

    /// A value is of another type than expected.
    #[cold]
    fn other(value: &Value, expected: &dyn Expected) -> Self {
        Self::invalid_type(unexpected(value), expected)
    }
}

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for Misfit {}

impl de::Error for Misfit {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(Box::new((message.to_string(), Vec::new())))
    }

    #[cold]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        match found {
            Unexpected::Unit => {
                Self::custom(format_args!("invalid type: null, expected {expected}"))
            }
            _ => Self::custom(format_args!("invalid type: {found}, expected {expected}")),
        }
    }
}

fn unexpected(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(it) => Unexpected::Bool(*it),
        Value::Number(it) => match (it.as_u64(), it.as_i64()) {
            (Some(it), _) => Unexpected::Unsigned(it),
            (None, Some(it)) => Unexpected::Signed(it),
            (None, None) => Unexpected::Other("number"),
        },
        Value::String(it) => Unexpected::Str(it),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    }
}

macro_rules! as_one_of_these {
    ($($one:ident: $($name:ident)*;)*) => {$($(
        fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
            self.$one(visitor)
        }
    )*)*};
}

/// What serde asks for by type is given if it is there, and refused if it is not.
impl<'de> Deserializer<'de> for Typed {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(it) => visitor.visit_bool(it),
            Value::Number(_) => self.deserialize_i64(visitor),
            Value::String(it) => visitor.visit_string(it),
            Value::Array(items) => list(items, visitor),
            Value::Object(entries) => visitor.visit_map(Entries::of(entries)),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Bool(it) => visitor.visit_bool(it),
            other => Err(Misfit::other(&other, &visitor)),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match &self.0 {
            Value::Number(it) => match (it.as_u64(), it.as_i64()) {
                (Some(it), _) => visitor.visit_u64(it),
                (None, Some(it)) => visitor.visit_i64(it),
                (None, None) => Err(Misfit::other(&self.0, &visitor)),
            },
            other => Err(Misfit::other(other, &visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::String(it) => visitor.visit_string(it),
            other => Err(Misfit::other(&other, &visitor)),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Array(items) => list(items, visitor),
            other => Err(Misfit::other(&other, &visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Object(entries) => visitor.visit_map(Entries::of(entries)),
            other => Err(Misfit::other(&other, &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_map(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            other => Err(Misfit::other(&other, &visitor)),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        match self.0 {
            Value::String(name) => visitor.visit_enum(Choice { name, content: None }),
            Value::Object(entries) if entries.len() == 1 => match entries.into_iter().next() {
                Some((name, it)) => visitor.visit_enum(Choice { name, content: Some(it) }),
                None => Err(Misfit::custom("an empty object")),
            },
            Value::Object(_) => {
                Err(Misfit::invalid_value(Unexpected::Map, &"map with a single key"))
            }
            other => Err(Misfit::other(&other, &"string or map")),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, it: V) -> Result<V::Value, Misfit> {
        self.deserialize_seq(it)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.deserialize_seq(visitor)
    }

    as_one_of_these! {
        deserialize_i64: deserialize_i8 deserialize_i16 deserialize_i32 deserialize_u8
            deserialize_u16 deserialize_u32 deserialize_u64;
        deserialize_string: deserialize_str deserialize_identifier;
    }

    serde::forward_to_deserialize_any! { i128 u128 f32 f64 char bytes byte_buf }
}

/// A list, all of which must be wanted.
fn list<'de, V: Visitor<'de>>(items: Vec<Value>, visitor: V) -> Result<V::Value, Misfit> {
    let n = items.len();
    let mut items = Items { left: items.into_iter(), n: 0 };
    let value = visitor.visit_seq(&mut items)?;
    if items.left.len() == 0 {
        return Ok(value);
    }
    Err(Misfit::invalid_length(n, &"fewer elements in sequence"))
}

struct Items {
    left: std::vec::IntoIter<Value>,
    /// How many were taken.
    n: usize,
}

impl Items {
    #[inline(never)]
    fn advance(&mut self) -> Option<Typed> {
        let item = self.left.next()?;
        self.n = self.n.saturating_add(1);
        Some(Typed(item))
    }

    #[cold]
    fn misfit(&self, it: Misfit) -> Misfit {
        it.in_row(self.n.saturating_sub(1))
    }
}

impl<'de> SeqAccess<'de> for &mut Items {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Misfit> {
        let Some(item) = self.advance() else { return Ok(None) };
        match seed.deserialize(item) {
            Ok(value) => Ok(Some(value)),
            Err(it) => Err(self.misfit(it)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

struct Entries {
    left: serde_json::map::IntoIter,
    key: String,
    value: Option<Value>,
}

impl Entries {
    fn of(entries: Map<String, Value>) -> Self {
        Self { left: entries.into_iter(), key: String::new(), value: None }
    }

    /// Goes on to the next entry, if there is one.
    #[inline(never)]
    fn advance(&mut self) -> Option<Name<'_>> {
        let (key, value) = self.left.next()?;
        self.key = key;
        self.value = Some(value);
        Some(Name(&self.key))
    }

    /// The value of the entry; it is wanted once.
    #[inline(never)]
    fn value(&mut self) -> Typed {
        Typed(self.value.take().unwrap_or_default())
    }
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Misfit> {
        let Some(name) = self.advance() else { return Ok(None) };
        match seed.deserialize(name) {
            Ok(key) => Ok(Some(key)),
            Err(it) => Err(it.below(&self.key)),
        }
    }

    #[inline(never)]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        match seed.deserialize(self.value()) {
            Ok(value) => Ok(value),
            Err(it) => Err(it.below(&self.key)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left.len())
    }
}

/// A key, or the name of a variant.
struct Name<'a>(&'a str);

impl<'de> Deserializer<'de> for Name<'_> {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_str(self.0)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_enum(Choice { name: self.0.to_owned(), content: None })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// One of several variants, perhaps with a content.
struct Choice {
    name: String,
    content: Option<Value>,
}

impl<'de> EnumAccess<'de> for Choice {
    type Error = Misfit;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Misfit> {
        Ok((seed.deserialize(Name(&self.name))?, self))
    }
}

impl Choice {
    fn with<T>(
        self,
        expected: &'static str,
        read: impl FnOnce(Typed) -> Result<T, Misfit>,
    ) -> Result<T, Misfit> {
        let Some(content) = self.content else {
            return Err(Misfit::invalid_type(Unexpected::UnitVariant, &expected));
        };
        read(Typed(content)).map_err(|it| it.below(&self.name))
    }
}

impl<'de> VariantAccess<'de> for Choice {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        match self.content {
            None => Ok(()),
            Some(it) => <()>::deserialize(Typed(it)).map_err(|it| it.below(&self.name)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Misfit> {
        self.with("newtype variant", |it| seed.deserialize(it))
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Misfit> {
        self.with("tuple variant", |it| it.deserialize_seq(visitor))
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        self.with("struct variant", |it| it.deserialize_map(visitor))
    }
}
