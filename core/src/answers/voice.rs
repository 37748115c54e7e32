//! Sentences: templates of the core filled with names of a rulebook.

use super::{Finding, Outcome, Param, Params, Sentence, Step, Verdict};
use crate::{
    law::{
        Cite, Confidence, Force,
        rulebook::{LabelKind, Names, Rulebook},
    },
    time::{Day, Due, Span},
    wire::RuleId,
    words::{
        self, FINDINGS, Lang, POINTS_FINDINGS, POINTS_TRACE, STEPS, STUDY, STUDY_FINDINGS, TAILS,
        TRACE, Text, VALUES,
    },
};

/// Says answers in words, with the names that a rulebook gives (措辞).
///
/// Templates stand in the core, names in the labels of the rulebook; what has
/// neither is said by its id. No hole is ever left open.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    book: &'a Rulebook,
    names: Names<'a>,
}

impl<'a> Voice<'a> {
    /// The voice of a rulebook, speaking of one of its lifecycles.
    #[must_use]
    pub fn new(book: &'a Rulebook, lifecycle: &'a str) -> Self {
        Self { book, names: book.labels().within(lifecycle) }
    }

    /// The sentences that findings may be, with their holes, by kind (`late`) or
    /// kind and variant (`late.time`).
    pub fn templates() -> impl Iterator<Item = (&'static str, Text)> {
        FINDINGS
            .iter()
            .chain(POINTS_FINDINGS)
            .chain(STUDY_FINDINGS)
            .map(|it| (it.key, Text { zh: it.zh.into(), en: it.en.into() }))
    }

    /// The kind of finding, or the name of a parameter, that is written so.
    ///
    /// For hosts that hand back a finding as texts.
    #[must_use]
    pub fn known(name: &str) -> Option<&'static str> {
        let keys = FINDINGS.iter().map(|it| it.key);
        let texts = FINDINGS.iter().chain(TAILS).flat_map(|it| [it.zh, it.en]);
        let holes = texts.flat_map(|it| it.split(['{', '}']).skip(1).step_by(2));
        keys.chain(holes).chain(CHOOSING).find(|it| *it == name)
    }

    /// Adds the sentences to every finding and step of an outcome.
    pub(crate) fn tell<T>(&self, outcome: &mut Outcome<T>, langs: &[Lang]) {
        for finding in &mut outcome.findings {
            finding.text = Some(self.finding(finding, langs));
        }
        for step in outcome.trace.iter_mut().flatten() {
            step.text = Some(self.step(step, langs));
        }
    }

    /// A finding as a sentence: the rule, the days, how late, the articles.
    #[must_use]
    pub fn finding(&self, finding: &Finding, langs: &[Lang]) -> Sentence {
        Sentence::of(langs, |lang| {
            let key = variant(finding);
            let said = [key.as_str(), finding.kind].into_iter().find_map(|key| {
                let tables = [FINDINGS, POINTS_FINDINGS, STUDY_FINDINGS];
                tables.into_iter().find_map(|it| words::phrase(it, key, lang))
            });
            let mut text = said.unwrap_or("{rule}").to_owned();
            for tail in tails(finding) {
                text.push_str(words::phrase(TAILS, tail, lang).unwrap_or_default());
            }
            let mut saying = self.saying(lang, &finding.params);
            saying.rule(&finding.rule);
            saying.put("must", self.value(&format!("must/{}", force(finding.force)), lang));
            saying.put("due", self.due(finding.due, lang));
            saying.put("cites", self.cites(&finding.cites, lang));
            if let Some(fact) = &finding.excused_by {
                saying.put("excused", fact.to_string());
            }
            saying.end(&text)
        })
    }

    /// A step of the trace as a sentence.
    #[must_use]
    pub fn step(&self, step: &Step, langs: &[Lang]) -> Sentence {
        Sentence::of(langs, |lang| {
            let has = |name| step.params.has(name);
            let key = match (step.kind, has("from"), has("until")) {
                ("rule-version", true, false) => "rule-version.from",
                ("rule-version", false, _) => "rule-version.until",
                ("counted", ..) if !has("days") => "counted.bare",
                (kind, ..) => kind,
            };
            let counted = |code: &str| STEPS.iter().find(|it| it.code == code);
            let said = words::phrase(TRACE, key, lang)
                .or_else(|| words::phrase(POINTS_TRACE, key, lang))
                .or_else(|| words::phrase(STUDY, key, lang))
                .or_else(|| counted(key).map(|it| it.text(lang)))
                .unwrap_or(step.kind);
            let mut text = said.to_owned();
            if has("notices") {
                text.push_str(counted("notices").map_or("", |it| it.text(lang)));
            }
            if !step.cites.is_empty() {
                text.push_str(words::phrase(TAILS, "cites", lang).unwrap_or_default());
            }
            let mut saying = self.saying(lang, &step.params);
            if let Some(rule) = &step.rule {
                saying.rule(rule);
            }
            saying.put("cites", self.cites(&step.cites, lang));
            if let Some(who) = step.subjects.first() {
                saying.put("who", who.to_string());
            }
            saying.end(&text)
        })
    }

    /// A name by which the rulebook calls an id.
    #[must_use]
    pub fn name<'n>(&self, kind: LabelKind, id: &'n str, lang: Lang) -> &'n str
    where
        'a: 'n,
    {
        self.names.name(kind, id, lang)
    }

    /// What is counted in a meeting, such as those present.
    #[must_use]
    pub fn quantity(&self, quantity: &str, lang: Lang) -> String {
        words::phrase(VALUES, &format!("count/{quantity}"), lang).unwrap_or(quantity).to_owned()
    }

    /// How votes are taken, such as by secret ballot.
    #[must_use]
    pub fn mode(&self, mode: &str, lang: Lang) -> String {
        words::phrase(VALUES, &format!("mode/{mode}"), lang).unwrap_or(mode).to_owned()
    }

    /// A last day, as far as it is known.
    #[must_use]
    pub fn due(&self, due: Option<Due>, lang: Lang) -> String {
        let Some(due) = due else { return self.value("due/none", lang) };
        let key = match due.not_after {
            Some(until) if until == due.not_before => return day(due.not_before, lang),
            Some(_) => "due/between",
            None => "due/from",
        };
        let until = due.not_after.map(|it| day(it, lang)).unwrap_or_default();
        words::render(
            &self.value(key, lang),
            &[("from", day(due.not_before, lang)), ("until", until)],
        )
    }

    /// The articles, source by source: 《信访工作条例》第三十四条.
    #[must_use]
    pub fn cites(&self, cites: &[Cite], lang: Lang) -> String {
        let (between, sources) = if lang == Lang::Zh { ("、", "；") } else { (", ", "; ") };
        let mut said: Vec<(&str, Vec<String>)> = Vec::new();
        for cite in cites {
            match said.iter_mut().find(|it| it.0 == cite.source.as_str()) {
                Some((_, places)) => places.push(cite.place(lang)),
                None => said.push((cite.source.as_str(), vec![cite.place(lang)])),
            }
        }
        let each = said.into_iter().map(|(source, places)| {
            let title = self.book.source(source).map_or(source, |it| it.title.say(lang));
            let places = places.join(between);
            if lang == Lang::Zh {
                format!("《{title}》{places}")
            } else {
                format!("{title}, {places}")
            }
        });
        each.collect::<Vec<_>>().join(sources)
    }

    /// Whole texts, by their titles.
    #[must_use]
    pub fn sources(&self, sources: &[crate::wire::Id], lang: Lang) -> String {
        let (between, quote) = if lang == Lang::Zh { ("；", true) } else { ("; ", false) };
        let each = sources.iter().map(|id| {
            let title = self.book.source(id).map_or(id.as_str(), |it| it.title.say(lang));
            if quote { format!("《{title}》") } else { title.to_owned() }
        });
        each.collect::<Vec<_>>().join(between)
    }

    fn value(&self, key: &str, lang: Lang) -> String {
        words::phrase(VALUES, key, lang).unwrap_or(key).to_owned()
    }

    fn saying(&self, lang: Lang, params: &Params) -> Saying<'_, 'a> {
        let mut saying = Saying { voice: self, lang, filled: Vec::new() };
        let unit = match params.named("unit") {
            Some(Param::Word(unit)) => Some(unit.as_str()),
            _ => None,
        };
        // A count of nothing else is one of days.
        if let Some(Param::Count(n)) = params.named("count") {
            saying.put("unit", saying.unit(unit.unwrap_or("days"), *n == 1));
        }
        for (name, param) in params.iter() {
            let text = saying.param(name, param, unit, params);
            saying.put(name, text);
        }
        saying
    }
}

/// One sentence in the making.
struct Saying<'v, 'a> {
    voice: &'v Voice<'a>,
    lang: Lang,
    filled: Vec<(&'static str, String)>,
}

impl Saying<'_, '_> {
    fn put(&mut self, name: &'static str, text: String) {
        self.filled.push((name, text));
    }

    fn rule(&mut self, rule: &RuleId) {
        let name = self.voice.name(LabelKind::Rule, rule, self.lang).to_owned();
        self.put("rule", name);
    }

    /// The whole sentence; a hole that nothing filled says so.
    fn end(self, template: &str) -> String {
        let mut text = words::render(template, &self.filled);
        while let Some((before, rest)) = text.split_once('{') {
            let after = rest.split_once('}').map_or("", |it| it.1);
            text = format!("{before}{}{after}", self.voice.value("not-told", self.lang));
        }
        text.push_str(if self.lang == Lang::Zh { "。" } else { "." });
        text
    }

    fn param(&self, name: &str, param: &Param, unit: Option<&str>, params: &Params) -> String {
        match param {
            Param::Day(it) => day(*it, self.lang),
            Param::Count(n) => self.count(name, *n, unit),
            Param::Word(word) => self.word(name, word),
            Param::Words(list) if name == "fields" => self.fields(list, params),
            Param::Words(list) => {
                let comma = match (name, self.lang) {
                    ("allowed" | "stages" | "modes" | "evidence", Lang::Zh) => "或者",
                    ("allowed" | "stages" | "modes" | "evidence", Lang::En) => " or ",
                    (_, Lang::Zh) => "、",
                    (_, Lang::En) => ", ",
                };
                list.iter().map(|it| self.word(name, it)).collect::<Vec<_>>().join(comma)
            }
        }
    }

    fn count(&self, name: &str, n: i64, unit: Option<&str>) -> String {
        let noun = match name {
            "days-late" | "days-early" => "days",
            "times" | "required" | "done" => "times",
            "cap" | "total" | "amount" | "least" => {
                let unit = self.unit(unit.unwrap_or("days"), n == 1);
                return if self.lang == Lang::Zh {
                    format!("{n}{unit}")
                } else {
                    format!("{n} {unit}")
                };
            }
            _ => return n.to_string(),
        };
        let key = if n == 1 { format!("one/{noun}") } else { format!("n/{noun}") };
        words::render(&self.voice.value(&key, self.lang), &[("n", n.to_string())])
    }

    fn unit(&self, unit: &str, one: bool) -> String {
        let code = format!("unit/{}{unit}", if one { "one/" } else { "" });
        STEPS.iter().find(|it| it.code == code).map_or(unit, |it| it.text(self.lang)).to_owned()
    }

    fn word(&self, name: &str, word: &str) -> String {
        let kind = match name {
            "count" | "of" | "declared" | "modes" => return self.of_meeting(name, word),
            "document" | "matter" => {
                let code = format!("{name}/{word}");
                return self.voice.name(LabelKind::Code, &code, self.lang).to_owned();
            }
            "step" | "before" => LabelKind::Event,
            "roles" => LabelKind::Role,
            "event" => LabelKind::Event,
            "stage" | "stages" | "from" | "to" => LabelKind::Stage,
            "role" | "allowed" => LabelKind::Role,
            "lower" | "higher" | "need" => LabelKind::Rule,
            "evidence" => {
                let code = format!("evidence/{word}");
                let named = self.voice.names.text(LabelKind::Code, &code);
                return named.map_or(word, |it| it.say(self.lang)).to_owned();
            }
            "category" => LabelKind::Code,
            "why" => return self.why(word),
            "unit" => return self.unit(word, false),
            "missing" => return self.missing(word),
            "days" => return self.span(word),
            _ => return word.to_owned(),
        };
        self.voice.name(kind, word, self.lang).to_owned()
    }

    /// Fields of a document, each named under it.
    fn fields(&self, list: &[String], params: &Params) -> String {
        let document = match params.named("document") {
            Some(Param::Word(it)) => it.as_str(),
            _ => "",
        };
        let name = |it: &String| {
            let code = format!("{document}/{it}");
            self.voice.name(LabelKind::Code, &code, self.lang).to_owned()
        };
        let comma = if self.lang == Lang::Zh { "、" } else { ", " };
        list.iter().map(name).collect::<Vec<_>>().join(comma)
    }

    /// Quantities, results and modes of a meeting.
    fn of_meeting(&self, name: &str, word: &str) -> String {
        let kind = match name {
            "declared" => "declared",
            "modes" => "mode",
            _ => "count",
        };
        let said = words::phrase(VALUES, &format!("{kind}/{word}"), self.lang);
        said.unwrap_or(word).to_owned()
    }

    fn why(&self, word: &str) -> String {
        words::phrase(STUDY, word, self.lang).unwrap_or(word).to_owned()
    }

    fn missing(&self, word: &str) -> String {
        let (what, it) = word.split_once(':').unwrap_or((word, ""));
        let name = match what {
            "attr" => self.voice.name(LabelKind::Attribute, it, self.lang),
            "count" => words::phrase(VALUES, &format!("count/{it}"), self.lang).unwrap_or(it),
            "role" => self.voice.name(LabelKind::Role, it, self.lang),
            "fact" | "person" => self.voice.name(LabelKind::Event, it, self.lang),
            _ => it,
        };
        match words::phrase(VALUES, &format!("missing/{what}"), self.lang) {
            Some(said) => words::render(said, &[("it", name)]),
            None => word.to_owned(),
        }
    }

    fn span(&self, word: &str) -> String {
        match word.parse::<Span>() {
            Ok(span) if span.from == span.until => day(span.from, self.lang),
            Ok(span) => {
                let ends =
                    [("from", day(span.from, self.lang)), ("until", day(span.until, self.lang))];
                words::render(&self.voice.value("span", self.lang), &ends)
            }
            Err(_) => word.to_owned(),
        }
    }
}

/// A day as the language writes it.
fn day(day: Day, lang: Lang) -> String {
    match (lang, day.ymd()) {
        (Lang::Zh, (year, month, day)) => format!("{year}年{month}月{day}日"),
        (Lang::En, _) => day.to_string(),
    }
}

/// The kind and, where the facts differ, its variant.
/// Parameters that choose a variant, or a noun, and stand in no sentence themselves.
const CHOOSING: [&str; 9] =
    ["at", "duty", "ended", "least", "refused", "required", "right", "since", "unit"];

fn variant(finding: &Finding) -> String {
    let has = |name| finding.params.has(name);
    let unknown = finding.verdict == Verdict::Unknown;
    let nowhere = finding.params.named("stages") == Some(&Param::Words(Vec::new()));
    let variant = match (finding.kind, unknown) {
        ("missing", true) if has("required") => "every-unknown",
        (
            "late" | "missing" | "too-early" | "wrong-role" | "answer-late" | "answer-missing",
            true,
        ) => "unknown",
        ("late", false) if has("right") => "may",
        ("late", false) if has("at") => "time",
        ("too-early", false) if has("since") => "stopped",
        ("missing", false) if has("required") => "every",
        ("missing", false) if has("ended") => "ended",
        ("extension-over-cap", _) if has("least") => "least",
        ("broken", _) if has("refused") => "refused",
        ("unknown-branch", _) if has("duty") => "duty",
        ("not-allowed", _) if nowhere => "nowhere",
        _ => return finding.kind.to_owned(),
    };
    format!("{}.{variant}", finding.kind)
}

fn tails(finding: &Finding) -> Vec<&'static str> {
    let weak = matches!(finding.force, Force::Generally | Force::GenerallyNot);
    let mut tails = Vec::new();
    if finding.excused_by.is_some() {
        tails.push("excused");
    } else if weak && finding.verdict == Verdict::Unmet {
        tails.push("unexcused");
    }
    if !finding.cites.is_empty() {
        tails.push("cites");
    }
    match finding.confidence {
        Confidence::Verified => {}
        Confidence::Secondary => tails.push("secondary"),
        Confidence::Inferred => tails.push("inferred"),
        Confidence::FromMemory => tails.push("from-memory"),
        Confidence::Disputed => tails.push("disputed"),
    }
    tails
}

/// The word by which JSON names a force.
fn force(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::MustNot => "must-not",
        Force::Generally => "generally",
        Force::GenerallyNot => "generally-not",
        Force::May => "may",
    }
}
