//! Files that are made from others.

pub(crate) mod calendar;
