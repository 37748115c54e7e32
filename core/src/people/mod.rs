//! Who is who: the tree of organs a case names.

mod organs;

pub use organs::{Organ, Organs, Relation};
