//! Findings in lines, whatever domain found them.

use jiceng::{
    answers::{Finding, Verdict, Voice},
    law::Force,
    words::Lang,
};

use crate::screen::say;

/// Findings under their heading; that there are none is said as well.
pub(crate) fn findings(voice: &Voice<'_>, lang: Lang, found: &[Finding]) -> String {
    if found.is_empty() {
        return say(lang, "认定：无", "Findings: none").to_owned();
    }
    let heading = match lang {
        Lang::Zh => format!("认定（{} 项）", found.len()),
        Lang::En => format!("Findings ({})", found.len()),
    };
    let mut lines = vec![heading];
    for (n, it) in (1..).zip(found) {
        lines.extend(finding(voice, lang, n, it));
    }
    lines.join("\n")
}

/// A finding in lines: grade and sentence, articles.
pub(crate) fn finding(voice: &Voice<'_>, lang: Lang, n: usize, finding: &Finding) -> Vec<String> {
    let weak = matches!(finding.force, Force::Generally | Force::GenerallyNot);
    let grade = match finding.verdict {
        Verdict::Unmet if weak => say(lang, "未说明理由", "no reason told"),
        Verdict::Unmet => say(lang, "不符", "not met"),
        Verdict::Unknown => say(lang, "不明", "unknown"),
        Verdict::Met => say(lang, "有理由", "excused"),
        Verdict::Pending => say(lang, "未到期", "pending"),
    };
    let bare = Finding { cites: Vec::new(), ..finding.clone() };
    let said = voice.finding(&bare, &[lang]);
    let said = said.zh.or(said.en).unwrap_or_else(|| finding.code.to_string());
    let mut lines = vec![format!("  {n}. [{grade}] {said}")];
    if !finding.cites.is_empty() {
        let cites = voice.cites(&finding.cites, lang);
        lines.push(format!("     {}{cites}", say(lang, "依据：", "Basis: ")));
    }
    lines
}
