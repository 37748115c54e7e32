//! Everything that can be found about an act.

use super::{
    evaluate::{Said, count::Stand},
    rules::Requirement,
};
use crate::{
    answers::{Finding, Param, Params, Step, Verdict},
    law::Cite,
    wire::{Id, InOrder},
};

/// **-short**: too few are there, or too few of something (不足法定人数).
///
/// Remedy: what was voted on then is voted on again when enough are there.
pub(super) const SHORT: &str = "short";
/// **-over**: more than the share that may be (超过比例).
pub(super) const OVER: &str = "over";
/// **-wrongly-declared**: declared passed or failed, counted the other way (结果宣布有误).
///
/// That a motion fails is no breach and makes no finding.
pub(super) const WRONGLY_DECLARED: &str = "wrongly-declared";
/// **-bad-ballots**: more ballots returned than issued, or more marks than seats (选票无效).
///
/// Remedy: the vote is void and is taken again.
pub(super) const BAD_BALLOTS: &str = "bad-ballots";
/// **-few-candidates**: the surplus of candidates is not there (差额不足).
pub(super) const FEW_CANDIDATES: &str = "few-candidates";
/// **-too-soon**: done before the notice or the interval was over (提前不足).
pub(super) const TOO_SOON: &str = "too-soon";
/// **-too-late**: done after its last day (逾期).
pub(super) const TOO_LATE: &str = "too-late";
/// **-not-done**: not done, though its time is over (未办理).
pub(super) const NOT_DONE: &str = "not-done";
/// **-out-of-order**: done before what has to come first (顺序颠倒).
pub(super) const OUT_OF_ORDER: &str = "out-of-order";
/// **-wrong-chair**: whoever presided holds none of the offices (主持人不符).
pub(super) const WRONG_CHAIR: &str = "wrong-chair";
/// **-wrong-hand**: a step done by somebody to whom it does not belong, or too early (主体不符).
pub(super) const WRONG_HAND: &str = "wrong-hand";
/// **-absent**: somebody who has to be there is not (应到未到).
pub(super) const ABSENT: &str = "absent";
/// **-no-document**: a document is missing (缺少材料).
pub(super) const NO_DOCUMENT: &str = "no-document";
/// **-incomplete**: a document lacks what has to stand in it (材料不全).
pub(super) const INCOMPLETE: &str = "incomplete";
/// **-not-apart**: one person, or relatives, in two roles that exclude each other (未分离).
pub(super) const NOT_APART: &str = "not-apart";
/// **-not-qualified**: somebody in a role who lacks the right that it takes (不具资格).
pub(super) const NOT_QUALIFIED: &str = "not-qualified";
/// **-not-recused**: somebody whom the matter concerns did not stay out (未回避).
pub(super) const NOT_RECUSED: &str = "not-recused";
/// **-taken-down**: a posting ended too early (公示期不足).
pub(super) const TAKEN_DOWN: &str = "taken-down";
/// **-proxies**: proxies where there may be none, too many, or not in writing (委托不合规).
pub(super) const PROXIES: &str = "proxies";
/// **-opinion-late**: a written opinion that does not count (书面意见无效).
pub(super) const OPINION_LATE: &str = "opinion-late";
/// **-lumped**: several persons in one vote (未逐个表决).
pub(super) const LUMPED: &str = "lumped";
/// **-too-few**: too few persons in a role (人数不足).
pub(super) const TOO_FEW: &str = "too-few";
/// **-too-many**: too many persons in a role (人数过多).
pub(super) const TOO_MANY: &str = "too-many";
/// **-other-mode**: voted in another way (表决方式不符).
pub(super) const OTHER_MODE: &str = "other-mode";
/// **-not-its-matter**: decided what is not for this meeting to decide (超越权限).
pub(super) const NOT_ITS_MATTER: &str = "not-its-matter";
/// **-link-broken**: a step that is an act of its own, not held in due form (环节不合规).
pub(super) const LINK_BROKEN: &str = "link-broken";
/// **-not-known**: it cannot be told, because something is missing (无法认定).
pub(super) const NOT_KNOWN: &str = "not-known";
/// Not a finding: a motion or a candidate without enough votes.
pub(super) const NOT_PASSED: &str = "not-passed";

/// The finding that a requirement makes.
pub(super) fn found(
    requirement: &Requirement,
    said: &Said,
    verdict: Verdict,
    excused_by: Option<Id>,
) -> Finding {
    let mut params = said.params.clone();
    if !said.missing.is_empty() {
        params.insert("missing", Param::Words(said.missing.clone()));
    }
    if let Some(item) = &said.item {
        params.insert("item", Param::Word(item.to_string()));
    }
    let mut subjects = said.subjects.clone();
    subjects.order();
    subjects.dedup();
    Finding {
        code: requirement.id.with_kind(said.kind),
        kind: said.kind,
        rule: requirement.id.clone(),
        force: requirement.force,
        verdict,
        confidence: requirement.confidence,
        subjects,
        due: said.due,
        excused_by,
        params,
        cites: requirement.cites.clone(),
        text: None,
    }
}

/// What a share says: how many there are, how many it takes, of how many.
pub(super) fn of_stand(stand: &Stand) -> Params {
    let count = |n: u32| Param::Count(i64::from(n));
    [
        ("have", count(stand.have)),
        ("need", count(stand.need)),
        ("base", count(stand.base)),
        ("count", Param::Word(stand.part.count.name().into())),
        ("of", Param::Word(stand.part.of.name().into())),
    ]
    .into_iter()
    .collect()
}

/// A step of the trace about a requirement.
pub(super) fn step(
    kind: &'static str,
    requirement: &Requirement,
    params: Params,
    subjects: Vec<Id>,
) -> Step {
    let cites: Vec<Cite> = requirement.cites.clone();
    let rule = Some(requirement.id.clone());
    Step { depth: 0, kind, rule, subjects, params, cites, text: None }
}

/// The step that tells how a share was reckoned.
pub(super) fn counted(requirement: &Requirement, stand: &Stand, item: Option<&Id>) -> Step {
    let share = Param::Word(stand.part.share.to_string());
    let params = of_stand(stand).with("share", share);
    step("share", requirement, params, item.cloned().into_iter().collect())
}
