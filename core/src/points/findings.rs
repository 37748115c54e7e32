//! Everything that can be found about a ledger: one constructor for each kind.
//!
//! The code of a finding is the id of a rule and the kind.

use super::{Points, compile::Program, rules::Band};
use crate::{
    answers::{Finding, Param, Params, Verdict},
    law::{Confidence, Force, InForce, Standing},
    time::{Day, Due},
    wire::{Id, InOrder, RuleId},
};

/// What was found so far.
pub(super) struct Found<'p> {
    program: &'p Program,
    /// At detail `counts` nothing is looked for.
    looks: bool,
    found: Vec<Finding>,
}

/// An entry or another fact about which something is found.
#[derive(Clone, Copy)]
pub(super) struct About<'a> {
    /// The item, by its place in the list.
    pub(super) item: usize,
    /// The entry.
    pub(super) entry: &'a Id,
    /// Another fact, which says something about the entry.
    pub(super) other: Option<&'a Id>,
    /// The day of the act.
    pub(super) on: Day,
}

fn day(day: Day) -> Param {
    Param::Day(day)
}

fn word(word: impl Into<String>) -> Param {
    Param::Word(word.into())
}

fn words(list: &[Id]) -> Param {
    Param::Words(list.iter().map(Id::to_string).collect())
}

/// The standing of what no part of the scheme says by itself.
const PLAIN: Standing<'static> = Standing {
    cites: &[],
    in_force: InForce { from: None, until: None },
    force: Force::Must,
    confidence: Confidence::Verified,
    silent: None,
    derogates: None,
};

fn finding(
    rule: RuleId,
    standing: Standing<'_>,
    kind: &'static str,
    verdict: Verdict,
    params: Params,
) -> Finding {
    Finding {
        code: rule.with_kind(kind),
        kind,
        rule,
        force: standing.force,
        verdict,
        confidence: standing.confidence,
        subjects: Vec::new(),
        due: None,
        excused_by: None,
        params,
        cites: standing.cites.to_vec(),
        text: None,
    }
}

impl<'p> Found<'p> {
    pub(super) fn new(program: &'p Program, looks: bool) -> Self {
        Self { program, looks, found: Vec::new() }
    }

    /// Whether anything is looked for.
    pub(super) fn looks(&self) -> bool {
        self.looks
    }

    /// All of them, by rule, kind and facts.
    pub(super) fn end(mut self) -> Vec<Finding> {
        self.found.order_by(|a, b| (&a.code, &a.subjects).cmp(&(&b.code, &b.subjects)));
        self.found.dedup();
        self.found
    }

    fn about(&mut self, about: About<'_>, kind: &'static str, verdict: Verdict, params: Params) {
        self.due(about, kind, verdict, params, None);
    }

    fn due(
        &mut self,
        about: About<'_>,
        kind: &'static str,
        verdict: Verdict,
        params: Params,
        due: Option<Due>,
    ) {
        let Some(item) = self.program.rules.items.get(about.item) else { return };
        let rule = self.program.rule(&item.id);
        let params = params.with("on", day(about.on));
        let mut it = finding(rule, item.standing(), kind, verdict, params);
        it.subjects = std::iter::once(about.entry).chain(about.other).cloned().collect();
        it.due = due;
        self.found.push(it);
    }

    /// **-not-in-force**: no version of the item is in force on its day, so it does not count (项目当日无效).
    ///
    /// Remedy: correct the day or the item of the entry.
    pub(super) fn not_in_force(&mut self, about: About<'_>) {
        self.about(about, "not-in-force", Verdict::Unmet, Params::default());
    }

    /// **-other-class**: the item is not for the class of the subject, so it does not count (类别不符).
    ///
    /// Remedy: correct the item of the entry, or the class in the roster.
    pub(super) fn other_class(&mut self, about: About<'_>) {
        self.about(about, "other-class", Verdict::Unmet, Params::default());
    }

    /// **-not-taking-part**: the scheme does not apply to the subject on that day, so it does not count (未参加).
    ///
    /// Remedy: correct the day of the entry, or the days in the roster.
    pub(super) fn not_taking_part(&mut self, about: About<'_>) {
        self.about(about, "not-taking-part", Verdict::Unmet, Params::default());
    }

    /// **-again**: the item counts only once here, and another entry came first (重复计分).
    ///
    /// Remedy: none; the first one counts.
    pub(super) fn again(&mut self, about: About<'_>) {
        self.about(about, "again", Verdict::Unmet, Params::default());
    }

    /// **-out-of-range**: what was recorded is not what the item allows, so it does not count (超出分值范围).
    ///
    /// Remedy: reverse the entry and record it as the item allows.
    pub(super) fn out_of_range(&mut self, about: About<'_>) {
        self.about(about, "out-of-range", Verdict::Unmet, Params::default());
    }

    /// **-worth-unknown**: it is not recorded what its worth depends on (分值无法确定).
    ///
    /// Remedy: reverse the entry and record it in full.
    pub(super) fn worth_unknown(&mut self, about: About<'_>, missing: &str) {
        let missing = Param::Words(vec![format!("attr:{missing}")]);
        let params = Params::default().with("missing", missing);
        self.about(about, "worth-unknown", Verdict::Unknown, params);
    }

    /// **-evidence-missing**: none of the kinds of evidence that the item asks for is recorded (缺少佐证).
    ///
    /// Remedy: record what there is as evidence, or reverse the entry.
    pub(super) fn evidence_missing(&mut self, about: About<'_>, asked: &[Id]) {
        let params = Params::default().with("evidence", words(asked));
        self.about(about, "evidence-missing", Verdict::Unmet, params);
    }

    /// **-recorded-late**: recorded after the last day for it (逾期登记).
    ///
    /// Remedy: none; it does not count for longer because of it.
    pub(super) fn recorded_late(&mut self, about: About<'_>, recorded: Day, due: Due) {
        let params = Params::default().with("recorded", day(recorded));
        self.due(about, "recorded-late", Verdict::Unmet, params, Some(due));
    }

    /// **-wrong-recorder**: recorded by a role that may not (登记主体不符).
    ///
    /// Remedy: let one of the named roles record it.
    pub(super) fn wrong_recorder(&mut self, about: About<'_>, role: &str, allowed: &[Id]) {
        self.wrong(about, "wrong-recorder", role, allowed);
    }

    /// **-wrong-reviewer**: reviewed by a role that may not (审核主体不符).
    ///
    /// Remedy: let one of the named roles review it.
    pub(super) fn wrong_reviewer(&mut self, about: About<'_>, role: &str, allowed: &[Id]) {
        self.wrong(about, "wrong-reviewer", role, allowed);
    }

    /// **-wrong-publisher**: published by a role that may not (公示主体不符).
    ///
    /// Remedy: let one of the named roles publish it.
    pub(super) fn wrong_publisher(&mut self, about: About<'_>, role: &str, allowed: &[Id]) {
        self.wrong(about, "wrong-publisher", role, allowed);
    }

    fn wrong(&mut self, about: About<'_>, kind: &'static str, role: &str, allowed: &[Id]) {
        let params = Params::default().with("role", word(role)).with("allowed", words(allowed));
        self.about(about, kind, Verdict::Unmet, params);
    }

    /// **-self-reviewed**: reviewed by the one who recorded it (记审未分离).
    ///
    /// Remedy: let another person review it.
    pub(super) fn self_reviewed(&mut self, about: About<'_>) {
        self.about(about, "self-reviewed", Verdict::Unmet, Params::default());
    }

    /// **-own-review**: reviewed by the one whose points they are (未回避).
    ///
    /// Remedy: let another person review it.
    pub(super) fn own_review(&mut self, about: About<'_>) {
        self.about(about, "own-review", Verdict::Unmet, Params::default());
    }

    /// **-published-short**: taken down before it was shown long enough (公示期不足).
    ///
    /// Remedy: publish it anew for the full time.
    pub(super) fn published_short(&mut self, about: About<'_>, until: Day, due: Due) {
        let params = Params::default().with("until", day(until));
        self.due(about, "published-short", Verdict::Unmet, params, Some(due));
    }

    /// **-objection-late**: objected to after the last day for it (逾期异议).
    ///
    /// Remedy: none is owed; it may be answered all the same.
    pub(super) fn objection_late(&mut self, about: About<'_>, due: Due) {
        self.due(about, "objection-late", Verdict::Unmet, Params::default(), Some(due));
    }

    /// **-answer-late**: an objection was answered after the last day for it (逾期答复异议).
    ///
    /// Remedy: none; record why it was late.
    pub(super) fn answer_late(&mut self, about: About<'_>, due: Due, verdict: Verdict) {
        self.due(about, "answer-late", verdict, Params::default(), Some(due));
    }

    /// **-answer-missing**: an objection is not answered, and the last day has passed (异议逾期未答复).
    ///
    /// Remedy: answer it now.
    pub(super) fn answer_missing(&mut self, about: About<'_>, due: Due, verdict: Verdict) {
        self.due(about, "answer-missing", verdict, Params::default(), Some(due));
    }

    /// **-unapproved**: an exemption is claimed that has to be approved, and is not (免除未经批准).
    ///
    /// Remedy: approve it or not; until then it has no effect.
    pub(super) fn unapproved(&mut self, exemption: usize, claim: &Id, on: Day) {
        self.claim("unapproved", exemption, claim, on);
    }

    /// **-age-not-reached**: an exemption is claimed before the age for it (未达免除年龄).
    ///
    /// Remedy: none; it has no effect before.
    pub(super) fn age_not_reached(&mut self, exemption: usize, claim: &Id, on: Day) {
        self.claim("age-not-reached", exemption, claim, on);
    }

    fn claim(&mut self, kind: &'static str, exemption: usize, claim: &Id, on: Day) {
        let Some(rule) = self.program.rules.exemptions.get(exemption) else { return };
        let params = Params::default().with("on", day(on));
        let id = self.program.rule(&rule.id);
        let mut it = finding(id, rule.standing(), kind, Verdict::Unmet, params);
        it.subjects = vec![claim.clone()];
        self.found.push(it);
    }

    /// **-quota-undecided**: equals at the edge of a quota have not all room; people decide (同分待定).
    ///
    /// Remedy: decide among the named, and say how.
    pub(super) fn quota_undecided(&mut self, band: &Band, members: &[String], places: u32) {
        if !self.looks {
            return;
        }
        let params = Params::default().with("places", Param::Count(i64::from(places)));
        let rule = self.program.rule(&band.id);
        let kind = "quota-undecided";
        let mut it = finding(rule, band.standing(), kind, Verdict::Unknown, params);
        it.subjects = members.iter().filter_map(|it| Id::new(it).ok()).collect();
        self.found.push(it);
    }

    /// **-no-band**: the total lies in no band (无对应等次).
    ///
    /// Remedy: close the gap between the bands of the scheme.
    pub(super) fn no_band(&mut self, member: &Id, total: Points) {
        let params = Params::default().with("total", word(total.to_string()));
        self.of_scheme("no-band", member, params);
    }

    /// **-age-unknown**: it cannot be told whether the subject is of age, so it is not scored (年龄不明).
    ///
    /// Remedy: tell the year of birth, or wait until the year is over.
    pub(super) fn age_unknown(&mut self, member: &Id) {
        self.of_scheme("age-unknown", member, Params::default());
    }

    fn of_scheme(&mut self, kind: &'static str, member: &Id, params: Params) {
        if !self.looks {
            return;
        }
        let rule = RuleId::from(&self.program.rules.id);
        let params = params.with("member", word(member.to_string()));
        let mut it = finding(rule, PLAIN, kind, Verdict::Unknown, params);
        it.subjects = vec![member.clone()];
        self.found.push(it);
    }
}
