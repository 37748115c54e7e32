//! `docs/rulebooks/calendar.md`: the notices of holidays.

use jiceng::{law::rulebook::Rulebook, time::Span};

use super::{GENERATED, table};

pub(super) fn page(book: &Rulebook) -> String {
    let calendar = book.calendar();
    let spans = |list: &[Span]| {
        let one = |it: &Span| match it.from == it.until {
            true => it.from.to_string(),
            false => format!("{} – {}", it.from, it.until),
        };
        list.iter().map(one).collect::<Vec<_>>().join("<br>")
    };
    let row = |(id, notice): (&jiceng::wire::Id, &jiceng::time::calendar::Notice)| {
        let published = match (&notice.published, notice.known_by) {
            (Some(it), _) => it.to_string(),
            (None, Some(it)) => format!("≤ {it}"),
            (None, None) => String::new(),
        };
        let edition = notice.amends.as_ref().map_or_else(String::new, |it| format!(" 代替 {it}"));
        let work: Vec<_> = notice.work.iter().map(ToString::to_string).collect();
        let sure = notice.confidence.as_ref().map_or_else(String::new, |it| format!(" ({it})"));
        vec![
            format!("[{id}]({}){edition}{sure}", notice.address),
            published,
            spans(&notice.rest),
            work.join("<br>"),
        ]
    };
    let rows: Vec<_> = calendar.notices().iter().map(row).collect();
    let covered = calendar.view(None).coverage().map_or_else(String::new, |it| spans(&[it]));
    let table =
        table(&["notice 通知", "public 公布", "days off 放假", "make-up workdays 上班"], &rows);
    format!(
        "# The calendar of working days 工作日日历\n\n{GENERATED}\n\n\
         Covered without a gap 连续覆盖：**{covered}**. Beyond it nothing is invented: a last day that\n\
         depends on such a year is a range. 此外的年度不作推测，依赖该年度的最后一日是一个范围。\n\n\
         Saturdays and Sundays are rest days unless a notice has people work; a notice that takes another's\n\
         place (代替) repeats what it leaves. `≤` gives a day by which a notice was certainly public. Asked\n\
         about a day before that, the calendar knows the earlier edition only.\n\
         周六、周日休息，通知要求上班的除外；标“代替”的通知整体取代原通知；`≤` 表示至迟在该日已公布。\n\n{table}"
    )
}
