//! What a log came to, as JSON for programs.

use serde_json::{Map, Value, json};

use super::{
    findings::verdict,
    report::Report,
    sums::{Look, SHOWN, Slow},
};

impl Report<'_> {
    pub(super) fn to_json(&self) -> Value {
        let sums = &self.sums;
        let broken = self.breaks.iter().map(|it| json!({ "line": it.line, "what": it.what }));
        json!({
            "asOf": self.as_of,
            "rulebook": self.book.reference(),
            "lifecycle": self.rules.id,
            "cases": sums.cases,
            "joinedCases": sums.joined,
            "apartCases": sums.apart,
            "emptyCases": sums.empty,
            "rows": sums.rows,
            "events": sums.events,
            "unfit": sums.unfit,
            "withoutRole": sums.without_role,
            "stages": self.stages_told(),
            "duties": self.duties_told(),
            "findings": self.findings_told(),
            "slowest": sums.slowest.shown().map(slow).collect::<Vec<_>>(),
            "look": { "n": sums.looks.n, "cases": sums.looks.shown().map(look).collect::<Vec<_>>() },
            "skipped": self.skipped_told(),
            "unknownActivities": self.activities_told(),
            "notUnderstood": self.strange_told(),
            "broken": broken.collect::<Vec<_>>(),
        })
    }

    fn stages_told(&self) -> Map<String, Value> {
        let stages = self.sums.stages.iter().filter(|it| it.1 > 0);
        stages.map(|it| (it.0.to_string(), it.1.into())).collect()
    }

    fn duties_told(&self) -> Vec<Value> {
        let versions = |duty: &str| {
            let own = self.sums.versions.iter().filter(|it| *it.duty == *duty);
            let own = own.map(|it| json!({ "inForce": it.in_force, "counts": it.counts }));
            own.collect::<Vec<_>>()
        };
        let told = self.sums.duties.iter().map(
            |(duty, counts)| json!({ "duty": duty, "counts": counts, "versions": versions(duty) }),
        );
        told.collect()
    }

    fn findings_told(&self) -> Vec<Value> {
        let told = self.sums.findings.iter().map(|(it, n)| {
            json!({ "code": it.code, "verdict": verdict(it.verdict), "force": it.force, "n": n })
        });
        told.collect()
    }

    fn skipped_told(&self) -> Vec<Value> {
        let told = self.sums.skipped.iter().map(|(reason, it)| {
            let mut told = json!({ "reason": reason.code(), "n": it.n });
            if let (Some(told), true) = (told.as_object_mut(), it.line > 0) {
                told.insert("line".into(), it.line.into());
            }
            told
        });
        told.collect()
    }

    fn activities_told(&self) -> Vec<Value> {
        let told = self.sums.suggestions(self.plan).into_iter().map(|(word, n, near)| {
            let mut told = json!({ "activity": word, "n": n });
            if let (Some(told), false) = (told.as_object_mut(), near.is_empty()) {
                told.insert("nearest".into(), near.into());
            }
            told
        });
        told.collect()
    }

    fn strange_told(&self) -> Vec<Value> {
        let first = self.sums.strange.iter().take(SHOWN);
        first.map(|(what, it)| json!({ "what": what, "n": it.n, "line": it.line })).collect()
    }
}

fn slow(it: &Slow) -> Value {
    json!({
        "case": it.case, "days": it.days.0, "first": it.first, "last": it.last,
        "events": it.events,
    })
}

fn look(it: &Look) -> Value {
    json!({
        "case": it.case, "unfit": it.unfit, "unknown": it.unknown, "skipped": it.skipped,
        "stageCertain": !it.uncertain,
    })
}
