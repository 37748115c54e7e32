//! What a plan measures, and what it judges people by.

use serde::{Deserialize, Serialize};

use super::rule;
use crate::{law::Cite, words::Text};

rule! {
    /// Something that is measured.
    pub struct Metric {
        /// What is measured.
        pub kind: MetricKind,
        /// Whether people or units are judged by it (考核依据).
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub basis: bool,
        /// The recorded exception that allows it where it is restricted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub exception: Option<MetricException>,
    }
}

/// Why a restricted metric is allowed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MetricException {
    /// The articles that allow it.
    pub cites: Vec<Cite>,
    /// The reason.
    pub reason: Text,
}

/// A kind of metric; those after `service-hours` are restricted.
///
/// Sources: 国办函〔2026〕12号; opinions on formalism at one's fingertips (2023).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum MetricKind {
    /// Attendance (出勤).
    Attendance,
    /// Completion (完成).
    Completion,
    /// Result of an exam (考试成绩).
    ExamResult,
    /// A task (任务).
    Task,
    /// A duty (履职).
    Duty,
    /// Hours of service (服务时长).
    ServiceHours,
    /// How often somebody logged in (登录次数).
    LogInCount,
    /// Time online (在线时长).
    TimeOnline,
    /// Duration of study (学习时长): plain where a plan demands hours, restricted as a basis.
    StudyDuration,
    /// Likes (点赞).
    Likes,
    /// Forwards (转发).
    Forwards,
    /// Votes online (网络投票).
    OnlineVotes,
    /// Photos, videos or tracks that have to be uploaded (上传截图轨迹).
    Uploads,
    /// Share of people who installed an app (安装率).
    InstallRate,
    /// Compulsory signing in (强制打卡签到).
    CompulsorySignIn,
    /// Compulsory ranking by points (积分排名).
    Ranking,
}

impl MetricKind {
    /// Whether it is restricted, as a basis of assessment or not.
    #[must_use]
    pub fn is_restricted(self, basis: bool) -> bool {
        match self {
            Self::StudyDuration => basis,
            it => it > Self::ServiceHours,
        }
    }
}
