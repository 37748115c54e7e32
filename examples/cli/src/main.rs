//! The command line of jiceng.

fn main() {}
