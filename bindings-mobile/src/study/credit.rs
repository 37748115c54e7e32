//! What was watched, what counts of it, and what is left.

use jiceng::study::{
    self,
    result::{CompletedBy, Method, RemarkKind, Why},
};

use crate::{
    answers::{Cite, Confidence, Sentence},
    told::{tell, told, word},
};

#[uniffi::remote(Enum)]
/// What a client's claim is worth.
pub enum ClaimVerdict {
    /// What was played reaches the threshold.
    Justified,
    /// What was played does not reach it.
    NotJustified,
    /// That cannot be told from what is known.
    InsufficientEvidence,
}
pub(crate) use study::result::ClaimVerdict;

tell! {
    ClaimVerdict => ClaimVerdict: |it| it;
    CompletedBy => String: |it| word(&it);
    RemarkKind => String: |it| word(&it);
    Method => String: |it| word(&it);
    Why => String: |it| word(&it);
}

told! {
    /// How a learner stands to a content.
    ContentStatus of study::result::ContentStatus {
        /// The content.
        content: String,
        /// Its length in milliseconds, as far as what was told agrees.
        length_ms: Option<i64>,
        /// How much has to be covered.
        needed_ms: Option<i64>,
        /// How much was played, each time counted: what adding up sessions would give.
        played_ms: i64,
        /// How much was covered, each place counted once.
        covered_ms: i64,
        /// In how many sessions.
        sessions: i64,
        /// Whether it is completed, and how.
        done: Option<Completion>,
        /// What a client's claim is worth, where there is one.
        claim: Option<Claim>,
        /// What stands out; it is reported and nothing is deleted.
        evidence: Vec<Remark>,
    }
    /// How and when a content was completed.
    Completion of study::result::Completion {
        /// The day.
        on: String,
        /// By what.
        by: String,
        /// The version of the rule by which it was judged.
        rule: Option<String>,
    }
    /// What a client's claim is worth.
    Claim of study::result::Claim {
        /// The entries that make it.
        entries: Vec<String>,
        /// The verdict.
        verdict: ClaimVerdict,
        /// The version of the rule by which it was judged.
        rule: Option<String>,
    }
    /// Something about the evidence that stands out.
    Remark of study::result::Remark {
        /// What.
        kind: String,
        /// The entry.
        entry: String,
        /// How many milliseconds of the content or of the session it concerns.
        ms: i64,
        /// How long it took by the clock, where that matters.
        wall_ms: Option<i64>,
        /// Whether these milliseconds do not count.
        left_out: bool,
    }
    /// Hours granted or refused, and why.
    Credit of study::result::Credit {
        /// The entries it rests on.
        entries: Vec<String>,
        /// The content, if it is one.
        content: Option<String>,
        /// The kind of study.
        category: String,
        /// The day on which it counts.
        on: String,
        /// The first day of the plan year to which it belongs.
        year: String,
        /// The hours.
        hours: String,
        /// Whether they count.
        granted: bool,
        /// Why, or why not.
        why: String,
        /// The rule that says so.
        rule: Option<String>,
        /// The articles.
        cites: Vec<Cite>,
        /// The texts whose articles were not seen.
        sources: Vec<String>,
        /// How surely the rule is known; unsaid when verified.
        confidence: Confidence,
        /// The sentence, in the languages asked for.
        text: Option<Sentence>,
    }
    /// What is left, and how it can be done.
    Remaining of study::result::Remaining {
        /// How it was chosen: every choice was tried, or one offer after another.
        method: String,
        /// Whether the offers are enough.
        enough: bool,
        /// The offers to take.
        items: Vec<RemainingItem>,
    }
    /// An offer to take, and for what.
    RemainingItem of study::result::RemainingItem {
        /// The offer.
        offer: String,
        /// The hours that it gives.
        hours: String,
        /// The needs that it serves.
        serves: Vec<String>,
    }
}
