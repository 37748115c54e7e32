//! The everyday calls, the same for every domain: judge, explain, compare.

use jiceng::{
    answers::{self, Detail, Outcome},
    json::MAX_FACTS,
    law::rulebook,
    time::Day,
    wire::{Error, Id, Pointer, Problem},
};
use serde::Serialize;

use crate::{
    JicengError, Rulebook,
    answers::{Difference, Finding},
    facts::{Ask, Fact},
    given::{Given, below},
    told::Tell,
};

/// What a domain judges, and how the core does.
pub(crate) trait Facts: Sized {
    /// The core's facts.
    type Core: Clone;
    /// What the core tells of them.
    type Told: Serialize;
    /// One dated fact, as it crosses the border.
    type Dated: Given<Self::CoreDated>;
    /// One dated fact of the core.
    type CoreDated;
    /// The key of the dated facts.
    const DATED: &'static str;

    /// How many dated facts there are, in what they name too.
    fn n_facts(&self) -> usize;
    /// The same facts under another scheme; only a change of a ledger names one.
    fn under(_: &mut Self::Core, _: &rulebook::Rulebook, _: &Id) -> Result<(), Error> {
        Ok(())
    }
    /// The dated facts of the core.
    fn dated(core: &mut Self::Core) -> &mut Vec<Self::CoreDated>;
    /// Judges them.
    fn judge(
        book: &rulebook::Rulebook,
        core: &Self::Core,
        ask: &answers::Ask,
    ) -> Result<Outcome<Self::Told>, Error>;
}

/// What a comparison changes: at least one of these.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct Change {
    /// Facts that are added, such as an act that is only considered.
    #[uniffi(default = [])]
    pub add: Vec<Fact>,
    /// Another day.
    #[uniffi(default = None)]
    pub as_of: Option<String>,
    /// The knowledge of another day.
    #[uniffi(default = None)]
    pub known_on: Option<String>,
}

/// A change, part by part.
pub(crate) struct Parts<D> {
    pub(crate) add: Vec<D>,
    pub(crate) as_of: Option<String>,
    pub(crate) known_on: Option<String>,
    pub(crate) scheme: Option<String>,
}

impl From<Change> for Parts<Fact> {
    fn from(Change { add, as_of, known_on }: Change) -> Self {
        Self { add, as_of, known_on, scheme: None }
    }
}

/// Two outcomes of the core and what differs.
pub(crate) struct Compared<T> {
    pub(crate) before: Outcome<T>,
    pub(crate) after: Outcome<T>,
    pub(crate) differences: Vec<Difference>,
    pub(crate) new_findings: Option<Vec<Finding>>,
}

/// The outcome of the core.
pub(crate) fn judge<F: Facts + Given<F::Core>>(
    book: &Rulebook,
    facts: &F,
    ask: &Ask,
) -> Result<Outcome<F::Told>, JicengError> {
    let judged = || {
        count(facts, 0)?;
        let (core, ask) = ask.around(|| facts.given().map_err(|it| below(it, "facts")))?;
        F::judge(book.core(), &core, &ask).map_err(|it| below(it, "facts"))
    };
    judged().map_err(|it| JicengError::say(&it, &ask.lang))
}

/// Both outcomes of the core and what differs.
pub(crate) fn compare<F: Facts + Given<F::Core>>(
    book: &Rulebook,
    facts: &F,
    ask: &Ask,
    with: &Parts<F::Dated>,
) -> Result<Compared<F::Told>, JicengError> {
    compared(book, facts, ask, with).map_err(|it| JicengError::say(&it, &ask.lang))
}

fn compared<F: Facts + Given<F::Core>>(
    book: &Rulebook,
    facts: &F,
    ask: &Ask,
    with: &Parts<F::Dated>,
) -> Result<Compared<F::Told>, Error> {
    let changed = |error: Error, field: &str| below(below(error, field), "with");
    count(facts, with.add.len())?;
    let (mut core, mut ask) = ask.around(|| facts.given().map_err(|it| below(it, "facts")))?;
    let added: Vec<F::CoreDated> = with.add.given().map_err(|it| changed(it, "add"))?;
    let as_of: Option<Day> = with.as_of.given().map_err(|it| changed(it, "as_of"))?;
    let known_on: Option<Day> = with.known_on.given().map_err(|it| changed(it, "known_on"))?;
    let scheme: Option<Id> = with.scheme.given().map_err(|it| changed(it, "scheme"))?;
    if added.is_empty() && as_of.is_none() && known_on.is_none() && scheme.is_none() {
        let problem = "`with` changes nothing: give add, rulebook, layers, asOf or knownOn".into();
        return Err(below(Error::new(Problem::BadQuestion { problem }), "with"));
    }
    let before = F::judge(book.core(), &core, &ask).map_err(|it| below(it, "facts"))?;
    let dated = F::dated(&mut core);
    let n_before = dated.len();
    dated.extend(added);
    if let Some(scheme) = scheme {
        let place = Pointer::root().key("with").key("scheme");
        F::under(&mut core, book.core(), &scheme).map_err(|it| it.at(place))?;
    }
    ask.as_of = as_of.unwrap_or(ask.as_of);
    ask.known_on = known_on.or(ask.known_on);
    let after = F::judge(book.core(), &core, &ask).map_err(|it| placed(it, F::DATED, n_before))?;
    let differences = answers::compare(&told(&before)?, &told(&after)?).tell();
    let new_findings = (ask.detail > Detail::Counts)
        .then(|| answers::new_findings(&before.findings, &after.findings).tell());
    Ok(Compared { before, after, differences, new_findings })
}

/// Refuses more facts than a question may have, before any of them is read.
fn count<F: Facts>(facts: &F, n_added: usize) -> Result<(), Error> {
    let given = facts.n_facts();
    if given.saturating_add(n_added) <= MAX_FACTS {
        return Ok(());
    }
    let (what, unit) = ("question".into(), "facts".into());
    let key = if n_added > given { "with" } else { "facts" };
    Err(below(Error::new(Problem::TooLarge { what, limit: MAX_FACTS, unit }), key))
}

fn told<T: Serialize>(outcome: &Outcome<T>) -> Result<serde_json::Value, Error> {
    serde_json::to_value(outcome)
        .map_err(|it| Error::new(Problem::BadValue { problem: it.to_string() }))
}

/// An error about the changed facts, at its place in the question.
fn placed(error: Error, key: &str, n_before: usize) -> Error {
    let added = || {
        let inner = error.pointer.as_str().strip_prefix('/')?.strip_prefix(key)?;
        let inner = inner.strip_prefix('/')?;
        let (index, rest) = inner.split_once('/').map_or((inner, None), |it| (it.0, Some(it.1)));
        let n = index.parse::<usize>().ok()?.checked_sub(n_before)?;
        let place = Pointer::root().key("with").key("add").index(n);
        Some(rest.into_iter().flat_map(|it| it.split('/')).fold(place, |it, key| it.key(key)))
    };
    match added() {
        Some(place) => error.at(place),
        None => below(error, "facts"),
    }
}

/// The everyday calls of a domain, with the records that they answer.
macro_rules! domain {
    (
        $(#[$of_outcome:meta])* $outcome:ident = $status:ident of $core:path;
        $(#[$of_comparison:meta])* $comparison:ident by $change:ident $({
            $(#[$of_moved:meta])* $moved:ident: $moved_type:ty = $how:path,
        })?
        $(#[$of_evaluate:meta])* fn $evaluate:ident($name:ident: $facts:ident);
        $(#[$of_explain:meta])* fn $explain:ident;
        $(#[$of_compare:meta])* fn $compare:ident;
    ) => {
        $crate::told::told! {
            $(#[$of_outcome])*
            $outcome of jiceng::answers::Outcome<$core> {
                /// The day asked about.
                as_of: String,
                /// What was known by which day, where it was asked.
                known_on: Option<String>,
                /// The rules that were applied.
                rulebook: $crate::RulebookRef,
                /// The answer.
                result: $status,
                /// What was found.
                findings: Vec<$crate::answers::Finding>,
                /// How it was found, at full detail.
                trace: Option<Vec<$crate::answers::Step>>,
                _, receipt
            }
        }

        $(#[$of_comparison])*
        #[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
        pub struct $comparison {
            /// The outcome as the question stands.
            pub before: $outcome,
            /// The outcome with what was changed.
            pub after: $outcome,
            /// What differs, place by place.
            pub differences: Vec<$crate::answers::Difference>,
            /// The findings that come with it: an act that is only considered would be in
            /// order if there is none. Absent at detail counts, which makes none.
            pub new_findings: Option<Vec<$crate::answers::Finding>>,
            $($(#[$of_moved])* pub $moved: $moved_type,)?
        }

        #[uniffi::export]
        impl Rulebook {
            $(#[$of_evaluate])*
            pub fn $evaluate(
                &self,
                $name: $facts,
                ask: $crate::Ask,
            ) -> Result<$outcome, $crate::JicengError> {
                Ok($crate::told::Tell::tell($crate::domain::judge(self, &$name, &ask)?))
            }

            $(#[$of_explain])*
            pub fn $explain(
                &self,
                $name: $facts,
                ask: $crate::Ask,
            ) -> Result<Vec<$crate::answers::Step>, $crate::JicengError> {
                let ask = $crate::Ask { detail: Some(jiceng::answers::Detail::Full), ..ask };
                let trace = $crate::domain::judge(self, &$name, &ask)?.trace;
                Ok($crate::told::Tell::tell(trace.unwrap_or_default()))
            }

            $(#[$of_compare])*
            pub fn $compare(
                &self,
                $name: $facts,
                ask: $crate::Ask,
                with: $change,
            ) -> Result<$comparison, $crate::JicengError> {
                let told = $crate::domain::compare(self, &$name, &ask, &with.into())?;
                $(let $moved = $crate::told::Tell::tell($how(
                    &told.before.result,
                    &told.after.result,
                ));)?
                Ok($comparison {
                    before: $crate::told::Tell::tell(told.before),
                    after: $crate::told::Tell::tell(told.after),
                    differences: told.differences,
                    new_findings: told.new_findings,
                    $($moved,)?
                })
            }
        }
    };
}
pub(crate) use domain;
