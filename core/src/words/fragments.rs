//! What fills the holes of errors, said in Chinese.
//!
//! A problem is told in English where it arises; here is the same in Chinese.
//! `{}` stands for what is taken over, in the same order in both. What is not
//! here is an id or a word of a format and stays as it is.

/// The holes that are filled with words, not with ids.
pub(super) const SPOKEN: [&str; 4] = ["problem", "what", "unit", "expected"];

/// English and Chinese.
const FRAGMENTS: &[(&str, &str)] = &[
    ("expected {}, not {}", "应为{}，而非{}"),
    ("an object", "对象"),
    ("a list", "数组"),
    ("a text", "字符串"),
    ("the text {}", "字符串 {}"),
    ("a whole number", "整数"),
    ("true or false", "true 或 false"),
    ("true, false, a whole number, a text or a list of ids", "true、false、整数、字符串或标识数组"),
    ("a day YYYY-MM-DD", "日期 YYYY-MM-DD"),
    ("a list of fields", "字段数组"),
    ("one of {}", "其中之一：{}"),
    ("fields out of {} (not `{}`)", "以下字段：{}（没有 `{}`）"),
    ("the id of a rulebook or a whole rulebook", "规则集标识或整个规则集"),
    (
        "a term such as \"15d\" or `{ \"n\", \"unit\" }`",
        "期限，如 \"15d\" 或 `{ \"n\", \"unit\" }`",
    ),
    (
        "`{ \"from\", \"until\" }` or a text such as \"2026-09-24..2026-09-28\"",
        "`{ \"from\", \"until\" }` 或字符串，如 \"2026-09-24..2026-09-28\"",
    ),
    ("a question is an object", "提问须为对象"),
    ("columns are told at `counts` or `findings`", "列的详细程度为 `counts` 或 `findings`"),
    (
        "a cell of `yes` is 0 or 1, or 255 where it is not told",
        "`yes` 列的单元格为 0 或 1，未说明的为 255",
    ),
    ("attribute `{}` has a column before this one", "属性 `{}` 前面已有一列"),
    ("a revision has 64 hexadecimal digits", "修订号为 64 位十六进制数字"),
    ("`op` is a text", "`op` 须为字符串"),
    ("op `{}`", "操作 `{}`"),
    ("domain `{}`", "领域 `{}`"),
    ("layers", "叠加层"),
    ("`role` goes with the operation `view`", "`role` 只用于操作 `view`"),
    (
        "`with` changes nothing: give add, rulebook, layers, asOf or knownOn",
        "`with` 没有改变什么：请给出 add、rulebook、layers、asOf 或 knownOn",
    ),
    (
        "`with` changes nothing: give add, rulebook, layers, scheme, asOf or knownOn",
        "`with` 没有改变什么：请给出 add、rulebook、layers、scheme、asOf 或 knownOn",
    ),
    ("it names rulebook `{}`, but was put to `{}`", "所写规则集为 `{}`，而提问对象是 `{}`"),
    ("it brings a rulebook, but was put to `{}`", "自带规则集，而提问对象是 `{}`"),
    ("it joins case `{}` with case `{}`", "事项 `{}` 与事项 `{}` 不能合并"),
    ("it joins lifecycle `{}` with lifecycle `{}`", "流程 `{}` 与流程 `{}` 不能合并"),
    ("fact `{}` erases another and so has no `{}`", "事实 `{}` 删除另一事实，不应有 `{}`"),
    (
        "a fact that erases another carries no kind and no attributes",
        "删除另一事实的事实不带事件与属性",
    ),
    ("it lies upon `{}`, not upon `{}`", "它依附于 `{}`，而不是 `{}`"),
    (
        "it is of a higher level than what it lies upon: give layers from the highest level down",
        "它的层级高于其所依附者：各层应从最高层级往下排列",
    ),
    ("it is given twice, or named like the rulebook", "重复给出，或与规则集同名"),
    ("source `{}` is another one above", "上位规则已有内容不同的依据 `{}`"),
    (
        "notice `{}` is there already; a change `amends` it",
        "放假通知 `{}` 已经存在；变更请用 `amends`",
    ),
    ("`{}` stands under the key `{}`", "`{}` 写在键 `{}` 之下"),
    (
        "nothing above has lifecycle `{}`; a new one gives main.initial",
        "上位规则没有流程 `{}`；新流程须写 main.initial",
    ),
    (
        "stage `{}` is there already, and a layer changes no stage",
        "阶段 `{}` 已经存在，下级规则不能改变阶段",
    ),
    ("every case begins in `{}`", "事项都从 `{}` 开始"),
    (
        "`{}` has no versions: only what it requires has days in force",
        "`{}` 没有版本：只有其要求才写施行日期",
    ),
    ("`{}` is not a period", "`{}` 不是时段"),
    ("question", "提问"),
    ("text", "文本"),
    ("depth", "嵌套"),
    ("facts of one day in one case", "同一事项一日内的事实"),
    ("facts", "条事实"),
    ("bytes", "字节"),
    ("levels", "层"),
    ("years", "年"),
    ("rules", "条规则"),
    ("roles", "个角色"),
    ("regions", "并行环节"),
    ("per lifecycle", "每个流程"),
    ("calendar", "日历"),
    ("notice", "放假通知"),
    ("source", "来源"),
    ("stage of this region", "本区域的环节"),
    ("stage", "环节"),
    ("role", "角色"),
    ("event kind", "事件"),
    ("duty", "义务"),
    ("attribute", "属性"),
    ("code", "代码"),
    ("field", "字段"),
    ("give exactly one of within, notBefore, every", "within、notBefore、every 须恰有其一"),
    ("give exactly one of on, expires", "on、expires 须恰有其一"),
    ("its stages lie in different regions", "所列环节不在同一区域"),
    (
        "its extension is capped in another family of units than its limit",
        "延长上限与期限的单位不同类",
    ),
    ("it leads from no stage", "没有起始环节"),
    ("stage `{}` stands in `{}` too", "环节 `{}` 也在 `{}` 中"),
    ("its id does not begin with `{}`", "标识不以 `{}` 开头"),
    ("its id is used for another kind of rule at {}", "标识已用于 {} 处的另一种规则"),
    ("it is in force together with {}", "与 {} 处同时施行"),
    ("it stands under the key `{}`", "所在的键为 `{}`"),
    ("`{}` goes with type `{}` only", "`{}` 只用于类型 `{}`"),
    ("attribute `{}` is of type `{}`, not `{}`", "属性 `{}` 的类型为 `{}`，而非 `{}`"),
    ("attribute `{}` cannot be compared with {} like this", "属性 `{}` 不能这样与 {} 比较"),
    (
        "no fact is at hand here to tell `{}`: say of which kind",
        "此处没有可以说明 `{}` 的事实：请写明是哪种事件的",
    ),
    ("make-up workday `{}` is no weekend day", "调休上班日 `{}` 不是周末"),
    ("it amends `{}` of the year {}", "所修改的 `{}` 属于 {} 年"),
    ("{} is given by `{}` and by another file", "{} 由 `{}` 与另一文件重复给出"),
    ("`{}` is out of place", "`{}` 位置不对"),
    ("{} is missing", "缺少 {}"),
    ("{} is given twice", "{} 给出两次"),
    ("{} is not an object", "{} 不是对象"),
    ("the columns have different lengths", "各列长短不一"),
    ("the events of case {} do not stand together", "事项 {} 的事件没有排在一起"),
];

/// The same of points.
const POINTS: &[(&str, &str)] = &[
    ("a multiple of {}", "{} 的整数倍"),
    ("a decimal as text, such as \"2.5\"", "写成字符串的小数，如 \"2.5\""),
    (
        "a whole number or a decimal as text, from 0 to 10000000",
        "整数或写成字符串的小数，0 至 10000000",
    ),
    ("one of {}, in 1/100", "其中之一：{}（以百分之一计）"),
    ("a multiple of {}, in 1/100", "{} 的整数倍（以百分之一计）"),
    ("0, as the worth of the item does not ask for it", "0：该项目的分值不需要它"),
    ("0 or more", "不小于 0 的数"),
    ("there is no class of this number", "没有此编号的类别"),
    ("there is no subject of this number", "没有此编号的计分对象"),
    ("there is no item of this number", "没有此编号的项目"),
    ("it is no year of birth", "不是出生年份"),
    ("a list of kinds of evidence", "佐证种类的数组"),
    ("`{}` is not a decimal such as \"2.5\"", "`{}` 不是 \"2.5\" 这样的小数"),
    ("it stands there twice", "重复出现"),
    ("it is told there in two ways", "两处说法不一"),
    ("it left before it joined", "退出日早于加入日"),
    ("its year of birth is none", "出生年份不对"),
    ("it joins ledger `{}` with ledger `{}`", "台账 `{}` 与台账 `{}` 不能合并"),
    ("it joins scheme `{}` with scheme `{}`", "积分办法 `{}` 与积分办法 `{}` 不能合并"),
    ("scheme `{}` has no period on {}", "积分办法 `{}` 在 {} 没有计分周期"),
    ("`scheme` goes with the domain `points`", "`scheme` 只用于领域 `points`"),
    ("class", "类别"),
    ("classes", "个类别"),
    ("head", "板块"),
    ("item", "项目"),
    ("band", "等次"),
    ("its step is 1, 0.5, 0.1 or 0.01", "最小计分单位应为 1、0.5、0.1 或 0.01"),
    ("it has no periods", "没有写周期（periods）"),
    ("it has no classes", "没有写类别（classes）"),
    ("a share is not below 0", "比例不能小于 0"),
    ("a share of less than the whole names its rounding", "不足全部的比例须写明取整方式"),
    ("every scheme has a kind of entry of this name", "每个积分办法都有这个名称的记录种类"),
    ("its id is used in `{}` too", "标识也用于 `{}`"),
    ("a factor that is not whole names its rounding", "非整数的倍数须写明取整方式"),
    ("give `worth`, or `grade` where it only grades", "须写 `worth`；只作定级的写 `grade`"),
    ("only a deduction grades directly", "只有扣分项目可以直接定级"),
    ("it names no band and sets no score", "既没有写等次，也没有设定分数"),
    ("what does not grade has nothing to repair", "不作直接定级的，没有可以修复的内容"),
    ("a direct grade cannot be refused by a cap", "直接定级不能因封顶而不计"),
    (
        "`procedure` goes with the effect `triggers-procedure`, and that with it",
        "`procedure` 与作用 `triggers-procedure` 须同时写",
    ),
    ("points of residents are shown or rewarded, nothing else", "居民、村民的积分只能公示或者奖励"),
    ("give at most one of from, above", "from、above 至多写一个"),
    ("give at most one of to, below", "to、below 至多写一个"),
    ("give at most one of per, rolling", "per、rolling 至多写一个"),
    ("give exactly one of points, times", "points、times 须恰有其一"),
    ("give exactly one of from, above", "from、above 须恰有其一"),
    ("a moving window has at least one unit", "滚动时段至少为一个单位"),
    ("a quota is a share of at most 1", "比例限额不超过全部"),
    ("a share of people is rounded down or half-up", "人数比例须舍去或者四舍五入"),
    ("beyond its quota it is itself", "超出限额者的等次就是它自己"),
    ("the scheme has no periods `{}`", "积分办法没有周期 `{}`"),
    ("a ranking says what it is for", "排名须写明用途"),
    ("{} is no multiple of the step {}", "{} 不是最小计分单位 {} 的整数倍"),
    (
        "an amount is not below 0; whether it gives or takes is its sign",
        "分值不小于 0；加分还是扣分由 sign 说明",
    ),
    ("the last row, and only that, is without `upTo`", "只有最后一行不写 `upTo`"),
    ("its sizes do not rise", "各档分值没有递增"),
    ("it has no row", "一行也没有"),
    (
        "how long an entry counts is said in days, weeks, months or years",
        "有效期以日、周、月或者年计",
    ),
    ("nobody under 18 is scored", "未满十八周岁的不计分"),
    (
        "a scheme of residents says by which meeting it was adopted",
        "居民、村民的积分办法须写明由哪个会议通过",
    ),
    (
        "a scheme of residents is adopted by their own meeting",
        "居民、村民的积分办法由他们自己的会议通过",
    ),
    ("residents may stay out of a scheme, or leave it", "居民、村民可以不参加或者退出"),
    ("there is time to object before it comes into force", "施行前须留出提出异议的时间"),
    ("it offers no choice", "没有可选的分值"),
    ("its range ends below its beginning", "范围的上限低于下限"),
    (
        "more would be worth less, so it cannot run over a window",
        "数量增加分值反而减少，不能按时段累计",
    ),
    ("it has no step", "一档也没有"),
    ("its steps do not rise", "各档没有递增"),
    ("a step begins at 0 or above", "各档从 0 或以上开始"),
    ("`per` and `step` are above 0, and points not below", "`per` 和 `step` 大于 0，分值不小于 0"),
    ("its rates have no common base", "各档分值没有公约的基数"),
];

/// The same of study.
const STUDY: &[(&str, &str)] = &[
    ("plan of this rulebook", "本规则集的学习计划"),
    ("role of the plan", "学习计划的角色"),
    ("exam of the plan", "学习计划的考试"),
    ("category of the plan", "学习计划的类别"),
    ("role of this plan", "本学习计划的角色"),
    ("category of this plan", "本学习计划的类别"),
    ("exam of this plan", "本学习计划的考试"),
    ("requirement of this plan", "本学习计划的要求"),
    ("content of the record", "学习记录的内容"),
    ("\"{}\" is not a decimal with at most {} places", "\"{}\" 不是小数位不超过 {} 位的小数"),
    ("the columns differ in length", "各列长短不一"),
    ("a key is too large", "键值过大"),
    ("a length is 1 to 8640000000 milliseconds", "时长为 1 至 8640000000 毫秒"),
    ("give both `category` and `amount`, or neither", "`category` 与 `amount` 须同时写或者都不写"),
    ("give exactly one of did, reverses, erases", "did、reverses、erases 须恰有其一"),
    (
        "a stretch of time ends after it begins, within 100 days",
        "时间段的止点须晚于起点，且不超过 100 日",
    ),
    (
        "a part begins at 0 or later and does not end before it begins",
        "片段从 0 或者以后开始，止点不早于起点",
    ),
    ("an amount is at most 100000", "数量不超过 100000"),
    ("entry `{}` erases another and so has no `{}`", "记录 `{}` 删除另一记录，不应有 `{}`"),
    ("its id begins with `{}/`", "标识须以 `{}/` 开头"),
    ("a step is more than 0", "取整单位须大于 0"),
    ("a cap is more than 0", "上限须大于 0"),
    ("a share is above 0 up to 1, a length more than 0", "比例须大于 0 且不超过 1，时长须大于 0"),
    ("milliseconds are not negative", "毫秒数不能为负"),
    ("`{}` lists something", "`{}` 不能为空"),
    ("`n` is 1 to the length of `of`", "`n` 须为 1 至 `of` 的个数"),
    ("two versions are in force on the same day", "两个版本在同一日施行"),
    ("`{}` converts `{}` on the same days", "`{}` 在相同日期已折算 `{}`"),
    ("give one lower and one upper bound at most", "上限、下限至多各写一个"),
    ("`per` is more than 0", "`per` 须大于 0"),
    ("ranges stand from the least up and do not overlap", "各档须由小到大排列，且不重叠"),
];

/// The same of procedures, calendars and columns.
const OTHERS: &[(&str, &str)] = &[
    ("there is no kind of event of this number", "没有此编号的事件"),
    ("there is no role of this number", "没有此编号的角色"),
    ("the day lies outside 1949 to 2199", "日期不在 1949 年至 2199 年之内"),
    ("a day has 1,440 minutes", "一日为 1440 分钟，时刻为 0 至 1439"),
    ("the data end before the column `{}` does", "数据在 `{}` 列结束之前已用完"),
    ("the data have {} bytes too many", "数据多出 {} 字节"),
    ("events of one day in case {}", "事项 {} 一日内的事件"),
    ("events", "个事件"),
    ("a whole number, 0 or more", "不小于 0 的整数"),
    ("a body of the roster", "名册中的组织"),
    ("a period such as 2026-Q3, or a last day", "期间（如 2026-Q3）或者最后一日"),
    ("a quantity", "数量"),
    ("an item of the act", "该程序的议项"),
    ("a day", "日期"),
    ("a number of persons", "人数"),
    ("acts that name each other", "相互提到的程序"),
    ("acts", "个"),
    ("it joins {} `{}` with {} `{}`", "{} `{}` 与 {} `{}` 不能合并"),
    ("no rules `{}`", "没有规则 `{}`"),
    ("`{}` is not a share such as `>1/2` or `>=2/3`", "`{}` 不是 `>1/2`、`>=2/3` 这样的比例"),
    (
        "`{}` of {} is there already; a layer adds under an id of its own, such as `{}`, and \
         leaves what is above as it is",
        "`{}` 已在上位规则的 `{}` 中；下级规则须另用自己的标识，如 `{}`，上位规则保持不变",
    ),
    (
        "nothing above has region `{}`; a new one gives initial",
        "上位规则没有区域 `{}`；新区域须写 initial",
    ),
    ("nothing fulfils it", "没有可以履行它的程序"),
    ("it is owed no time at all", "次数为 0"),
    ("a season begins in a month from 1 to 12", "起始月份为 1 至 12"),
    ("it asks for nothing", "没有提出任何要求"),
    ("its terms are in days, weeks, months or years", "其期限须以日、周、月或者年计"),
    ("what adds days amends nothing", "增加放假日的通知不写 amends"),
    ("what adds days names days off only", "增加放假日的通知只写放假日"),
    ("there is no year {}", "没有 {} 年"),
    ("`{}` is not in `{}`", "`{}` 不在 `{}` 之内"),
    ("`{}` is named twice", "`{}` 重复写出"),
    ("notices amend each other in a circle", "放假通知循环修改"),
    ("`{}` is of the same year and neither amends the other", "`{}` 属于同一年，且互不修改"),
    (
        "give exactly one of is, isOneOf, isNoneOf, atLeast, atMost, present",
        "is、isOneOf、isNoneOf、atLeast、atMost、present 须恰有其一",
    ),
    (
        "give { n, unit } or { byCode, of?, table } or { lastDay, of? } or { unstated }",
        "须写 { n, unit }、{ byCode, of?, table }、{ lastDay, of? } 或 { unstated } 之一",
    ),
    (
        "give exactly one of event, enters, leaves, expires; when and day go with event",
        "event、enters、leaves、expires 须恰有其一；when 与 day 只与 event 同用",
    ),
    (
        "a kind of event, or an object with event, enters, leaves or expires",
        "事件，或含 event、enters、leaves 或 expires 的对象",
    ),
    ("a term is a text or an object", "期限须为字符串或者对象"),
    ("a key is a text", "键须为字符串"),
    ("a JSON value", "JSON 值"),
    ("an empty object", "空对象"),
    ("an object with one key", "只有一个键的对象"),
    ("invalid length {}, expected {}", "个数为 {}，应为{}"),
    ("fewer elements in sequence", "更少的项"),
    ("a tuple of size {}", " {} 项"),
    ("bytes have no form in JSON", "字节无法写成 JSON"),
    ("this fact", "本事实"),
    ("franchise", "选举权规定"),
    ("matter", "事由"),
    ("step", "步骤"),
    ("form", "程序"),
    ("document", "材料"),
    ("organ", "机构"),
    ("act", "程序"),
    ("learner", "学员"),
    ("plan", "学习计划"),
];

/// The Chinese of a problem; the problem itself if there is none.
pub(super) fn in_chinese(problem: &str) -> String {
    let mut all = tables();
    let said = all.find_map(|(en, zh)| Some((taken_over(en, problem)?, zh)));
    let Some((taken, zh)) = said else { return problem.to_owned() };
    let mut text = String::new();
    let mut taken = taken.into_iter();
    for (n, literal) in zh.split("{}").enumerate() {
        if n > 0 {
            let it = taken.next().unwrap_or_default();
            // What stands in backticks was written by somebody, and stays.
            let said = if text.ends_with('`') { it.to_owned() } else { in_chinese(it) };
            text.push_str(&said);
        }
        text.push_str(literal);
    }
    text
}

/// All tables. What is more special stands before what would take it in.
fn tables() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    POINTS.iter().chain(STUDY).chain(FRAGMENTS).chain(OTHERS)
}

/// What stands in the holes, if the text is of this form.
fn taken_over<'a>(form: &str, text: &'a str) -> Option<Vec<&'a str>> {
    let mut literals = form.split("{}");
    let mut rest = text.strip_prefix(literals.next()?)?;
    let mut literals = literals.peekable();
    let mut taken = Vec::new();
    while let Some(literal) = literals.next() {
        let (hole, after) = match literals.peek() {
            None => (rest.strip_suffix(literal)?, ""),
            Some(_) => rest.split_once(literal)?,
        };
        // A hole without anything in it would make the whole a form of itself.
        if hole.is_empty() || hole == text {
            return None;
        }
        taken.push(hole);
        rest = after;
    }
    rest.is_empty().then_some(taken)
}

#[cfg(test)]
mod tests {
    use super::{in_chinese, tables};

    #[test]
    fn holes_are_taken_over() {
        let said = [
            ("expected a list, not the text \"zh\"", "应为数组，而非字符串 \"zh\""),
            ("expected an object, not null", "应为对象，而非null"),
            ("op `view`", "操作 `view`"),
            ("it joins case `a` with case `b`", "事项 `a` 与事项 `b` 不能合并"),
            ("one of met | pending", "其中之一：met | pending"),
            ("it stands under the key `role`", "所在的键为 `role`"),
            ("never heard of", "never heard of"),
            (" is missing", " is missing"),
        ];
        for (en, zh) in said {
            assert_eq!(in_chinese(en), zh);
        }
    }

    #[test]
    fn both_have_the_same_holes() {
        let all: Vec<_> = tables().collect();
        for (n, (en, zh)) in all.iter().enumerate() {
            assert_eq!(en.matches("{}").count(), zh.matches("{}").count(), "{en}");
            assert!(!all.iter().skip(n + 1).any(|it| it.0 == *en), "{en} stands twice");
        }
    }
}
