//! Lifecycles: a matter that moves through stages under clocks.

pub mod describe;
pub mod lint;
pub mod rules;
