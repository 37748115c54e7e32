//! What policy restricts, and what the law forbids to take points for.
//!
//! | remark | rests on |
//! | --- | --- |
//! | `item-restricted` | 国办函〔2026〕12号 for apps of the government; the opinions of 2023-12-18 on formalism at the fingertips, "in principle", for those of the Party |
//! | `deducts-petition` | Regulations on Petition Work art. 18 para. 4, art. 46 (6) |
//! | `deducts-vote` | Party Constitution art. 4; Organic Law of the Villagers' Committees |
//! | `deducts-evaluation` | Regulations on Petition Work art. 21 para. 2 |
//! | `deducts-report` | Constitution art. 41 |

use super::Look;
use crate::{
    law::{
        lint::Diagnostic,
        rulebook::{Host, LabelKind},
    },
    points::rules::{Item, Metric, Sign},
    wire::Pointer,
};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (n, it) in look.rules.items.iter().enumerate() {
        let place = look.at("items", n);
        let rule = look.rule(&it.id);
        let about = |made: Diagnostic| made.about(&rule).with("item", &it.id);
        if it.metric.is_restricted() {
            let made = restricted(look.host, it.exception.is_some(), place.key("metric"));
            found.push(about(made).with("metric", name(it.metric)));
        }
        if it.sign == Sign::Deduction {
            found.extend(deducts(it.metric, &place.key("metric")).map(about));
            if let Some(word) = right_by_name(look, it) {
                let made = Diagnostic::warning("right-by-name", place.key("metric"));
                found.push(about(made).with("word", word).with("metric", name(it.metric)));
            }
        }
    }
    found
}

/// In an app of the government an error; in one of the Party too, unless an exception was
/// recorded, since its text says "in principle"; elsewhere a warning.
fn restricted(host: Host, excepted: bool, place: Pointer) -> Diagnostic {
    match (host, excepted) {
        (Host::GovernmentApp, _) | (Host::PartyApp, false) => {
            Diagnostic::error("item-restricted", place)
        }
        (Host::Village | Host::Internal, false) => Diagnostic::warning("item-restricted", place),
        (_, true) => Diagnostic::note("item-restricted", place),
    }
}

fn deducts(metric: Metric, place: &Pointer) -> Option<Diagnostic> {
    Some(match metric {
        Metric::Petition => Diagnostic::error("deducts-petition", place.clone()),
        Metric::Vote => Diagnostic::error("deducts-vote", place.clone()),
        Metric::Evaluation => Diagnostic::error("deducts-evaluation", place.clone()),
        Metric::Report => Diagnostic::error("deducts-report", place.clone()),
        _ => return None,
    })
}

/// Words by which the use of a right is called.
const WORDS: [&str; 14] = [
    "信访", "上访", "走访", "检举", "控告", "举报", "投诉", "投票", "弃权", "参选", "差评",
    "petition", "complain", "vote",
];

/// A word in its name that says it is the use of a right, though it is measured as something else.
fn right_by_name(look: &Look<'_>, it: &Item) -> Option<&'static str> {
    let key = format!("{}/{}", look.rules.id, it.id);
    let text = look.names.text(LabelKind::Rule, &key)?;
    let said = text.en.to_lowercase();
    let is_called = |word: &&str| text.zh.contains(*word) || said.contains(*word);
    WORDS.into_iter().find(is_called).filter(|_| !it.metric.is_right())
}

/// The metric as a rulebook writes it.
fn name(metric: Metric) -> String {
    serde_json::to_value(metric)
        .ok()
        .and_then(|it| it.as_str().map(str::to_owned))
        .unwrap_or_default()
}
