//! Days, calendars, terms and periods.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unreachable,
    reason = "a test that goes wrong should stop at once"
)]

mod calendar;
mod known;
mod oracle;
mod period;
mod properties;
mod vectors;

use jiceng::time::{Calendar, Day, Span, calendar::builtin};

/// The national calendar.
fn cn() -> Calendar {
    builtin::cn().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn span(text: &str) -> Span {
    text.parse().unwrap()
}
