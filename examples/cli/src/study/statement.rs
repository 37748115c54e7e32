//! A statement of xAPI with the video profile; what it does not name is let pass.

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
}

#[derive(Deserialize)]
pub(super) struct Actor<'a> {
    #[serde(borrow)]
    pub(super) mbox: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) mbox_sha1sum: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) openid: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) account: Option<Account<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Account<'a> {
    #[serde(borrow)]
    pub(super) name: Cow<'a, str>,
}

#[derive(Deserialize)]
pub(super) struct Named<'a> {
    #[serde(borrow)]
    pub(super) id: Cow<'a, str>,
}

#[derive(Deserialize)]
pub(super) struct Outcome<'a> {
    pub(super) completion: Option<bool>,
    #[serde(borrow)]
    pub(super) extensions: Option<Extensions<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Context<'a> {
    #[serde(borrow)]
    pub(super) registration: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) extensions: Option<Extensions<'a>>,
}

/// The extensions of the video profile. Numbers stay texts, so that none is rounded.
#[derive(Deserialize)]
pub(super) struct Extensions<'a> {
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/played-segments")]
    pub(super) played: Option<Cow<'a, str>>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/time")]
    pub(super) time: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/length")]
    pub(super) length: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/completion-threshold")]
    pub(super) threshold: Option<&'a RawValue>,
    #[serde(borrow, rename = "https://w3id.org/xapi/video/extensions/session-id")]
    pub(super) session: Option<Cow<'a, str>>,
}

impl Actor<'_> {
    /// The one identifier that it has.
    pub(super) fn name(&self) -> Option<&str> {
        let account = self.account.as_ref().map(|it| &*it.name);
        let others = [&self.mbox, &self.mbox_sha1sum, &self.openid];
        account.or_else(|| others.into_iter().find_map(|it| it.as_deref()))
    }
}

/// A number, written as one or as a text.
pub(super) fn number(raw: &RawValue) -> &str {
    raw.get().trim_matches('"')
}
