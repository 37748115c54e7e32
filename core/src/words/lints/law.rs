//! Remarks on citations, versions, labels and calendars.

use crate::words::Template;

pub(super) const LINTS: &[Template] = &[Template {
    code: "needs-missing",
    zh: "用到了规则种类 `{kind}`（{used-at}），而 needs 未列出",
    en: "the kind of rule `{kind}` is used at {used-at}, but `needs` does not name it",
    hint_zh: "在 needs 中加上 `{kind}`",
    hint_en: "add `{kind}` to `needs`",
}];
