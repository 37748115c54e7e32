//! Lifecycles: a matter that moves through stages under clocks.

pub mod rules;
