//! What is told, whatever the domain: findings, steps, differences.

use jiceng::{
    answers::{self, Voice},
    law, time,
    wire::{Error, Problem},
};

use crate::{
    JicengError, Rulebook,
    facts::Lang,
    given::{Given, below},
    time::Due,
    told::{tell, told},
};

#[uniffi::remote(Enum)]
/// What a rule says of the facts on the day asked.
pub enum Verdict {
    /// Kept.
    Met,
    /// Not yet due.
    Pending,
    /// Not kept.
    Unmet,
    /// Cannot be told from what is known; the finding names what is missing.
    Unknown,
}
pub(crate) use jiceng::answers::Verdict;

#[uniffi::remote(Enum)]
/// How strongly a rule binds (应当、不得、一般、可以).
pub enum Force {
    /// Has to be done (应当、必须).
    Must,
    /// Has not to be done (不得、禁止).
    MustNot,
    /// Is done, unless a recorded reason says otherwise (一般应当).
    Generally,
    /// Is not done, unless a recorded reason says otherwise (一般不).
    GenerallyNot,
    /// Can be done (可以).
    May,
}
pub(crate) use jiceng::law::Force;

#[uniffi::remote(Enum)]
/// How surely a rule is known.
pub enum Confidence {
    /// Read in the text itself.
    Verified,
    /// Read in a press report or other second hand.
    Secondary,
    /// Follows from the text, but is not written there.
    Inferred,
    /// Remembered, not checked.
    FromMemory,
    /// Sources contradict each other.
    Disputed,
}
pub(crate) use jiceng::law::Confidence;

told! {
    /// A sentence in the languages asked for.
    Sentence of answers::Sentence {
        /// Chinese.
        zh: Option<String>,
        /// English.
        en: Option<String>,
    }
    /// A typed citation: source, article, paragraph, item.
    Cite of law::Cite {
        /// The source, by its id in the rulebook.
        source: String,
        /// The article (条).
        article: i32,
        /// The paragraph (款).
        paragraph: Option<i32>,
        /// The item (项).
        item: Option<i32>,
    }
    /// A finding (认定): a rule, a verdict, the facts it is about.
    Finding of answers::Finding {
        /// The rule's id and the kind of finding, such as `petition/answer-late`.
        code: String,
        /// The kind of finding, such as `late`; it chooses the sentence.
        kind: String,
        /// The rule.
        rule: String,
        /// How strongly the rule binds.
        force: Force,
        /// The verdict: unmet, unknown, or met with a recorded reason.
        verdict: Verdict,
        /// How surely the rule is known.
        confidence: Confidence,
        /// The facts it is about.
        subjects: Vec<String>,
        /// The last day, where there is one.
        due: Option<Due>,
        /// The fact that records the reason for a departure (说明理由).
        excused_by: Option<String>,
        /// What fills the sentence, by name.
        params: Vec<Parameter>,
        /// The articles.
        cites: Vec<Cite>,
        /// The sentence, in the languages asked for.
        text: Option<Sentence>,
    }
    /// One step of the reasoning; `depth` says which explain the one before.
    Step of answers::Step {
        /// How deep it lies below the step it explains.
        depth: i32,
        /// The kind of step.
        kind: String,
        /// The rule it applies.
        rule: Option<String>,
        /// The facts it uses.
        subjects: Vec<String>,
        /// Its days and numbers, by name.
        params: Vec<Parameter>,
        /// The articles.
        cites: Vec<Cite>,
        /// The sentence, in the languages asked for.
        text: Option<Sentence>,
    }
    /// One difference between two answers.
    Difference of answers::Difference {
        /// Where it is, as a JSON Pointer: in the answer after, or, for what is gone, before.
        pointer: String,
        /// What stood there before, as JSON; absent if it is new.
        before: Option<String>,
        /// What stands there after, as JSON; absent if it is gone.
        after: Option<String>,
    }
}

/// A parameter of a finding or of a step.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct Parameter {
    /// Its name, such as `days-late`.
    pub name: String,
    /// Its value.
    pub value: Param,
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Enum)]
pub enum Param {
    /// A number.
    Count {
        /// The number.
        value: i64,
    },
    /// A day.
    Day {
        /// The day.
        value: String,
    },
    /// An id, a code or a term.
    Word {
        /// The word.
        value: String,
    },
    /// Several of them.
    Words {
        /// The words.
        value: Vec<String>,
    },
}

tell! {
    Verdict => Verdict: |it| it;
    Force => Force: |it| it;
    Confidence => Confidence: |it| it;
    answers::Params => Vec<Parameter>: |it: answers::Params| {
        let one = |(name, it): (&str, &answers::Param)| {
            Parameter { name: name.to_owned(), value: it.clone().tell() }
        };
        it.iter().map(one).collect()
    };
    answers::Param => Param: |it| match it {
        answers::Param::Count(value) => Param::Count { value },
        answers::Param::Day(it) => Param::Day { value: it.to_string() },
        answers::Param::Word(value) => Param::Word { value },
        answers::Param::Words(value) => Param::Words { value },
    };
}

#[uniffi::export]
impl Rulebook {
    /// A finding of this rulebook as a sentence, in the words of its labels.
    ///
    /// Errors: `bad-value`, `bad-id`, `bad-day` for a finding that no answer gave.
    pub fn finding_text(&self, finding: Finding, lang: Lang) -> Result<String, JicengError> {
        let made = finding.core()?;
        let of = made.rule.split('/').next().unwrap_or_default();
        let said = Voice::new(self.core(), of).finding(&made, &[lang]);
        Ok(said.zh.or(said.en).unwrap_or_default())
    }
}

impl Finding {
    /// The core's finding again.
    fn core(&self) -> Result<answers::Finding, Error> {
        let known = |name: &str, field: &str| {
            let problem = format!("no finding has `{name}`");
            let wrong = || below(Error::new(Problem::BadValue { problem }), field);
            Voice::known(name).ok_or_else(wrong)
        };
        let param = |it: &Parameter| {
            let value = it.value.given().map_err(|it| below(it, "params"))?;
            Ok((known(&it.name, "params")?, value))
        };
        Ok(answers::Finding {
            code: self.code.given()?,
            kind: known(&self.kind, "kind")?,
            rule: self.rule.given()?,
            force: self.force,
            verdict: self.verdict,
            confidence: self.confidence,
            subjects: self.subjects.given()?,
            due: self.due.given().map_err(|it| below(it, "due"))?,
            excused_by: self.excused_by.given()?,
            params: self.params.iter().map(param).collect::<Result<_, Error>>()?,
            cites: self.cites.given().map_err(|it| below(it, "cites"))?,
            text: None,
        })
    }
}

impl Given<time::Due> for Due {
    fn given(&self) -> Result<time::Due, Error> {
        let (not_before, not_after) = (self.not_before.given()?, self.not_after.given()?);
        Ok(time::Due { not_before, not_after })
    }
}

impl Given<law::Cite> for Cite {
    fn given(&self) -> Result<law::Cite, Error> {
        let Self { source, article, paragraph, item } = self;
        let (source, article) = (source.given()?, article.given()?);
        Ok(law::Cite { source, article, paragraph: paragraph.given()?, item: item.given()? })
    }
}

impl Given<answers::Param> for Param {
    fn given(&self) -> Result<answers::Param, Error> {
        Ok(match self {
            Self::Count { value } => answers::Param::Count(*value),
            Self::Day { value } => answers::Param::Day(value.given()?),
            Self::Word { value } => answers::Param::Word(value.clone()),
            Self::Words { value } => answers::Param::Words(value.clone()),
        })
    }
}
