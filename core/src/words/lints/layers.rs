//! Remarks on layers.
//!
//! `what` is the key in which a rule is looser, `how` the two values and, where days
//! were compared, the start day with the two ends; both read the same in every language.

use crate::words::Template;

pub(super) const LINTS: &[Template] = &[
    Template {
        code: "layer-loosens",
        zh: "下级规则 `{layer}` 的 `{named}` 在 {what} 上宽于上位规则（{how}），而未写明变通依据",
        en: "rule `{named}` of layer `{layer}` is looser in `{what}` than the one above ({how}) without naming its authority",
        hint_zh: "收紧该规则，或以 derogates 写明允许变通的上位规定",
        hint_en: "tighten it, or name the higher text that allows it in `derogates`",
    },
    Template {
        code: "layer-conflict",
        zh: "下级规则 `{layer}` 的 `{named}` 早于 `{above}` 的同名规则而与之抵触，自 {from} 起适用上位规则",
        en: "rule `{named}` of layer `{layer}` is older than that of `{above}` and conflicts with it; the higher rule applies from {from} on",
        hint_zh: "为该规则写上 until；如上位规定允许变通，以 derogates 写明",
        hint_en: "give the rule its `until`, or name what allows it in `derogates`",
    },
    Template {
        code: "layer-adds-way",
        zh: "下级规则 `{layer}` 增加了一条转换 `{transition}`：{from} → {to}",
        en: "layer `{layer}` adds the way `{transition}`: {from} → {to}",
        hint_zh: "核对这条出路是否变相放宽了上位规则",
        hint_en: "look whether this exit loosens a rule above without touching a number",
    },
    Template {
        code: "layer-over-unknown",
        zh: "下级规则 `{layer}` 所依附的规则集 `{over}` 不是此规则集",
        en: "layer `{layer}` lies upon rulebook `{over}`, which is not at hand",
        hint_zh: "改正 over，或打开该规则集",
        hint_en: "correct `over`, or open that rulebook",
    },
    Template {
        code: "layer-level",
        zh: "下级规则 `{layer}` 的层级高于其所依附者",
        en: "layer `{layer}` is of a higher level than what it lies upon",
        hint_zh: "按全国、省、市、县、单位的次序叠加",
        hint_en: "lay them on in the order national, province, city, county, unit",
    },
    Template {
        code: "layer-derogates-unknown",
        zh: "下级规则 `{layer}` 变通的规则 `{rule}` 不存在",
        en: "layer `{layer}` derogates from rule `{rule}`, which nothing above has",
        hint_zh: "写上位规则的标识",
        hint_en: "name the rule above by its id",
    },
    Template {
        code: "layer-authority",
        zh: "下级规则 `{layer}` 对 `{rule}` 的变通没有引用上位规定",
        en: "layer `{layer}` derogates from `{rule}` without citing a higher text",
        hint_zh: "引用允许变通的上位规定；本级规定不能授权自己",
        hint_en: "cite the higher text that allows it; a layer cannot empower itself",
    },
    Template {
        code: "derogates-in-base",
        zh: "规则 `{named}` 写有变通依据，而此规则集不依附于任何规则集",
        en: "rule `{named}` derogates, but the rulebook lies upon nothing",
        hint_zh: "删去 derogates，或把该规则移入下级规则",
        hint_en: "remove `derogates`, or move the rule to a layer",
    },
];
