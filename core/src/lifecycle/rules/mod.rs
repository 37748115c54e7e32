//! What a rulebook says about a lifecycle: the closed vocabulary, as data.
//!
//! Nothing here reasons; the meaning of each construct is told where it is
//! evaluated. Every type reads and writes exactly the JSON of a rulebook.

mod condition;
mod duty;
mod limit;
mod stage;
mod trigger;

pub use condition::{
    AttrTest, ClockIs, ClockTest, Comparison, Condition, CountTest, DiffersTest, DocumentTest,
    From, OrganTest, RelatedCaseTest, StageTest, Than,
};
pub use duty::{Duty, Every, Extend, NotBefore, Opens, Shape, Suspend, SuspendDays, Within};
pub use limit::Limit;
pub use stage::{
    AttributeKind, AttributeRule, EventKind, Hide, Lifecycle, Otherwise, Region, Requirement,
    Stage, Transition, VersionBy, Visibility,
};
pub use trigger::{StartDay, Trigger};

pub use crate::law::Standing;
pub(crate) use crate::law::rule;
