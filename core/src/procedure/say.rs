//! An outcome said in words.

use super::ActStatus;
use crate::{
    answers::{Outcome, Voice},
    law::rulebook::Rulebook,
    words::Lang,
};

/// Adds the sentences to everything that is told.
pub(super) fn all(outcome: &mut Outcome<ActStatus>, book: &Rulebook, langs: &[Lang]) {
    let form = outcome.result.form.clone();
    let voice = Voice::new(book, &form);
    for finding in &mut outcome.findings {
        finding.text = Some(voice.finding(finding, langs));
    }
    for step in outcome.trace.iter_mut().flatten() {
        step.text = Some(voice.step(step, langs));
    }
}
