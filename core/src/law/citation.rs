//! Sources of law and typed citations.

use serde::{Deserialize, Serialize};

use crate::{
    time::Day,
    wire::Id,
    words::{Lang, Text},
};

/// A text that rules rest on (依据): a regulation, a law, a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// The title (名称), without book marks.
    pub title: Text,
    /// Who issued it (制定机关).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Text>,
    /// Its number (文号).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The day it was adopted (通过、批准).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Day>,
    /// The first day in force (施行).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Day>,
    /// The first day on which it is no longer in force (废止).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repealed: Option<Day>,
    /// The source that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<Id>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The day on which these facts about it were checked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked_on: Option<Day>,
    /// What a reader of the rulebook should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A typed citation: source, article, paragraph, item.
///
/// # Example: the Chinese form
/// ```
/// use jiceng::{law::Cite, wire::Id, words::Lang};
/// let cite = Cite { source: Id::new("petition-2022")?, article: 34, paragraph: Some(1), item: Some(2) };
/// assert_eq!(cite.place(Lang::Zh), "第三十四条第一款第二项");
/// assert_eq!(cite.place(Lang::En), "art. 34 para. 1 item 2");
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cite {
    /// The source, by its id in the rulebook.
    pub source: Id,
    /// The article (条).
    pub article: u16,
    /// The paragraph (款).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u16>,
    /// The item (项).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<u16>,
}

impl Cite {
    /// The place in the source, in the form of a language.
    #[must_use]
    pub fn place(&self, lang: Lang) -> String {
        let steps = [
            (Some(self.article), "条", "art."),
            (self.paragraph, "款", "para."),
            (self.item, "项", "item"),
        ];
        let parts = steps.into_iter().filter_map(|(n, zh, en)| match lang {
            Lang::Zh => n.map(|n| format!("第{}{zh}", numeral(n))),
            Lang::En => n.map(|n| format!("{en} {n}")),
        });
        parts.collect::<Vec<_>>().join(if lang == Lang::Zh { "" } else { " " })
    }
}

/// A number in Chinese numerals (一百零三), as articles are counted.
fn numeral(n: u16) -> String {
    const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    const UNITS: [(u16, &str); 5] =
        [(10_000, "万"), (1_000, "千"), (100, "百"), (10, "十"), (1, "")];
    let mut text = String::new();
    let mut rest = n;
    let mut gap = false;
    for (unit, name) in UNITS {
        let digit = rest.checked_div(unit).unwrap_or_default();
        rest = rest.checked_rem(unit).unwrap_or_default();
        if digit == 0 {
            gap = !text.is_empty();
            continue;
        }
        if gap {
            text.push('零');
            gap = false;
        }
        // Ten to nineteen are said without the leading one.
        if !(digit == 1 && unit == 10 && text.is_empty()) {
            text.extend(DIGITS.get(usize::from(digit)));
        }
        text.push_str(name);
    }
    if text.is_empty() { "零".into() } else { text }
}

#[cfg(test)]
mod tests {
    use super::numeral;

    #[test]
    fn numerals() {
        let expected = [
            (0, "零"),
            (1, "一"),
            (10, "十"),
            (11, "十一"),
            (20, "二十"),
            (34, "三十四"),
            (100, "一百"),
            (103, "一百零三"),
            (110, "一百一十"),
            (115, "一百一十五"),
            (1005, "一千零五"),
            (1010, "一千零一十"),
            (1260, "一千二百六十"),
        ];
        for (n, text) in expected {
            assert_eq!(numeral(n), text);
        }
    }
}
