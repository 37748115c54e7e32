//! Dense forms of rules, each made when it is first asked for.

use std::{collections::BTreeMap, sync::OnceLock};

use crate::wire::{Error, Id, Problem};

/// What was made of the rules of each id.
#[derive(Debug)]
pub(super) struct Dense<T>(BTreeMap<Id, OnceLock<T>>);

impl<T> Dense<T> {
    /// Room for what is made of these.
    pub(super) fn of<'a>(ids: impl Iterator<Item = &'a Id>) -> Self {
        Self(ids.map(|id| (id.clone(), OnceLock::new())).collect())
    }

    /// What was made of one of them, or is made now.
    pub(super) fn get(
        &self,
        id: &str,
        make: impl FnOnce() -> Result<T, Error>,
    ) -> Result<&T, Error> {
        let Some(place) = self.0.get(id) else {
            // Whoever asks has found the rules under this id.
            let problem = Problem::BadValue { problem: format!("no rules `{id}`") };
            return Err(Error::new(problem));
        };
        match place.get() {
            Some(it) => Ok(it),
            None => make().map(|it| place.get_or_init(|| it)),
        }
    }
}
