//! What an item measures, so that the lint can tell what may be measured at all.

use serde::{Deserialize, Serialize};

/// What an item measures (计分依据).
///
/// | family | metrics | judged by the lint |
/// | --- | --- | --- |
/// | plain | attendance to `other` | free |
/// | restricted | log-in count to `compulsory-ranking` | an error in an app of the government or the Party, else a warning |
/// | rights | `petition` to `report` | an error wherever points are deducted for it |
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Metric {
    /// Being there (出席).
    Attendance,
    /// Something was finished (完成).
    Completion,
    /// The result of an examination (考试成绩).
    ExamResult,
    /// A task that was given (任务).
    Task,
    /// A duty that everyone has (义务).
    Duty,
    /// Hours of service (服务时长).
    ServiceHours,
    /// An honour or commendation (荣誉).
    Honour,
    /// A gift of money, blood or goods (捐赠).
    Donation,
    /// A breach that an authority or meeting established (违规).
    Breach,
    /// A sanction that was imposed (处分).
    Sanction,
    /// Conduct that the community's own rules name (村规民约).
    Conduct,
    /// Anything else that is none of those below.
    Other,
    /// How often somebody logged in (登录次数).
    LogInCount,
    /// How long somebody was online (在线时长).
    TimeOnline,
    /// Length of study as the ground of assessment (学习时长).
    StudyDuration,
    /// Likes (点赞).
    Likes,
    /// Forwards (转发).
    Forwards,
    /// Votes in online polls (网络投票).
    OnlineVotes,
    /// Photos or tracks that were uploaded (上传照片、轨迹).
    Upload,
    /// How many installed an app (下载安装率).
    InstallRate,
    /// Signing in at a device or app (打卡签到).
    SignIn,
    /// Ranking that nobody can leave (强制排名).
    CompulsoryRanking,
    /// Petitioning (信访).
    Petition,
    /// Voting, or standing for election (投票、参选).
    Vote,
    /// Rating a service (评价).
    Evaluation,
    /// Reporting misconduct (检举控告).
    Report,
}

impl Metric {
    /// Whether policy restricts its use.
    #[must_use]
    pub fn is_restricted(self) -> bool {
        matches!(
            self,
            Self::LogInCount
                | Self::TimeOnline
                | Self::StudyDuration
                | Self::Likes
                | Self::Forwards
                | Self::OnlineVotes
                | Self::Upload
                | Self::InstallRate
                | Self::SignIn
                | Self::CompulsoryRanking
        )
    }

    /// Whether it is the use of a right, for which nobody may lose points.
    #[must_use]
    pub fn is_right(self) -> bool {
        matches!(self, Self::Petition | Self::Vote | Self::Evaluation | Self::Report)
    }
}
