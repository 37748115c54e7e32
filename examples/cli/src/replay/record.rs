//! One row of a log as both forms of log tell it, and who takes rows in.

use crate::failure::Failure;

/// What is wanted of a row: these, then the attributes of the plan in their order.
pub(super) const CASE: usize = 0;
pub(super) const EVENT: usize = 1;
pub(super) const TIME: usize = 2;
pub(super) const ROLE: usize = 3;
pub(super) const RESOURCE: usize = 4;
pub(super) const TRANSITION: usize = 5;
pub(super) const PERSON: usize = 6;
pub(super) const ORGAN: usize = 7;
pub(super) const ATTRS: usize = 8;

/// The texts of one row, by what is wanted. Used again for the next, so that
/// reading a row asks for no memory.
#[derive(Debug)]
pub(super) struct Row {
    texts: Vec<(bool, String)>,
    /// The line on which it begins.
    pub(super) line: u64,
}

impl Row {
    pub(super) fn new(n_attrs: usize) -> Self {
        Self { texts: vec![(false, String::new()); ATTRS.saturating_add(n_attrs)], line: 0 }
    }

    pub(super) fn clear(&mut self, line: u64) {
        self.line = line;
        self.texts.iter_mut().for_each(|it| it.0 = false);
    }

    pub(super) fn put(&mut self, slot: usize, text: &str) {
        if let Some((told, own)) = self.texts.get_mut(slot) {
            *told = true;
            own.clear();
            own.push_str(text);
        }
    }

    /// A text; one without letters says nothing.
    pub(super) fn told(&self, slot: usize) -> Option<&str> {
        let (told, text) = self.texts.get(slot)?;
        Some(text.trim()).filter(|it| *told && !it.is_empty())
    }

    /// Takes from another row the attributes that this one does not tell.
    pub(super) fn fill(&mut self, other: &Self) {
        for (own, outer) in self.texts.iter_mut().zip(&other.texts).skip(ATTRS) {
            if outer.0 && !own.0 {
                own.0 = true;
                own.1.clone_from(&outer.1);
            }
        }
    }
}

/// Why a row was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Reason {
    UnknownActivity,
    NoActivity,
    NoTime,
    BadTime,
    NoCase,
    OutsideCase,
    NotText,
    TooManyOfADay,
    Broken,
    AfterDay,
    LeftOut,
    OtherTransition,
}

impl Reason {
    pub(super) fn code(self) -> &'static str {
        match self {
            Self::UnknownActivity => "unknown-activity",
            Self::NoActivity => "no-activity",
            Self::NoTime => "no-time",
            Self::BadTime => "bad-time",
            Self::NoCase => "no-case",
            Self::OutsideCase => "outside-case",
            Self::NotText => "not-utf-8",
            Self::TooManyOfADay => "too-many-of-a-day",
            Self::Broken => "broken",
            Self::AfterDay => "after-the-day",
            Self::LeftOut => "left-out",
            Self::OtherTransition => "other-transition",
        }
    }

    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::UnknownActivity => ("活动名称不在流程中", "activity not known"),
            Self::NoActivity => ("没有活动名称", "no activity"),
            Self::NoTime => ("没有时间", "no time"),
            Self::BadTime => ("时间无法辨认", "time not understood"),
            Self::NoCase => ("没有事项编号", "no case"),
            Self::OutsideCase => ("不属于任何事项", "outside any case"),
            Self::NotText => ("编码有误，不能读作文本", "not text in the encoding of the log"),
            Self::TooManyOfADay => {
                ("一日超过 256 条，整件未判", "over 256 of one day: case not judged")
            }
            Self::Broken => ("文件在此处损坏", "the file is broken here"),
            Self::AfterDay => ("晚于所问之日", "after the day asked"),
            Self::LeftOut => ("对照表注明不用", "left out by the map"),
            Self::OtherTransition => {
                ("活动尚未完成的一步", "a step before an activity is complete")
            }
        }
    }

    /// Whether a person should look at the case because of it.
    pub(super) fn is_doubt(self) -> bool {
        matches!(
            self,
            Self::NoActivity | Self::NoTime | Self::BadTime | Self::NotText | Self::TooManyOfADay
        )
    }
}

/// Where a log is broken.
#[derive(Debug)]
pub(super) struct Break {
    pub(super) line: u64,
    pub(super) what: String,
}

/// Who takes in the rows of a log.
pub(super) trait Sink {
    /// A row. Of a log whose cases do not stand together, it names its case.
    fn row(&mut self, row: &Row);
    /// A row that cannot even be read.
    fn skip(&mut self, reason: Reason, line: u64);
    /// The rows since the last one closed were all of this case.
    ///
    /// # Errors
    /// When what follows from it cannot be written.
    fn close(&mut self, case: &str) -> Result<(), Failure>;
    /// The rows since the last one closed are not whole; they do not count.
    fn discard(&mut self);
}
