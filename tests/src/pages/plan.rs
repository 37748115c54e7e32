//! `docs/rulebooks/<rulebook>-study-<plan>.md`: what a plan of study asks, and what counts.

use jiceng::{
    answers::Voice,
    law::rulebook::{LabelKind, Rulebook},
    study::rules::{
        Band, Basis, Cap, Claims, Conversion, Dated, Earned, Evidence, Exam, Measure, Need, Over,
        Overlap, Per, Plan, Relock, Repeat, Requirement, RoleChange, Take, Threshold, Valid,
    },
    wire::Id,
    words::Lang,
};
use serde_json::json;

use super::{
    GENERATED, cell,
    procedure::{bound, cites, days},
    table,
};

pub(super) fn page(book: &Rulebook, plan: &Plan) -> String {
    let page = Page { book, plan };
    let note = plan.note.as_ref().map(|it| format!("\n{it}\n")).unwrap_or_default();
    let (zh, en) = (plan.title.say(Lang::Zh), plan.title.say(Lang::En));
    let mut text = format!(
        "# Study 学习 `{}`: {zh} · {en}\n\n{GENERATED}\n\nPlan year `{}`; a course across New Year: {}. \
         Articles that were not seen are missing; the text itself is named.\n{note}",
        plan.id,
        word(&json!(plan.year)),
        match word(&json!(plan.year_split)).as_str() {
            "days" => "each day to its own year".to_owned(),
            it => format!("all of it to the year of its {it}"),
        },
    );
    text +=
        &page.section("Requirements 学习要求", &plan.requirements, |it| page.requirement(it));
    text += &page.section("Conversions 学时折算", &plan.conversions, |it| page.conversion(it));
    text += &page.section("Caps 上限", &plan.caps, |it| page.cap(it));
    text += &page.section("Evidence 完成标准", &plan.evidence, |it| page.evidence(it));
    text += &page.section("Exams 考试", &plan.exams, |it| page.exam(it));
    text += &page.section("Certificates 证书", &plan.certificates, |it| {
        let valid = match it.valid {
            Valid::Months(n) => format!("{n} months"),
            Valid::FixedDay { month, day, years } => {
                format!("up to {month:02}-{day:02}, {years} years on")
            }
        };
        vec![format!("`{}`", it.exam), valid, format!("renewed within {} days", it.window_days)]
    });
    text += &page.section("Exemptions 免修", &plan.exemptions, |it| {
        let of: Vec<String> = it.requirements.iter().map(|it| format!("`{it}`")).collect();
        vec![
            page.codes(std::slice::from_ref(&it.ground)),
            of.join(", "),
            page.approval(&it.approved_by),
        ]
    });
    text += &page.section("Substitutions 替代学时", &plan.substitutions, |it| {
        let [ground, category] = [&it.ground, &it.category].map(std::slice::from_ref);
        vec![page.codes(ground), page.codes(category), page.approval(&it.approved_by)]
    });
    text += &page.section("Make-up study 补课", &plan.make_ups, |it| {
        vec![
            it.days.map_or("no day is told".into(), |it| format!("within {it} days")),
            format!("at least {} hours", it.hours),
        ]
    });
    text += &page.section("Metrics 计量", &plan.metrics, |it| {
        let basis = if it.basis {
            "basis of assessment 考核依据"
        } else {
            "no basis 不作考核依据"
        };
        let exception = it.exception.as_ref().map(|it| cites(book, &it.cites, plan.id.as_str()));
        vec![word(&json!(it.kind)), basis.to_owned(), exception.unwrap_or_default()]
    });
    text
}

struct Page<'a> {
    book: &'a Rulebook,
    plan: &'a Plan,
}

impl Page<'_> {
    /// One kind of rule as a table; nothing if the plan has none.
    fn section<T: Dated>(
        &self,
        title: &str,
        rules: &[T],
        says: impl Fn(&T) -> Vec<String>,
    ) -> String {
        if rules.is_empty() {
            return String::new();
        }
        let rows: Vec<Vec<String>> = rules
            .iter()
            .map(|it| {
                let basis = it.basis();
                vec![
                    self.rule(&basis),
                    cell(says(it)),
                    bound(basis.force, basis.confidence),
                    days(basis.in_force),
                    self.grounds(&basis),
                ]
            })
            .collect();
        let head = ["rule 规则", "says 内容", "force 效力", "in force 施行", "basis 依据"];
        format!("\n## {title}\n\n{}", table(&head, &rows))
    }

    fn rule(&self, basis: &Basis<'_>) -> String {
        let name = |lang| self.book.labels().name(LabelKind::Rule, basis.id, lang).to_owned();
        cell(vec![format!("`{}`", basis.id), name(Lang::Zh), name(Lang::En)])
    }

    fn grounds(&self, basis: &Basis<'_>) -> String {
        let sources = Voice::new(self.book, self.plan.id.as_str()).sources(basis.sources, Lang::Zh);
        let silent = basis.silent.map(|it| format!("法无明文：{}", it.say(Lang::Zh)));
        let cites = cites(self.book, basis.cites, self.plan.id.as_str());
        cell(vec![cites, sources.to_owned(), silent.unwrap_or_default()])
    }

    fn names(&self, kind: LabelKind, ids: &[Id]) -> String {
        let each =
            ids.iter().map(|it| format!("`{it}` {}", self.book.labels().name(kind, it, Lang::Zh)));
        each.collect::<Vec<_>>().join(", ")
    }

    fn codes(&self, ids: &[Id]) -> String {
        self.names(LabelKind::Code, ids)
    }

    fn approval(&self, roles: &[Id]) -> String {
        match roles {
            [] => "needs no approval".to_owned(),
            roles => format!("approved by {}", self.names(LabelKind::Role, roles)),
        }
    }

    fn requirement(&self, it: &Requirement) -> Vec<String> {
        let over = match it.over {
            Over::Year => "each plan year".to_owned(),
            Over::Years { n, from } => format!("each {n} years, one run from {from}"),
            Over::SinceRole { months } => format!("{months} months from the first day of the role"),
            Over::Role => "while the role is held".to_owned(),
        };
        let change = match it.role_change {
            RoleChange::AtEnd => "",
            RoleChange::AnyDay => "; in full for whoever held the role on any day",
            RoleChange::ProRata => "; in proportion to the days on which the role was held",
        };
        let roles = self.names(LabelKind::Role, &it.roles);
        vec![roles, format!("{over}{change}"), self.need(&it.need)]
    }

    fn need(&self, need: &Need) -> String {
        let of = |list: &[Need]| list.iter().map(|it| self.need(it)).collect::<Vec<_>>().join("; ");
        match need {
            Need::All(list) => format!("all of ({})", of(list)),
            Need::Any(list) => format!("one of ({})", of(list)),
            Need::AtLeast { n, of: list } => format!("{n} of ({})", of(list)),
            Need::Hours(it) => {
                let max = it.max.map(|it| format!(", at most {it} count here")).unwrap_or_default();
                let carry = it.carry.as_ref().map(|it| {
                    let most = it.max.map(|it| format!(", at most {it}")).unwrap_or_default();
                    format!(", the rest as `{}` in the year after{most}", it.into)
                });
                let carry = carry.unwrap_or_default();
                format!("{} hours{}{max}{carry}", it.min, self.kinds(&it.categories))
            }
            Need::Times(it) => format!("{} times{}", it.min, self.kinds(&it.categories)),
            Need::Completed(it) => format!("content `{it}` completed"),
            Need::Passed(it) => format!("exam `{it}` passed"),
        }
    }

    fn kinds(&self, categories: &[Id]) -> String {
        match categories {
            [] => String::new(),
            some => format!(" of {}", self.codes(some)),
        }
    }

    fn conversion(&self, it: &Conversion) -> Vec<String> {
        let mut lines = vec![self.codes(&it.categories)];
        lines.extend(it.bands.iter().map(|band| told_band(band, it.measure)));
        if it.bands.iter().any(|it| it.per.is_some()) {
            lines.push(format!(
                "rounded {} to {}",
                word(&json!(it.rounding.mode)),
                it.rounding.step
            ));
        }
        lines.push(match it.earned {
            Earned::Completed => String::new(),
            Earned::Watched => "for what is newly watched each day".to_owned(),
        });
        lines.push(match it.repeat {
            Repeat::Each => String::new(),
            Repeat::OncePerDay => "once in a natural day".to_owned(),
            Repeat::OncePerYear => "once in a plan year".to_owned(),
        });
        lines.push(it.tested.map(|it| format!("test passed: {it} more")).unwrap_or_default());
        lines
    }

    fn cap(&self, it: &Cap) -> Vec<String> {
        let per = match it.per {
            Per::Day => "a natural day",
            Per::Year => "a plan year",
        };
        vec![self.codes(&it.categories), format!("at most {} in {per}", it.max)]
    }

    fn evidence(&self, it: &Evidence) -> Vec<String> {
        let threshold = match it.threshold {
            Threshold::Ratio(share) => format!("{share} of the length covered"),
            Threshold::Length(ms) => format!("{ms} ms covered"),
        };
        let speed = it.max_speed.map(|speed| {
            let what = if it.only_plausible { "does not count" } else { "is reported" };
            format!("faster than {speed} times the clock {what}")
        });
        let told = [
            (it.tolerance_ms > 0).then(|| format!("lengths may differ by {} ms", it.tolerance_ms)),
            speed,
            it.idle_ms.map(|it| format!("standstill above {it} ms is reported")),
            (it.overlap == Overlap::Report).then(|| "overlaps count and are reported".to_owned()),
            (it.claims == Claims::Accepted).then(|| "a client's claim completes".to_owned()),
            (it.relock == Relock::Recheck)
                .then(|| "earlier completions are judged again".to_owned()),
        ];
        [vec![self.codes(&it.categories), threshold], told.into_iter().flatten().collect()].concat()
    }

    fn exam(&self, it: &Exam) -> Vec<String> {
        let take = match it.take {
            Take::Best => "the best attempt decides",
            Take::Last => "the last attempt decides",
            Take::First => "the first attempt decides",
        };
        let told = [
            Some(it.pass.map_or("mark not told".to_owned(), |it| format!("passed from {it}"))),
            it.attempts.map(|it| format!("{it} attempts a year")),
            Some(take.to_owned()),
            it.cooling_days.map(|it| format!("{it} days after a failure")),
            it.make_ups.map(|it| format!("{it} make-up exams")),
            it.gate.as_ref().map(|it| format!("opens after {}", self.need(it))),
        ];
        [vec![format!("`{}`", it.exam)], told.into_iter().flatten().collect()].concat()
    }
}

fn told_band(it: &Band, measure: Measure) -> String {
    let unit = word(&json!(measure));
    let bounds = [
        it.from.map(|it| format!("from {it}")),
        it.over.map(|it| format!("over {it}")),
        it.below.map(|it| format!("below {it}")),
        it.up_to.map(|it| format!("up to {it}")),
    ];
    let bounds: Vec<String> = bounds.into_iter().flatten().collect();
    let range = match bounds.as_slice() {
        [] => "any".to_owned(),
        some => some.join(", "),
    };
    let per = it.per.map(|it| format!(" for each {it}")).unwrap_or_default();
    let max = it.max.map(|it| format!(", at most {it}")).unwrap_or_default();
    format!("{range} {unit}: {}{per}{max}", it.hours)
}

fn word(value: &serde_json::Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
