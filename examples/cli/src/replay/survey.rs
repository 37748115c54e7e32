//! A first reading: the last day of a log, how long it is, whether its cases stand together.

use jiceng::time::Day;

use super::{
    moment::{Moment, Zone},
    record::{CASE, Reason, Row, Sink, TIME},
};
use crate::failure::Failure;

/// What the first reading tells.
pub(super) struct Survey {
    last: Option<Day>,
    /// The last day of the case that is not yet closed.
    open: Option<Day>,
    pub(super) rows: u64,
    zone: Option<Zone>,
    case: String,
    by_text: bool,
    by_length: bool,
}

impl Survey {
    pub(super) fn new(zone: Option<Zone>) -> Self {
        Self {
            last: None,
            open: None,
            rows: 0,
            zone,
            case: String::new(),
            by_text: true,
            by_length: true,
        }
    }

    /// The last day of all that is whole.
    pub(super) fn last(&self) -> Option<Day> {
        self.last.max(self.open)
    }

    /// Whether the rows are in the order of their cases, as words or as numbers.
    /// Only then is it certain, without remembering every case, that none comes twice.
    pub(super) fn together(&self) -> bool {
        self.by_text || self.by_length
    }
}

impl Sink for Survey {
    fn row(&mut self, row: &Row) {
        self.rows = self.rows.saturating_add(1);
        let moment = row.told(TIME).and_then(|it| Moment::parse(it, self.zone));
        self.open = self.open.max(moment.map(|it| it.day));
        let Some(case) = row.told(CASE).filter(|it| *it != self.case) else { return };
        self.by_text &= *self.case < *case;
        self.by_length &= (self.case.len(), &*self.case) < (case.len(), case);
        self.case.clear();
        self.case.push_str(case);
    }

    fn skip(&mut self, _: Reason, _: u64) {
        self.rows = self.rows.saturating_add(1);
    }

    fn close(&mut self, _: &str) -> Result<(), Failure> {
        self.last = self.last.max(self.open.take());
        Ok(())
    }

    fn discard(&mut self) {
        self.open = None;
    }
}
