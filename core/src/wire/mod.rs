//! What crosses a border: ids, strict JSON in, canonical JSON out, one error.
//!
//! Everything here is about form, nothing about law or time.

mod as_text;
mod canonical;
mod error;
mod id;
mod order;
mod pointer;
mod strict;
mod typed;

pub(crate) use as_text::as_text;
pub use canonical::{canonical, sha256};
pub use error::{Error, Problem};
pub use id::{Id, RuleId};
pub(crate) use order::InOrder;
pub use pointer::Pointer;
pub(crate) use strict::or_default;
pub use strict::{MAX_DEPTH, MAX_TEXT, from_value, parse};
