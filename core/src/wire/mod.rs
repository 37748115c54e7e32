//! What crosses a border: ids, strict JSON in, canonical JSON out, one error.
//!
//! Everything here is about form, nothing about law or time.

mod as_text;
mod canonical;
mod error;
mod id;
mod key;
mod order;
mod pointer;
mod quote;
mod strict;
mod tree;
mod typed;
mod writer;

pub(crate) use as_text::{as_text, from_text};
pub use canonical::{canonical, sha256};
pub use error::{Error, Problem};
pub use id::{Id, RuleId};
pub(crate) use order::InOrder;
pub use pointer::Pointer;
pub use strict::{MAX_DEPTH, MAX_TEXT, from_value, parse};
pub(crate) use strict::{from_tree, or_default, reread, tree};
pub(crate) use tree::Tree;
pub(crate) use writer::{Written, written};
