//! `docs/rulebooks/<rulebook>-scheme-<id>.md`: one scheme of points, part by part.

mod words;

use jiceng::{
    law::{
        Standing,
        rulebook::{LabelKind, Rulebook},
    },
    points::rules::{
        Adoption, Band, Class, Exemption, ExemptionDoes, Head, HighestOnly, Item, PeriodEnd,
        Periods, Ranking, Scheme, Total,
    },
    wire::Id,
    words::Lang,
};
use serde_json::{Value, json};

use self::words::Words;
use super::{
    GENERATED, cell,
    procedure::{bound, cites, days},
    table,
};

pub(super) fn page(book: &Rulebook, scheme: &Scheme) -> String {
    let it = Page { book, scheme, words: Words { book, scheme } };
    let name = |lang| book.labels().name(LabelKind::Scheme, &scheme.id, lang);
    let mut text = format!(
        "# {} · {}\n\n{GENERATED}\n\nRulebook `{}`, scheme `{}`, for {}. Amounts lie on the step {}.\n\
         Items, heads and caps are those of the day of an entry, bases those of the first day of the\n\
         period, the rest that of the day asked.\n",
        name(Lang::Zh),
        name(Lang::En),
        book.id(),
        scheme.id,
        word(json!(scheme.subject)),
        scheme.step,
    );
    if scheme.illustrative {
        text.push_str("\n**Illustrative 示例**: a shape to start from; its numbers are invented 分值为虚构.\n");
    }
    if let Some(note) = &scheme.note {
        text.push_str(&format!("\n{note}\n"));
    }
    let sections = [
        ("Frame 框架", it.frame()),
        ("Heads and total 板块和总分", it.heads()),
        ("Items 项目", it.items()),
        ("Only the highest counts 就高不重复", it.highest()),
        ("Bands 等次", it.bands()),
        ("Rankings 排名", it.rankings()),
    ];
    for (title, body) in sections.into_iter().filter(|it| !it.1.is_empty()) {
        text.push_str(&format!("\n## {title}\n\n{body}"));
    }
    if scheme.rankings.is_empty() {
        text.push_str("\nThe scheme turns no ranking on, so nobody is ranked. 本办法不设排名。\n");
    }
    text
}

/// The word by which JSON writes a value.
fn word(json: Value) -> String {
    json.as_str().map_or_else(|| json.to_string(), str::to_owned)
}

struct Page<'a> {
    book: &'a Rulebook,
    scheme: &'a Scheme,
    words: Words<'a>,
}

impl Page<'_> {
    fn table(&self, what: [&str; 2], rows: Vec<Vec<String>>) -> String {
        let head = [what[0], what[1], "force 效力", "in force 施行", "basis 依据"];
        if rows.is_empty() { String::new() } else { table(&head, &rows) }
    }

    /// A row: id and names, what it says, force, days, articles.
    fn row(
        &self,
        id: &Id,
        said: Vec<String>,
        standing: Standing<'_>,
        note: Option<&str>,
    ) -> Vec<String> {
        let name = |lang| self.words.part(id, lang);
        let silent = standing.silent.map(|it| format!("{}<br>{}", it.zh, it.en));
        vec![
            cell(vec![format!("`{id}`"), name(Lang::Zh), name(Lang::En)]),
            cell(said),
            bound(standing.force, standing.confidence),
            days(standing.in_force),
            cell(vec![
                cites(self.book, standing.cites, &self.scheme.id),
                silent.unwrap_or_default(),
                note.unwrap_or_default().to_owned(),
            ]),
        ]
    }

    fn frame(&self) -> String {
        let scheme = self.scheme;
        let mut rows = Vec::new();
        rows.extend(
            scheme
                .adoption
                .iter()
                .map(|it| self.row(&it.id, adopted(it), it.standing(), it.note.as_deref())),
        );
        rows.extend(
            scheme
                .periods
                .iter()
                .map(|it| self.row(&it.id, period(it), it.standing(), it.note.as_deref())),
        );
        rows.extend(
            scheme
                .classes
                .iter()
                .map(|it| self.row(&it.id, class(it), it.standing(), it.note.as_deref())),
        );
        rows.extend(
            scheme
                .exemptions
                .iter()
                .map(|it| self.row(&it.id, self.exempt(it), it.standing(), it.note.as_deref())),
        );
        self.table(["part 部分", "says 内容"], rows)
    }

    fn exempt(&self, it: &Exemption) -> Vec<String> {
        let mut said = vec![format!("exemption 免除: {}", word(json!(it.ground)))];
        if !it.classes.is_empty() {
            let classes = it.classes.iter().map(|id| self.words.both(id));
            said.push(format!("for 适用于 {}", classes.collect::<Vec<_>>().join(", ")));
        }
        said.extend(it.age.map(|it| format!("from the age of 年满 {it}")));
        if it.approval {
            said.push("claimed and approved 须申请并经批准".to_owned());
        }
        let parts =
            |list: &[Id]| list.iter().map(|id| self.words.both(id)).collect::<Vec<_>>().join(", ");
        said.push(match &it.does {
            ExemptionDoes::NotScored => "not scored 不计分".to_owned(),
            ExemptionDoes::NoDeductions => "no deductions 不扣分".to_owned(),
            ExemptionDoes::Heads(list) => {
                format!("these heads do not count 不计板块: {}", parts(list))
            }
            ExemptionDoes::Only(list) => {
                format!("these items alone count 只计项目: {}", parts(list))
            }
        });
        said
    }

    fn heads(&self) -> String {
        let told = self.scheme.heads.iter().map(|it: &Head| {
            let mut said = vec![format!("base 基础 {}", it.base)];
            said.extend(it.floor.map(|it| format!("floor 保底 {it}")));
            said.extend(it.caps.iter().map(|it| self.words.cap(it)));
            self.row(&it.id, said, it.standing(), it.note.as_deref())
        });
        let total = self.scheme.total.iter().map(|it: &Total| {
            let mut said = vec!["the total 总分".to_owned()];
            said.extend(it.floor.map(|it| format!("floor 保底 {it}")));
            said.extend(it.caps.iter().map(|it| self.words.cap(it)));
            self.row(&it.id, said, it.standing(), it.note.as_deref())
        });
        self.table(["head 板块", "says 内容"], told.chain(total).collect())
    }

    fn items(&self) -> String {
        let items = self.scheme.items.iter();
        let rows = items.map(|it: &Item| {
            self.row(&it.id, self.words.item(it), it.standing(), it.note.as_deref())
        });
        self.table(["item 项目", "worth and how it counts 分值和计法"], rows.collect())
    }

    fn highest(&self) -> String {
        let rows = self.scheme.highest_only.iter().map(|it: &HighestOnly| {
            let items =
                it.items.iter().map(|id| self.words.both(id)).collect::<Vec<_>>().join(", ");
            let said = vec![format!("of these, per 每 {}: {items}", word(json!(it.per)))];
            self.row(&it.id, said, it.standing(), it.note.as_deref())
        });
        self.table(["group 组", "items 项目"], rows.collect())
    }

    fn bands(&self) -> String {
        let rows = self.scheme.bands.iter().map(|it: &Band| {
            let said = vec![
                words::ends(it),
                self.quota(it),
                self.words.effect(it.effect, it.procedure.as_ref()),
            ];
            self.row(&it.id, said, it.standing(), it.note.as_deref())
        });
        self.table(["band 等次", "totals 总分"], rows.collect())
    }

    fn quota(&self, band: &Band) -> String {
        let Some(it) = &band.quota else { return String::new() };
        let within: Vec<String> = it.within.iter().map(|it| word(json!(it))).collect();
        format!(
            "quota 比例限额 {}/{}, rounded 取整 {}, within 范围 {}; beyond it 超出者 {}",
            it.part,
            it.of,
            word(json!(it.round)),
            if within.is_empty() { "all 全体".to_owned() } else { within.join(", ") },
            self.words.both(&it.otherwise),
        )
    }

    fn rankings(&self) -> String {
        let rows = self.scheme.rankings.iter().map(|it: &Ranking| {
            let within: Vec<String> = it.within.iter().map(|it| word(json!(it))).collect();
            let then: Vec<String> = it.then.iter().map(|it| word(json!(it))).collect();
            let mut said = vec![
                format!("{} · {}", it.purpose.zh, it.purpose.en),
                format!(
                    "within 范围 {}",
                    if within.is_empty() { "all 全体".to_owned() } else { within.join(", ") }
                ),
                format!("period 周期 `{}`, equals 同分 {}", it.period, word(json!(it.ties))),
            ];
            if !then.is_empty() {
                said.push(format!("then 再依 {}", then.join(", ")));
            }
            self.row(&it.id, said, it.standing(), it.note.as_deref())
        });
        self.table(["ranking 排名", "for and within 用途和范围"], rows.collect())
    }
}

fn adopted(it: &Adoption) -> Vec<String> {
    let voluntary =
        if it.voluntary { "voluntary 自愿参加" } else { "not voluntary 并非自愿" };
    vec![
        format!("adopted 通过: {}, {}", word(json!(it.by)), it.on),
        format!("consent 同意: {}", word(json!(it.consent))),
        format!("time to object 异议期 {}", it.objection),
        voluntary.to_owned(),
    ]
}

fn period(it: &Periods) -> Vec<String> {
    let end = match &it.end {
        PeriodEnd::Reset => "begins anew 清零".to_owned(),
        PeriodEnd::Continue => "goes on 滚动".to_owned(),
        PeriodEnd::CarryOver(it) => {
            let cap = it.cap.map(|it| format!(", at most 最多 {it}")).unwrap_or_default();
            format!(
                "carries over 结转 {} %, rounded 取整 {}, as 作为 {}{cap}",
                it.percent,
                word(json!(it.round)),
                word(json!(it.stands_as))
            )
        }
    };
    vec![format!("period 周期 `{}`", it.cycle), end]
}

fn class(it: &Class) -> Vec<String> {
    vec![format!("class 类别, base 基础 {}", it.base)]
}
