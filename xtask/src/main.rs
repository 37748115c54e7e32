//! The repository commands.

#[allow(dead_code, reason = "the command line is wired with the other commands")]
mod generate;

fn main() {}
