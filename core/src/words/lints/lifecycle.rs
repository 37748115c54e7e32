//! Remarks on lifecycles: stages, duties, clocks.
//!
//! Params, as the analyses fill them:
//!
//! | code | params |
//! | --- | --- |
//! | `stage-unreachable` | `stage` |
//! | `stage-without-exit` | `stage`, `path` |
//! | `code-without-way` | `stage`, `event`, `attribute`, `codes`, `path` |
//! | `nobody-owes` | `stage`, `path`, `codes` where some are carried |
//! | `owed-without-a-day` | `stage`, `duties`, `path` |
//! | `clock-never-stopped` | `duty`, `stage`, `path` |
//! | `start-ignored` | `duty`, `stage`, `event`, `transition`, `path` |
//! | `duty-nobody-may-fulfil` | `duty`, `path` |
//! | `extension-without-cap` | `duty`, `missing` |
//! | `suspension-without-end` | `duty`, `path` |
//! | `hours-with-suspension` | `duty` |
//! | `mixed-units` | `duty`, `units` |
//!
//! `path` names stages and what leads from one to the next, joined by arrows;
//! the others in the plural are lists joined by commas.

use crate::words::Template;

pub(super) const LINTS: &[Template] = &[
    Template {
        code: "stage-unreachable",
        zh: "没有途径到达阶段 `{stage}`",
        en: "no way leads to stage `{stage}`",
        hint_zh: "增加一条通向它的转换，或删去该阶段",
        hint_en: "add a transition to it, or remove the stage",
    },
    Template {
        code: "stage-without-exit",
        zh: "阶段 `{stage}` 没有出路（经 {path} 到达）",
        en: "stage `{stage}` has no way out (reached by {path})",
        hint_zh: "增加一条离开的转换；终点标 final，常驻标 rest",
        hint_en: "add a transition out of it, or mark it `final` or `rest`",
    },
    Template {
        code: "code-without-way",
        zh: "阶段 `{stage}` 按 `{event}` 的 `{attribute}` 分流，{codes} 无路可走（经 {path} 到达）",
        en: "in stage `{stage}` ways branch by `{attribute}` of `{event}`, but none takes {codes} (reached by {path})",
        hint_zh: "为其余取值各增加一条转换",
        hint_en: "add a transition for each code that is left",
    },
    Template {
        code: "nobody-owes",
        zh: "阶段 `{stage}` 无人负有任何义务（经 {path} 到达）",
        en: "in stage `{stage}` nobody owes anything (reached by {path})",
        hint_zh: "为该阶段规定义务与期限，否则事项可能无人办理",
        hint_en: "state a duty with its limit there, or the matter may lie for ever",
    },
    Template {
        code: "owed-without-a-day",
        zh: "阶段 `{stage}` 必有的义务都未定期限：{duties}（经 {path} 到达）",
        en: "in stage `{stage}` all that is surely owed is owed without a day: {duties} (reached by {path})",
        hint_zh: "这是法律未定之处；下级规则可以补定期限",
        hint_en: "the law leaves it open; a layer may set a limit",
    },
    Template {
        code: "clock-never-stopped",
        zh: "义务 `{duty}` 自阶段 `{stage}` 起运行后无从完成或解除（经 {path}）",
        en: "once it runs in stage `{stage}`, duty `{duty}` can neither be fulfilled nor fall away (by {path})",
        hint_zh: "使 then 或 unless 中的事件在其运行的阶段可以发生",
        hint_en: "let an event of its `then` or `unless` happen in a stage where it runs",
    },
    Template {
        code: "start-ignored",
        zh: "义务 `{duty}` 在阶段 `{stage}` 可能仍在运行，`{event}` 不会使其重新起算（经 {path}）",
        en: "duty `{duty}` may still run in stage `{stage}`, so `{event}` does not start it anew (by {path})",
        hint_zh: "如应重新起算，把该事件也写入 unless",
        hint_en: "if it should start anew, name the event in `unless` too",
    },
    Template {
        code: "duty-nobody-may-fulfil",
        zh: "义务 `{duty}` 运行时没有角色可以履行（经 {path}）",
        en: "where duty `{duty}` runs, no role may do what it asks (by {path})",
        hint_zh: "检查 then 中事件的 by 与转换的 by",
        hint_en: "look at `by` of the events in its `then` and of their transitions",
    },
    Template {
        code: "extension-without-cap",
        zh: "义务 `{duty}` 的延长缺少 {missing}",
        en: "the extension of duty `{duty}` lacks {missing}",
        hint_zh: "补上 {missing}",
        hint_en: "give {missing}",
    },
    Template {
        code: "suspension-without-end",
        zh: "义务 `{duty}` 停计后无从恢复（经 {path}）",
        en: "once suspended, duty `{duty}` cannot go on (by {path})",
        hint_zh: "使 until 中的事件在停计的阶段可以发生",
        hint_en: "let an event of `until` happen in the stage where it is suspended",
    },
    Template {
        code: "hours-with-suspension",
        zh: "义务 `{duty}` 以小时计，不能停计或延长",
        en: "duty `{duty}` counts hours: it can be neither suspended nor extended",
        hint_zh: "改用日或工作日，或删去 suspend 与 extend",
        hint_en: "count days or working days, or remove `suspend` and `extend`",
    },
    Template {
        code: "mixed-units",
        zh: "义务 `{duty}` 混用不同单位：{units}",
        en: "duty `{duty}` joins units that cannot be counted in one: {units}",
        hint_zh: "统一单位，或按 when 拆成两项义务",
        hint_en: "use one family of units, or make two duties, chosen by `when`",
    },
];
