//! A statement of xAPI with the profiles for video and cmi5; what it does not name is let pass.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
pub(super) struct Statement<'a> {
    #[serde(borrow)]
    pub(super) id: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) actor: Option<Actor<'a>>,
    #[serde(borrow)]
    pub(super) verb: Option<Named<'a>>,
    #[serde(borrow)]
    pub(super) object: Option<Named<'a>>,
    #[serde(borrow)]
    pub(super) result: Option<Outcome<'a>>,
    #[serde(borrow)]
    pub(super) context: Option<Context<'a>>,
    #[serde(borrow)]
    pub(super) timestamp: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) stored: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub(super) struct Actor<'a> {
    #[serde(borrow)]
    mbox: Option<Cow<'a, str>>,
    #[serde(borrow)]
    mbox_sha1sum: Option<Cow<'a, str>>,
    #[serde(borrow)]
    openid: Option<Cow<'a, str>>,
    #[serde(borrow)]
    account: Option<Account<'a>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Account<'a> {
    #[serde(borrow)]
    home_page: Option<Cow<'a, str>>,
    #[serde(borrow)]
    name: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub(super) struct Named<'a> {
    #[serde(borrow)]
    pub(super) id: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub(super) struct Outcome<'a> {
    pub(super) completion: Option<bool>,
    #[serde(borrow)]
    pub(super) score: Option<Score<'a>>,
    #[serde(borrow)]
    pub(super) extensions: Option<Extensions<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Score<'a> {
    #[serde(borrow)]
    pub(super) scaled: Option<&'a RawValue>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Context<'a> {
    #[serde(borrow)]
    pub(super) registration: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) context_activities: Option<&'a RawValue>,
    #[serde(borrow)]
    pub(super) extensions: Option<Extensions<'a>>,
}

/// The extensions of both profiles. Numbers stay texts, so that none is rounded.
#[derive(Default, Deserialize)]
pub(super) struct Extensions<'a> {
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/played-segments")]
    pub(super) played: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/time")]
    pub(super) time: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/time-from")]
    pub(super) time_from: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/time-to")]
    pub(super) time_to: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/length")]
    pub(super) length: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/completion-threshold")]
    pub(super) threshold: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/progress")]
    pub(super) progress: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/session-id")]
    pub(super) session: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "https://w3id.org/xapi/cmi5/context/extensions/sessionid")]
    pub(super) unit_session: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "https://w3id.org/xapi/cmi5/result/extensions/reason")]
    pub(super) reason: Option<Cow<'a, str>>,
}

/// What a verb means here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    Played,
    Seeked,
    /// Playing stopped: paused, terminated, abandoned.
    Stopped,
    Completed,
    Passed,
    Failed,
    Waived,
    Voided,
    /// It says nothing about study, unless parts are told with it.
    Other,
}

impl Verb {
    pub(super) fn of(id: &str) -> Self {
        const ADL: &str = "http://adlnet.gov/expapi/verbs/";
        const VIDEO: &str = "https://w3id.org/xapi/video/verbs/";
        const CMI5: &str = "https://w3id.org/xapi/adl/verbs/";
        let named = |prefix: &str| id.strip_prefix(prefix);
        let name = named(ADL).or_else(|| named(VIDEO)).or_else(|| named(CMI5));
        match name {
            Some("played") => Self::Played,
            Some("seeked") => Self::Seeked,
            Some("paused" | "terminated" | "abandoned") => Self::Stopped,
            Some("completed") => Self::Completed,
            Some("passed") => Self::Passed,
            Some("failed") => Self::Failed,
            Some("waived") => Self::Waived,
            Some("voided") => Self::Voided,
            _ => Self::Other,
        }
    }
}

impl Actor<'_> {
    /// The one identifier that it has; an account is named within its home page.
    pub(super) fn name(&self) -> Option<Cow<'_, str>> {
        if let Some(account) = &self.account
            && let Some(name) = &account.name
        {
            return Some(match &account.home_page {
                Some(home) => format!("{home}|{name}").into(),
                None => Cow::Borrowed(name),
            });
        }
        let others = [&self.mbox, &self.mbox_sha1sum, &self.openid];
        others.into_iter().find_map(|it| it.as_deref()).map(Cow::Borrowed)
    }
}

/// A number, written as one or as a text.
pub(super) fn number(raw: &RawValue) -> &str {
    raw.get().trim_matches('"')
}

/// The activities that group a statement, one or a list.
pub(super) fn grouping(raw: &RawValue) -> Vec<String> {
    #[derive(Deserialize)]
    struct Activities {
        #[serde(default)]
        grouping: Option<OneOrMore>,
    }
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMore {
        One(Activity),
        More(Vec<Activity>),
    }
    #[derive(Deserialize)]
    struct Activity {
        id: String,
    }
    let told: Option<Activities> = serde_json::from_str(raw.get()).ok();
    match told.and_then(|it| it.grouping) {
        None => Vec::new(),
        Some(OneOrMore::One(it)) => vec![it.id],
        Some(OneOrMore::More(all)) => all.into_iter().map(|it| it.id).collect(),
    }
}
