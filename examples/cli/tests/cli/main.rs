//! Every command through the built program: what it prints and how it ends.

#[cfg(test)]
mod ends;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod logs;
#[cfg(test)]
mod program;
#[cfg(test)]
mod replay;
