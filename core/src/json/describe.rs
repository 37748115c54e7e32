//! `describe`: a lifecycle in plain form, or as a diagram.

use serde::Serialize;

use super::{
    question::{Describe, Picture},
    rulebook, told,
};
use crate::{
    law::rulebook::{LabelKind, Rulebook, RulebookRef},
    lifecycle::describe::{Description, Named, describe, mermaid},
    time::Day,
    wire::{Error, Id, Pointer},
    words::Lang,
};

/// A lifecycle in plain form.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DescribeAnswer {
    /// The rulebook that holds it.
    rulebook: RulebookRef,
    #[serde(flatten)]
    description: Description,
    /// How long a matter may take, sentence by sentence, in the languages asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Sentences>,
}

/// Sentences in the languages asked for.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct Sentences {
    /// Chinese.
    #[serde(skip_serializing_if = "Option::is_none")]
    zh: Option<Vec<String>>,
    /// English.
    #[serde(skip_serializing_if = "Option::is_none")]
    en: Option<Vec<String>>,
}

/// A lifecycle as a diagram.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DiagramAnswer {
    /// The rulebook that holds it.
    rulebook: RulebookRef,
    /// The lifecycle.
    lifecycle: Id,
    /// The day whose rules are drawn.
    on: Day,
    /// The diagram, in the language of Mermaid.
    mermaid: String,
}

pub(super) fn answer(held: Option<&Rulebook>, question: &Describe) -> Result<String, Error> {
    let book = rulebook::of(held, question.rulebook.as_ref(), &question.layers, None)?;
    let place = Pointer::root().key("lifecycle");
    let lifecycle = book.lifecycle(&question.lifecycle).map_err(|it| it.at(place))?;
    let view = book.calendar().view(None);
    let on = question.as_of.or(view.coverage().map(|it| it.until)).unwrap_or(Day::MAX);
    let names = book.labels().within(&lifecycle.id);
    let label = |lang| {
        move |named: Named<'_>| {
            let kind = match named {
                Named::Stage(_) | Named::Overlay(_) => LabelKind::Stage,
                Named::Event(_) => LabelKind::Event,
                Named::Duty(_) => LabelKind::Rule,
            };
            names.text(kind, named.id()).map(|it| it.say(lang).to_owned())
        }
    };
    if question.format == Some(Picture::Mermaid) {
        let lang = question.lang.first().copied().unwrap_or(Lang::En);
        return told(&DiagramAnswer {
            rulebook: book.reference(),
            lifecycle: lifecycle.id.clone(),
            on,
            mermaid: mermaid(lifecycle, on, &label(lang), lang),
        });
    }
    let mut description = describe(lifecycle, on, view);
    let notes = std::mem::take(&mut description.lint_notes);
    description.lint_notes = notes.into_iter().map(|it| it.told(&question.lang)).collect();
    let say =
        |lang| question.lang.contains(&lang).then(|| description.sentences(&label(lang), lang));
    let text = Sentences { zh: say(Lang::Zh), en: say(Lang::En) };
    let text = (!question.lang.is_empty()).then_some(text);
    told(&DescribeAnswer { rulebook: book.reference(), description, text })
}
