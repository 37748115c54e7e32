//! Who is who: the tree of organs (机关), and who belongs to which body.
//!
//! Organs and persons are opaque ids; no name is ever held. What this does not
//! do: it keeps no register; tree and roster come with each question.

mod organs;
mod roster;

pub use organs::{Organ, Organs, Relation};
pub use roster::{
    Bar, Belonging, Body, Consent, Exclusion, Kin, Lacking, Office, Roster, Seat, Why,
};
