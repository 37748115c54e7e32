//! Every command through the built program: what it prints and how it ends.

#[cfg(test)]
mod ends;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod logs;
#[cfg(test)]
#[path = "../../examples/petition_log.rs"]
#[expect(dead_code, reason = "Here only the log is wanted, not the program that writes it.")]
mod petition_log;
#[cfg(test)]
mod program;
#[cfg(test)]
mod replay;
#[cfg(test)]
mod study;
#[cfg(test)]
mod study_broken;
