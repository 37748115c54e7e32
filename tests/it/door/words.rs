//! What errors say, in both languages: each text and hint to the letter.

use jiceng::{
    json,
    law::rulebook::Rulebook,
    wire::{Error, Problem},
    words::Lang,
};
use serde_json::{Value, json};

use super::{demo, error};

/// A question in Chinese and in English, and what text and hint are of each.
#[track_caller]
fn check(question: &str, code: &str, pointer: &str, zh: [&str; 2], en: [&str; 2]) {
    for (lang, wanted) in [("zh", zh), ("en", en)] {
        let question = question.replace("LANG", &format!(r#""lang": ["{lang}"]"#));
        let [found, place, text, hint] = error(&json::answer(&question));
        assert_eq!([&*found, &*place, &*text, &*hint], [code, pointer, wanted[0], wanted[1]]);
    }
}

#[test]
fn what_is_not_read_is_told_in_the_language_of_its_text() {
    check(
        r#"{ "op": "due", "from": 2.5, LANG }"#,
        "not-an-integer",
        "/from",
        ["数字须为 ±(2^53−1) 以内的整数", "小数请写成字符串，如 \"2.5\""],
        ["numbers must be whole and within ±(2^53−1)", "write decimals as text, such as \"2.5\""],
    );
    check(
        r#"{ "op": "due", LANG, "op": "due" }"#,
        "duplicate-key",
        "/op",
        ["键 `op` 在同一对象中出现两次", "删去其中一个"],
        ["key `op` stands twice in one object", "remove one of the two"],
    );
    check(
        r#"{ LANG, "op": "\ud800" }"#,
        "bad-json",
        "",
        ["不是合法的 JSON：第 1 行第 32 列", "检查该处的引号、逗号和括号"],
        ["not JSON: line 1, column 32", "look for a quote, comma or bracket at that place"],
    );
    let deep = format!(r#"{{ "op": {}{}, LANG }}"#, "[".repeat(40), "]".repeat(40));
    check(
        &deep,
        "too-large",
        &format!("/op{}", "/0".repeat(31)),
        ["嵌套 超过上限 32（层）", "请拆分后分次提问"],
        ["depth is over the limit of 32 levels", "split it and ask in parts"],
    );
}

#[test]
fn every_door_tells_in_that_language() {
    let wanted = "数字须为 ±(2^53−1) 以内的整数";
    let question = r#"{ "op": "names", "domain": "points", "scheme": 2.5, "lang": ["zh"] }"#;
    for told in [
        json::answer(question),
        json::call(&demo(), question),
        json::columns(&demo(), question, &[]).text,
    ] {
        assert_eq!(error(&told)[2], wanted);
    }
}

#[test]
fn a_unit_is_never_guessed() {
    let zh = "可用的单位：`hours`（小时）、`days`（自然日）、`working-days`（工作日）、`weeks`（周）、\
              `months`（月）、`years`（年）；各单位的算法不同，不作猜测";
    let en = "the units are `hours` (from the moment itself), `days` (every day), `working-days` \
              (days on which offices work), `weeks` (seven days each), `months` (to the \
              corresponding day), `years` (twelve months each); each counts otherwise, so none \
              is guessed";
    for unit in ["workdays", "wd", "工作日", "day"] {
        check(
            &format!(
                r#"{{ "op": "due", "from": "2026-01-30", "term": {{ "n": 10, "unit": "{unit}" }}, LANG }}"#
            ),
            "unknown-unit",
            "/term/unit",
            [&format!("不认识的单位 `{unit}`"), zh],
            [&format!("unknown unit `{unit}`"), en],
        );
    }
    let layer = layer(&json!({ "limit": { "n": 10, "unit": "workdays" } }));
    check(
        &with_layer(&layer),
        "unknown-unit",
        "/layers/0/lifecycles/petition/duties/0/within/limit/unit",
        ["不认识的单位 `workdays`", zh],
        ["unknown unit `workdays`", en],
    );
}

/// A layer over the national rules that adds one duty, which is changed so.
fn layer(change: &Value) -> Value {
    let mut duty = json!({
        "id": "petition/extra", "force": "must", "by": ["petition-office"],
        "within": { "after": ["registered"], "then": ["transferred"],
                    "limit": { "n": 10, "unit": "days" }, "roll": "none" },
        "cites": [{ "source": "petition-2022", "article": 22 }] });
    for (key, value) in change.as_object().unwrap() {
        match key.as_str() {
            "limit" => duty["within"]["limit"] = value.clone(),
            _ => duty[key] = value.clone(),
        }
    }
    json!({ "format": 1, "id": "ours", "over": "cn", "level": "county",
            "title": { "zh": "本县", "en": "Ours" },
            "lifecycles": { "petition": { "id": "petition", "duties": [duty] } } })
}

fn with_layer(layer: &Value) -> String {
    let question = json!({ "op": "evaluate", "domain": "lifecycle", "rulebook": "cn",
        "layers": [layer], "asOf": "2026-10-14",
        "facts": { "case": "c1", "lifecycle": "petition" } });
    question.to_string().replacen('{', "{ LANG, ", 1)
}

#[test]
fn a_rule_of_a_layer_that_ends_before_it_begins_is_told_where_it_stands() {
    check(
        &with_layer(&layer(&json!({ "inForce": { "from": "2026-03-01", "until": "2026-01-01" } }))),
        "bad-period",
        "/layers/0/lifecycles/petition/duties/0/inForce",
        ["时段 `2026-03-01..2026-01-01` 的止日早于起日", "请对调起止日"],
        ["period `2026-03-01..2026-01-01` ends before it begins", "swap the two days"],
    );
}

#[test]
fn a_rule_that_stands_twice_in_a_layer_names_the_other() {
    let mut layer = layer(&json!({}));
    let duties = layer["lifecycles"]["petition"]["duties"].as_array_mut().unwrap();
    duties.push(duties[0].clone());
    check(
        &with_layer(&layer),
        "bad-rule",
        "/layers/0/lifecycles/petition/duties/1",
        [
            "规则 `petition/extra` 有误：与 /layers/0/lifecycles/petition/duties/0 处同时施行",
            "改正该规则",
        ],
        [
            "rule `petition/extra` is wrong: it is in force together with \
             /layers/0/lifecycles/petition/duties/0",
            "correct that rule",
        ],
    );
}

#[test]
fn a_rulebook_is_given_as_an_object_and_a_long_id_is_cut() {
    check(
        r#"{ "op": "lint", "rulebook": "cm", LANG }"#,
        "unknown-rulebook",
        "/rulebook",
        ["没有内置规则集 `cm`", "是否想写 `cn`？也可直接给出规则集对象（整个 JSON 文档）"],
        [
            "no rulebook `cm` is built in",
            "did you mean `cn`? a rulebook can also be given as an object, its whole JSON document",
        ],
    );
    let cut = "基".repeat(60);
    check(
        &format!(r#"{{ "op": "lint", "rulebook": "{}", LANG }}"#, "基".repeat(5_000)),
        "unknown-rulebook",
        "/rulebook",
        [&format!("没有内置规则集 `{cut}…`"), "也可直接给出规则集对象（整个 JSON 文档）"],
        [
            &format!("no rulebook `{cut}…` is built in"),
            "a rulebook can also be given as an object, its whole JSON document",
        ],
    );
}

#[track_caller]
fn told(problem: Problem, zh: &str, en: &str) {
    let error = Error::new(problem);
    assert_eq!([error.text(Lang::Zh), error.text(Lang::En)], [zh, en]);
}

#[test]
fn what_was_odd_is_said_plainly() {
    let bad = |name: &str, expected: &str| Problem::BadAttribute {
        name: name.into(),
        expected: expected.into(),
    };
    told(
        bad("amount", "left out, as the worth of the item does not ask for it"),
        "属性 `amount` 不应填写：该项目的分值不需要它",
        "attribute `amount` must be left out, as the worth of the item does not ask for it",
    );
    told(
        bad("quantity", "a whole number or a decimal as text, from 0 to 10000000"),
        "属性 `quantity` 应为 整数或写成字符串的小数，0 至 10000000",
        "attribute `quantity` must be a whole number or a decimal as text, from 0 to 10000000",
    );
    let rule =
        |problem: &str| Problem::BadRule { rule: "county-points".into(), problem: problem.into() };
    told(
        rule("it has no periods"),
        "规则 `county-points` 有误：没有写周期（periods）",
        "rule `county-points` is wrong: it has no periods",
    );
    told(
        Problem::Unresolved {
            what: "plan of this rulebook".into(),
            named: "xxx".into(),
            nearest: String::new(),
        },
        "本规则集的学习计划 `xxx` 未定义",
        "plan of this rulebook `xxx` is not defined",
    );
}

#[test]
fn what_is_missing_of_who_did_it_is_named() {
    let book = Rulebook::builtin("cn").unwrap();
    let fact = |id: &str, kind: &str, on: &str| {
        json!({ "id": id, "kind": kind, "on": on,
        "recorded": on, "by": { "role": "petition-office" } })
    };
    let mut submitted = fact("s", "submitted", "2026-03-02");
    submitted["by"] = json!({ "role": "petitioner" });
    let mut transferred = fact("t", "transferred", "2026-03-05");
    transferred["attrs"] = json!({ "to-organ": "bureau" });
    let question = json!({ "op": "evaluate", "domain": "lifecycle", "asOf": "2026-03-06",
        "lang": ["zh", "en"], "facts": { "case": "c1", "lifecycle": "petition", "events":
            [submitted, fact("r", "registered", "2026-03-02"), transferred] } });
    let answer = book.call(&question.to_string());
    assert!(answer.contains("还缺作出该行为的机关（by.organ）"), "{answer}");
    assert!(answer.contains("the organ that did it (by.organ) is missing"), "{answer}");
}
