//! Who is who: the tree of organs (机关) a case names.
//!
//! Organs and persons are opaque ids; no name is ever held. What this does not
//! do: it keeps no register; the tree comes with each question.

mod organs;

pub use organs::{Organ, Organs, Relation};
