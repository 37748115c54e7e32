//! Canonical JSON, written straight from typed values.
//!
//! Nothing is built in between: a value goes into the text as serde hands it over. Where the
//! keys of an object came in another order, it is noted how they belong; once all is written,
//! the whole text is put in order in one go.

use std::{fmt::Display, ops::Range};

use serde::ser::{
    Error as _, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};
use serde_json::Error;

use super::{
    key::{Key, beginning, in_units},
    quote::{Quoted, quote},
};

/// The canonical text of a value.
///
/// It fails only if the value holds bytes, or keys that are no text.
pub(crate) fn written<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    Ok(Written::of(value, "")?.text)
}

/// The canonical text of an object to which one entry will be added.
pub(crate) struct Written {
    pub(crate) text: String,
    key: &'static str,
    /// Where the entry belongs.
    place: usize,
}

impl Written {
    /// An object and the key of the entry; the object does not have it yet.
    pub(crate) fn of<T: Serialize + ?Sized>(value: &T, key: &'static str) -> Result<Self, Error> {
        let mut writer = Writer { key, text: String::with_capacity(1024), ..Writer::default() };
        value.serialize(&mut writer)?;
        writer.settle(0);
        Ok(Self { text: writer.text, key, place: writer.place })
    }

    /// The text with the entry, whose value is given as canonical text.
    pub(crate) fn with(mut self, value: &str) -> String {
        let mut entry = String::with_capacity(value.len().saturating_add(16));
        quote(self.key, &mut entry);
        entry.push(':');
        entry.push_str(value);
        let (before, after) = self.text.split_at_checked(self.place).unwrap_or_default();
        if !after.starts_with('}') {
            entry.push(',');
        } else if !before.ends_with('{') {
            entry.insert(0, ',');
        }
        // INVARIANT: the place is one between two entries.
        self.text.insert_str(self.place, &entry);
        self.text
    }
}

#[derive(Default)]
struct Writer {
    text: String,
    /// The entries of all objects that are open, the innermost last.
    entries: Vec<Entry>,
    /// Their keys, as they are.
    keys: String,
    /// The objects whose entries came in another order; those within one come before it.
    mixed: Vec<Mixed>,
    /// Their entries, in the order in which they belong.
    parts: Vec<Part>,
    /// The key that will be added to the outermost object, and where it belongs.
    key: &'static str,
    place: usize,
}

/// An object whose entries came in another order.
struct Mixed {
    /// Where its entries stand in the text.
    place: Range<usize>,
    /// Where they are listed.
    parts: Range<usize>,
    /// The first such object within it, or itself.
    first: usize,
}

/// A piece of the text, and the objects in it whose entries came in another order.
#[derive(Clone)]
struct Part {
    place: Range<usize>,
    mixed: Range<usize>,
}

/// An entry of an object: its key, and what it is of the text.
struct Entry {
    beginning: u64,
    key: Range<usize>,
    part: Part,
}

impl Writer {
    fn open(&mut self, variant: Option<&str>) -> Entries<'_> {
        self.name(variant);
        self.text.push('{');
        Entries {
            n: self.entries.len(),
            keys: self.keys.len(),
            start: self.text.len(),
            is_named: variant.is_some(),
            writer: self,
        }
    }

    fn list(&mut self, variant: Option<&str>) -> Items<'_> {
        self.name(variant);
        self.text.push('[');
        Items { start: self.text.len(), is_named: variant.is_some(), writer: self }
    }

    /// Begins the object that holds a variant.
    fn name(&mut self, variant: Option<&str>) {
        if let Some(name) = variant {
            self.text.push('{');
            quote(name, &mut self.text);
            self.text.push(':');
        }
    }

    /// Begins an entry; its key is what was added to the keys.
    fn begin(&mut self, start: usize, key: usize) {
        if self.text.len() > start {
            self.text.push(',');
        }
        let place = self.text.len();
        let text = self.keys.get(key..).unwrap_or_default();
        quote(text, &mut self.text);
        self.text.push(':');
        let (beginning, key) = (beginning(text), key..self.keys.len());
        let n = self.mixed.len();
        let part = Part { place: place..place, mixed: n..n };
        self.entries.push(Entry { beginning, key, part });
    }

    /// Ends an entry.
    fn end(&mut self) {
        if let Some(entry) = self.entries.last_mut() {
            entry.part.place.end = self.text.len();
            entry.part.mixed.end = self.mixed.len();
        }
    }

    /// Ends an object: its entries are those from `n` on.
    fn close(&mut self, n: usize, start: usize) {
        let all = &self.keys;
        let key = |it: &Entry| all.get(it.key.clone()).unwrap_or_default();
        let order = |a: &Entry, b: &Entry| {
            a.beginning.cmp(&b.beginning).then_with(|| in_units(key(a), key(b)))
        };
        let entries = self.entries.get_mut(n..).unwrap_or_default();
        if !entries.is_sorted_by(|a, b| order(a, b).is_le()) {
            let within = entries.first().map(|it| it.part.mixed.start);
            entries.sort_by(order);
            let first = self.parts.len();
            self.parts.extend(entries.iter().map(|it| it.part.clone()));
            self.mixed.push(Mixed {
                place: start..self.text.len(),
                parts: first..self.parts.len(),
                first: within.unwrap_or(self.mixed.len()),
            });
        }
        if n == 0 && !self.key.is_empty() {
            let before = entries.iter().take_while(|it| in_units(key(it), self.key).is_lt());
            let lengths = before.map(|it| it.part.place.len().saturating_add(1));
            self.place = lengths.fold(start, usize::saturating_add).min(self.text.len());
        }
        self.text.push('}');
    }

    /// Puts the text from a place on in order, unless an object is open around it: of a long
    /// list, what is noted of one item is forgotten before the next.
    fn settle(&mut self, from: usize) {
        if self.mixed.is_empty() || !self.entries.is_empty() {
            return;
        }
        let mut sorted = String::with_capacity(self.text.len().saturating_sub(from));
        let all = Part { place: from..self.text.len(), mixed: 0..self.mixed.len() };
        self.copy(&all, &mut sorted);
        // INVARIANT: an item, or all, starts here, so no character is cut.
        self.text.truncate(from);
        self.text.push_str(&sorted);
        self.mixed.clear();
        self.parts.clear();
    }

    /// Adds a piece of the text with its objects in order.
    fn copy(&self, part: &Part, out: &mut String) {
        // From the last one on, as one that is within another comes before it.
        let mut outer: Vec<&Mixed> = Vec::new();
        let mut end = part.mixed.end;
        while end > part.mixed.start
            && let Some(last) = end.checked_sub(1).and_then(|it| self.mixed.get(it))
        {
            outer.push(last);
            end = last.first;
        }
        let mut from = part.place.start;
        for mixed in outer.into_iter().rev() {
            out.push_str(self.text.get(from..mixed.place.start).unwrap_or_default());
            let parts = self.parts.get(mixed.parts.clone()).unwrap_or_default();
            for (n, part) in parts.iter().enumerate() {
                if n > 0 {
                    out.push(',');
                }
                self.copy(part, out);
            }
            from = mixed.place.end;
        }
        // INVARIANT: all places lie between characters.
        out.push_str(self.text.get(from..part.place.end).unwrap_or_default());
    }
}

/// An object that is being written.
struct Entries<'a> {
    writer: &'a mut Writer,
    /// Where its entries, their keys and its text begin.
    n: usize,
    keys: usize,
    start: usize,
    /// Whether it stands under the name of a variant.
    is_named: bool,
}

impl Entries<'_> {
    fn entry<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Error> {
        self.begin(key);
        value.serialize(&mut *self.writer)?;
        self.writer.end();
        Ok(())
    }

    fn begin(&mut self, key: &str) {
        let from = self.writer.keys.len();
        self.writer.keys.push_str(key);
        self.writer.begin(self.start, from);
    }

    fn close(self) {
        self.writer.close(self.n, self.start);
        self.writer.entries.truncate(self.n);
        // INVARIANT: a key starts here, so no character is cut.
        self.writer.keys.truncate(self.keys);
        if self.is_named {
            self.writer.text.push('}');
        }
    }
}

impl SerializeMap for Entries<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        let from = self.writer.keys.len();
        key.serialize(Key(&mut self.writer.keys))?;
        self.writer.begin(self.start, from);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(&mut *self.writer)?;
        self.writer.end();
        Ok(())
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

/// A list that is being written.
struct Items<'a> {
    writer: &'a mut Writer,
    start: usize,
    is_named: bool,
}

impl Items<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), Error> {
        if self.writer.text.len() > self.start {
            self.writer.text.push(',');
        }
        let from = self.writer.text.len();
        item.serialize(&mut *self.writer)?;
        self.writer.settle(from);
        Ok(())
    }

    fn close(self) {
        self.writer.text.push_str(if self.is_named { "]}" } else { "]" });
    }
}

macro_rules! compound {
    ($($type:ident as $trait:ident: $method:ident($($key:ident)?) by $one:ident;)*) => {$(
        impl $trait for $type<'_> {
            type Ok = ();
            type Error = Error;
            fn $method<T: Serialize + ?Sized>(
                &mut self,
                $($key: &'static str,)?
                value: &T,
            ) -> Result<(), Error> {
                self.$one($($key,)? value)
            }
            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        }
    )*};
}

compound! {
    Entries as SerializeStruct: serialize_field(key) by entry;
    Entries as SerializeStructVariant: serialize_field(key) by entry;
    Items as SerializeSeq: serialize_element() by item;
    Items as SerializeTuple: serialize_element() by item;
    Items as SerializeTupleStruct: serialize_field() by item;
    Items as SerializeTupleVariant: serialize_field() by item;
}

macro_rules! printed {
    ($($name:ident: $type:ty),*) => {$(
        fn $name(self, it: $type) -> Result<(), Error> {
            use std::fmt::Write as _;
            write!(self.text, "{it}").map_err(Error::custom)
        }
    )*};
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Items<'a>;
    type SerializeTupleVariant = Items<'a>;
    type SerializeMap = Entries<'a>;
    type SerializeStruct = Entries<'a>;
    type SerializeStructVariant = Entries<'a>;

    printed! { serialize_bool: bool, serialize_i64: i64, serialize_u64: u64 }

    fn serialize_i8(self, it: i8) -> Result<(), Error> {
        self.serialize_i64(it.into())
    }

    fn serialize_i16(self, it: i16) -> Result<(), Error> {
        self.serialize_i64(it.into())
    }

    fn serialize_i32(self, it: i32) -> Result<(), Error> {
        self.serialize_i64(it.into())
    }

    fn serialize_u8(self, it: u8) -> Result<(), Error> {
        self.serialize_u64(it.into())
    }

    fn serialize_u16(self, it: u16) -> Result<(), Error> {
        self.serialize_u64(it.into())
    }

    fn serialize_u32(self, it: u32) -> Result<(), Error> {
        self.serialize_u64(it.into())
    }

    fn serialize_f32(self, it: f32) -> Result<(), Error> {
        self.serialize_f64(it.into())
    }

    // No answer holds such a number; a document that a host hands over may.
    fn serialize_f64(self, it: f64) -> Result<(), Error> {
        self.text.push_str(&serde_json::Value::from(it).to_string());
        Ok(())
    }

    fn serialize_char(self, it: char) -> Result<(), Error> {
        self.collect_str(&it)
    }

    fn serialize_str(self, it: &str) -> Result<(), Error> {
        quote(it, &mut self.text);
        Ok(())
    }

    fn collect_str<T: Display + ?Sized>(self, it: &T) -> Result<(), Error> {
        use std::fmt::Write as _;
        self.text.push('"');
        write!(Quoted(&mut self.text), "{it}").map_err(Error::custom)?;
        self.text.push('"');
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        Err(Error::custom("bytes have no form in JSON"))
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, it: &T) -> Result<(), Error> {
        it.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
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
        name: &'static str,
        it: &T,
    ) -> Result<(), Error> {
        self.name(Some(name));
        it.serialize(&mut *self)?;
        self.text.push('}');
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Error> {
        Ok(self.list(None))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'a>, Error> {
        Ok(self.list(None))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Error> {
        Ok(self.list(None))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Items<'a>, Error> {
        Ok(self.list(Some(name)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'a>, Error> {
        Ok(self.open(None))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries<'a>, Error> {
        Ok(self.open(None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Entries<'a>, Error> {
        Ok(self.open(Some(name)))
    }
}
