//! The shipped schemes of points, held against what their sources say.

use std::collections::BTreeSet;

use jiceng::{
    law::{lint::Severity, rulebook::Rulebook},
    points::{
        Points,
        rules::{Band, Item, Scheme, Sign, Worth},
    },
};
use jiceng_tests::books;

fn scheme(id: &str) -> Scheme {
    Rulebook::builtin("cn").unwrap().scheme(id).unwrap().clone()
}

/// The rows of the annex for Party members, those of scales and gifts left aside.
fn rows(scheme: &Scheme, sign: Sign) -> Vec<&Item> {
    let of_all = [
        "volunteer-hours",
        "honour",
        "donation",
        "blood",
        "marrow",
        "organs",
        "lost-property",
        "training",
        "neighbour-machinery",
        "poor-helped",
        "neighbour-helped",
    ];
    let annex = |it: &&Item| {
        let cited = it.cites.iter().any(|it| (it.article, it.paragraph) == (23, Some(3)));
        it.sign == sign && cited && !of_all.contains(&it.id.as_str())
    };
    scheme.items.iter().filter(annex).collect()
}

fn fixed(it: &Item) -> Option<String> {
    match &it.worth {
        Some(Worth::Fixed(points)) => Some(points.to_string()),
        _ => None,
    }
}

#[test]
fn member_rows_are_as_many_as_printed() {
    let (district, village) = (scheme("credit-district"), scheme("credit-village"));
    let ids = |scheme: &Scheme, sign| -> BTreeSet<(String, Option<String>)> {
        rows(scheme, sign).into_iter().map(|it| (it.id.to_string(), fixed(it))).collect()
    };
    let additions = ids(&district, Sign::Award);
    assert_eq!((additions.len(), &additions), (9, &ids(&village, Sign::Award)));
    let (of_district, of_village) =
        (ids(&district, Sign::Deduction), ids(&village, Sign::Deduction));
    // 26 rows: 15 of the district alone, 1 of the village alone, 10 of both.
    assert_eq!((of_district.len(), of_village.len()), (25, 11));
    assert_eq!(of_district.intersection(&of_village).count(), 10);
    assert_eq!(of_district.union(&of_village).count(), 26);
}

#[test]
fn sums_of_the_member_rows() {
    let district = scheme("credit-district");
    let sum = |sign| {
        let sizes = rows(&district, sign).into_iter().filter_map(fixed);
        sizes.map(|it| it.parse::<i64>().unwrap()).sum::<i64>()
    };
    assert_eq!((sum(Sign::Award), sum(Sign::Deduction)), (117, 731));
    let grading = rows(&district, Sign::Deduction).into_iter().filter(|it| it.grade.is_some());
    let grading: Vec<_> = grading.map(|it| it.id.as_str()).collect();
    assert_eq!(grading, ["unqualified", "expelled"]);
}

fn ends(bands: &[Band]) -> Vec<String> {
    let told = |it: &Option<Points>| it.map_or_else(|| "-".to_owned(), |it| it.to_string());
    let each = bands.iter().map(|it| [&it.from, &it.above, &it.to, &it.below].map(told).join(" "));
    each.collect()
}

#[test]
fn band_edges() {
    assert_eq!(
        ends(&scheme("credit-district").bands),
        ["1050 - - -", "1030 - 1049 -", "960 - 1029 -", "850 - 959 -", "600 - 849 -", "- - 599 -"]
    );
    assert_eq!(
        ends(&scheme("credit-village").bands),
        [
            "- 1060 - -",
            "- 1040 1060 -",
            "- 1020 1040 -",
            "- 990 1020 -",
            "- 800 990 -",
            "- - 800 -"
        ]
    );
}

#[test]
fn ladder_has_ten_steps_in_two_ledgers() {
    let steps = |id: &str| {
        let scheme = scheme(id);
        let hours = scheme.items.into_iter().find(|it| it.id.as_str() == "volunteer-hours");
        let Some(Worth::Ladder(it)) = hours.unwrap().worth else { panic!("a ladder") };
        let told = it.steps.iter().map(|it| format!("{:?} {}", it.from.unwrap(), it.points));
        told.collect::<Vec<_>>().join(", ")
    };
    assert_eq!(steps("credit-village"), "4 1");
    assert_eq!(
        steps("credit-district"),
        "10 2, 20 5, 50 10, 80 15, 100 20, 150 25, 200 30, 250 40, 300 50"
    );
}

#[test]
fn base_of_sixty_adds_up() {
    let scheme = scheme("base-sixty");
    let times = |it: &Item| match serde_json::to_value(it.once_per).unwrap().as_str().unwrap() {
        "month" => 12,
        "quarter" => 4,
        "half-year" => 2,
        "year" => 1,
        it => panic!("once per {it}"),
    };
    let each: Vec<i64> = scheme
        .items
        .iter()
        .map(|it| fixed(it).unwrap().parse::<i64>().unwrap() * times(it))
        .collect();
    assert_eq!(each, [12, 12, 12, 12, 6, 3, 3]);
    assert_eq!(each.iter().sum::<i64>(), 60);
}

#[test]
fn nothing_shipped_counts_the_use_of_a_right() {
    let shipped = [
        Rulebook::builtin("cn").unwrap(),
        books::open("examples/rulebooks/member-points").unwrap(),
    ];
    for book in shipped {
        for (id, scheme) in &book.doc().schemes {
            assert!(!scheme.items.iter().any(|it| it.metric.is_right()), "{id}");
            assert!(!scheme.items.iter().any(|it| it.metric.is_restricted()), "{id}");
            assert!(scheme.rankings.is_empty(), "{id}");
        }
        let rights = ["deducts-petition", "deducts-vote", "deducts-evaluation", "right-by-name"];
        assert!(!book.lint().iter().any(|it| rights.contains(&it.code)), "{}", book.id());
    }
}

#[test]
fn shapes_are_marked_and_clean() {
    let book = books::open("examples/rulebooks/member-points").unwrap();
    assert_eq!(book.doc().schemes.len(), 5);
    assert!(book.doc().schemes.values().all(|it| it.illustrative));
    let found: Vec<_> =
        book.lint().into_iter().filter(|it| it.severity != Severity::Note).collect();
    assert_eq!(found, []);
}

/// The texts set no end to objections, and that is all that is remarked.
#[test]
fn remarks_on_the_shipped_schemes() {
    let book = Rulebook::builtin("cn").unwrap();
    let of_schemes =
        book.lint().into_iter().filter(|it| it.pointer.as_str().starts_with("/schemes"));
    let told: Vec<_> = of_schemes.map(|it| (it.code, it.pointer.to_string())).collect();
    let expected = ["base-sixty", "credit-district", "credit-village"];
    let expected = expected.map(|it| ("no-objection-window", format!("/schemes/{it}")));
    assert_eq!(told, expected);
}
