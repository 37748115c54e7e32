//! A lifecycle as a diagram for Mermaid (`stateDiagram-v2`).

use std::fmt::Write;

use super::{
    lines,
    sentences::{Named, labelled},
};
use crate::{
    law::Cite,
    lifecycle::{
        lint::{
            bits::Bits,
            graph::{Cause, Graph, Map, Way},
            product::Product,
            runs::May,
        },
        rules::{Duty, Lifecycle, Limit},
    },
    time::{Day, Term},
    wire::Id,
    words::{Lang, Text},
};

/// Draws a lifecycle as it stands on a day.
///
/// Every edge names what takes it, the last day of the duties that ask for it
/// (such as `15d`, `60d+30d`), and the article. `label` gives the words for
/// stages, events, duties and overlays; where it gives none, the id is shown.
///
/// # Example: an edge
/// ```
/// use jiceng::{law::Rulebook, lifecycle::describe::mermaid, words::Lang};
/// let rulebook = Rulebook::builtin("demo")?;
/// let tree = rulebook.lifecycle("tree")?;
/// let drawn = mermaid(tree, "2026-01-01".parse()?, &|_| None, Lang::En);
/// assert!(drawn.contains("allowed · 10wd+5wd · art. 4"));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
#[must_use]
pub fn mermaid(
    lifecycle: &Lifecycle,
    on: Day,
    label: &dyn Fn(Named<'_>) -> Option<String>,
    lang: Lang,
) -> String {
    let graph = Graph::new(lifecycle, on);
    let mut text = "stateDiagram-v2\n".to_owned();
    for (region, map) in graph.maps.iter().enumerate() {
        let product = Product::new(&graph, region);
        let running = May::new(&graph, &product).by_stage(&product, map.stages.len());
        let pen = Pen { graph: &graph, region, map, running, label, lang };
        // Writing to a text cannot fail.
        let _ = pen.draw(&mut text);
    }
    text
}

/// What is needed to draw one region.
struct Pen<'a> {
    graph: &'a Graph<'a>,
    region: usize,
    map: &'a Map<'a>,
    /// The clocks that may run in each stage.
    running: Vec<Bits>,
    label: &'a dyn Fn(Named<'_>) -> Option<String>,
    lang: Lang,
}

impl<'a> Pen<'a> {
    fn draw(&self, text: &mut String) -> std::fmt::Result {
        let indent = if self.map.overlay.is_some() { "        " } else { "    " };
        if let Some(id) = self.map.overlay {
            let name = plain(&labelled(self.label, Named::Overlay(id)));
            writeln!(text, "    state \"{name}\" as region{} {{", self.region)?;
        }
        for (n, (id, _)) in self.map.stages.iter().enumerate() {
            let name = plain(&labelled(self.label, Named::Stage(id)));
            writeln!(text, "{indent}state \"{name}\" as {}", self.state(n))?;
        }
        writeln!(text, "{indent}[*] --> {}", self.state(self.map.initial))?;
        for way in &self.map.ways {
            let (from, to) = (self.state(way.from), self.state(way.to));
            writeln!(text, "{indent}{from} --> {to} : {}", self.edge(way))?;
        }
        for (n, (_, stage)) in self.map.stages.iter().enumerate() {
            if stage.is_final {
                writeln!(text, "{indent}{} --> [*]", self.state(n))?;
            }
        }
        if self.map.overlay.is_some() {
            writeln!(text, "    }}")?;
        }
        Ok(())
    }

    /// A name that Mermaid cannot take for one of its words.
    fn state(&self, stage: usize) -> String {
        format!("s{}_{stage}", self.region)
    }

    fn edge(&self, way: &Way<'a>) -> String {
        let runs = |n: &usize| self.running.get(way.from).is_some_and(|it| it.contains(*n));
        let clocks = self.graph.clocks.iter().enumerate().filter(|it| runs(&it.0));
        let duties = clocks.map(|it| it.1.duty);
        let at = Some((self.region, *way));
        let asks = |duty: &&Duty| {
            duty.then().iter().any(|it| self.graph.fires(it, way.cause, at).is_some())
        };
        let (what, bound): (String, Vec<&Duty>) = match way.cause {
            Cause::Event(kind) => {
                (labelled(self.label, Named::Event(kind)), duties.filter(asks).collect())
            }
            Cause::Expiry(number) => {
                let duty = self.graph.clocks.get(number).map(|it| it.duty);
                let name = duty.map(|it| labelled(self.label, Named::Duty(&it.id)));
                let name =
                    Text { zh: name.clone().unwrap_or_default(), en: name.unwrap_or_default() };
                let what = lines::both("edge-expiry", &[("duty", name)]);
                (what.say(self.lang).to_owned(), duty.into_iter().collect())
            }
        };
        let mut parts = vec![what];
        parts.extend(bound.iter().filter_map(|it| last_day(it)));
        let of_duties = bound.iter().map(|it| &it.cites);
        let cites = std::iter::once(&way.rule.cites).chain(of_duties).find(|it| !it.is_empty());
        parts.extend(cites.and_then(|it| self.article(it)));
        parts.dedup();
        plain(&parts.join(" · "))
    }

    fn article(&self, cites: &[Cite]) -> Option<String> {
        cites.first().map(|it| it.place(self.lang))
    }
}

/// The limit and the extension of a duty, in short.
fn last_day(duty: &Duty) -> Option<String> {
    let short = |limit: Term| {
        let cap = duty.extend().and_then(|it| it.cap);
        cap.map_or_else(|| limit.to_string(), |it| format!("{limit}+{it}"))
    };
    let text = match duty.limit()? {
        Limit::Fixed(term) => short(*term),
        Limit::ByCode { table, .. } => {
            let row = |(code, term): (&Id, &Term)| format!("{code} {}", short(*term));
            table.iter().map(row).collect::<Vec<_>>().join(", ")
        }
        Limit::LastDay { attr, .. } => attr.to_string(),
        Limit::Unstated(_) => return None,
    };
    Some(if duty.not_before.is_some() { format!("≥ {text}") } else { text })
}

/// A text without the signs that Mermaid would read as its own.
fn plain(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("#quot;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '#' | ';' | ':' | '%' | '{' | '}' | '\\' | '`' => {
                out.push_str(&format!("#{};", u32::from(sign)));
            }
            it if it.is_control() || it.is_whitespace() => out.push(' '),
            it => out.push(it),
        }
    }
    out
}
