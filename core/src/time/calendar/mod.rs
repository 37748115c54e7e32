//! Which days are worked, as the yearly notices say.
//!
//! Offices close on Saturdays and Sundays and on public holidays, and the
//! General Office of the State Council moves some rest days every year. So the
//! calendar is the plain week plus one file per notice. Three years were
//! changed after they had begun (2015, 2019, 2020): asked with an earlier day
//! of knowledge, the calendar answers by the first edition.
//!
//! What it does not do: it invents no year. Beyond the notices it says nothing.
//!
//! Sources: Measures on Public Holidays (《全国年节及纪念日放假办法》) art. 2, 6, 7.

mod added;
mod build;
pub mod builtin;
mod known;
mod notice;
mod run;
mod view;

use std::{collections::BTreeMap, sync::Arc};

pub use notice::{Notice, Published};
pub use view::View;

use super::Day;
use crate::wire::{Error, Id};

/// The working calendar (工作日历) in all its editions.
///
/// Built once from the notices, then only read: a view for every span of days
/// between two publications is worked out beforehand.
///
/// # Example: the same question before and after an amendment
/// ```
/// use jiceng::time::{Day, calendar::builtin};
/// let calendar = builtin::cn()?;
/// let asked: Day = "2020-01-31".parse()?;
/// assert_eq!(calendar.view(Some("2020-01-26".parse()?)).is_working(asked), Some(true));
/// assert_eq!(calendar.view(Some("2020-01-27".parse()?)).is_working(asked), Some(false));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Calendar {
    notices: BTreeMap<Id, Notice>,
    /// Days on which something becomes known or doubtful, ascending.
    turns: Vec<Day>,
    /// What is known before the first turn, then from each turn on.
    views: Vec<View>,
    /// What is known once every notice is.
    latest: View,
}

impl Calendar {
    /// Builds the calendar from its notices, by id.
    ///
    /// # Errors
    /// Each with a pointer such as `/2026/work/0`.
    /// - `bad-rule`: two first notices of one year; a day outside the year and
    ///   the December before it; a day named twice; a make-up workday that is
    ///   no weekend day; a notice that amends one of another year, or itself
    ///   in a circle; one that `adds` days and amends, or names days worked.
    /// - `unresolved`: a notice amends one that is not there.
    /// - `too-large`: more than 170 years.
    pub fn build(notices: BTreeMap<Id, Notice>) -> Result<Self, Error> {
        build::calendar(notices)
    }

    /// The calendar as it was known on a day, or in its latest editions.
    #[inline]
    #[must_use]
    pub fn view(&self, known_on: Option<Day>) -> &View {
        known_on
            .and_then(|day| self.views.get(self.turns.partition_point(|it| *it <= day)))
            .unwrap_or(&self.latest)
    }

    /// The notices, by id.
    #[must_use]
    pub fn notices(&self) -> &BTreeMap<Id, Notice> {
        &self.notices
    }

    /// The days on which a notice became known, or on which doubt about one began or ended.
    #[must_use]
    pub fn turns(&self) -> &[Day] {
        &self.turns
    }

    /// How many bytes the tables of all views take.
    #[must_use]
    pub fn table_size(&self) -> usize {
        let views = self.views.iter().chain([&self.latest]);
        views.flat_map(View::runs).map(run::Run::size).fold(0, usize::saturating_add)
    }
}

/// A notice under its id, shared by the views in which it is in force.
#[derive(Debug)]
struct Edition {
    id: Id,
    notice: Notice,
    /// The days of its year in order, worked or not, by the week and by it alone.
    works: Vec<bool>,
}

/// The editions of one year: the first notice, then those that amend it.
struct Year {
    year: i32,
    editions: Vec<Arc<Edition>>,
}
