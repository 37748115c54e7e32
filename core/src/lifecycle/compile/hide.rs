//! Visibility with names resolved.

use super::{Cond, Names};
use crate::{
    kernel::Bits,
    law::InForce,
    lifecycle::rules::{Lifecycle, Visibility},
    wire::Error,
};

/// What is hidden from some roles, and when.
#[derive(Debug)]
pub(crate) struct HideRow {
    pub(crate) kinds: Bits,
    /// Only these attributes; none: the whole fact.
    pub(crate) attrs: Vec<u16>,
    pub(crate) from: u64,
    pub(crate) when: Vec<Cond>,
    pub(crate) in_force: InForce,
}

impl HideRow {
    pub(super) fn compile_all(rules: &Lifecycle, names: &Names) -> Result<Vec<Self>, Error> {
        let compile = |it: &Visibility| {
            Ok(Self {
                kinds: it
                    .hide
                    .events
                    .iter()
                    .map(|it| names.kind(it))
                    .collect::<Result<_, Error>>()?,
                attrs: it
                    .hide
                    .attrs
                    .iter()
                    .map(|it| names.attr(it))
                    .collect::<Result<_, Error>>()?,
                from: names.role_mask(&it.from)?,
                when: Cond::compile_all(&it.when, names)?,
                in_force: it.in_force,
            })
        };
        rules.visibility.iter().map(compile).collect()
    }
}
