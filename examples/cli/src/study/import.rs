//! `study import`: statements as facts of the domain `study`.

use std::collections::BTreeMap;

use clap::Args;
use jiceng::{
    study::{Content, Did, Entry, Record, Segment, Wall, Watched},
    wire::{self, Id},
};

use super::{
    moment,
    tally::{Pair, Tally},
};
use crate::{Reply, failure::Failure, screen};

/// Statements, and the plan under which they are told.
#[derive(Args)]
pub(crate) struct Import {
    /// The statements: a JSON array or one a line, packed with gzip or not.
    #[arg(long)]
    xapi: String,
    /// The plan of study.
    #[arg(long)]
    plan: String,
    /// The kind of study of the contents, as the plan names it.
    #[arg(long)]
    category: String,
}

impl Import {
    pub(super) fn run(&self) -> Result<Reply, Failure> {
        let plan = Id::new(&self.plan).map_err(|it| Failure::from(it).within("--plan"))?;
        let category =
            Id::new(&self.category).map_err(|it| Failure::from(it).within("--category"))?;
        let tally = Tally::read(&self.xapi)?;
        let mut records: BTreeMap<Id, Record> = BTreeMap::new();
        for pair in &tally.pairs {
            let learner = opaque("p", &pair.learner)?;
            let record = records.entry(learner.clone()).or_insert_with(|| Record {
                learner,
                plan: plan.clone(),
                roles: Vec::new(),
                contents: Vec::new(),
                entries: Vec::new(),
                offers: Vec::new(),
            });
            add(record, pair, &category)?;
        }
        for record in records.values_mut() {
            record.contents.sort();
            record.entries.sort_by(|a, b| (a.on, &a.id).cmp(&(b.on, &b.id)));
        }
        Ok(screen::json(&records.into_values().collect::<Vec<_>>()))
    }
}

fn add(record: &mut Record, pair: &Pair, category: &Id) -> Result<(), Failure> {
    let content = opaque("c", &pair.content)?;
    record.contents.push(Content {
        id: content.clone(),
        category: category.clone(),
        length_ms: pair.length_ms,
        move_on: None,
    });
    for (name, session) in &pair.sessions {
        let Some((from, to)) = session.wall else { continue };
        let id = opaque("s", &format!("{name} {} {}", pair.learner, pair.content))?;
        let part = |it: &(i64, i64)| Segment { from: it.0, to: Some(it.1), wall: None };
        let did = Did::Watched(Watched {
            content: content.clone(),
            session: Some(id.clone()),
            device: None,
            length_ms: None,
            segments: session.runs.as_slice().iter().map(part).collect(),
            wall: (from < to).then_some(Wall { from, to }),
        });
        record.entries.extend(entry(id, from, did));
    }
    for at in &pair.claims {
        let id = opaque("k", &format!("{at} {} {}", pair.learner, pair.content))?;
        let did = Did::Claimed { content: content.clone(), progress: None };
        record.entries.extend(entry(id, *at, did));
    }
    Ok(())
}

fn entry(id: Id, at: i64, did: Did) -> Option<Entry> {
    let on = moment::day(at)?;
    let (until, by, reverses, erases) = (None, None, None, None);
    Some(Entry { id, on, until, at: None, recorded: on, by, did: Some(did), reverses, erases })
}

/// An id that tells nothing of what it stands for, the same each time.
fn opaque(kind: &str, text: &str) -> Result<Id, Failure> {
    let digest: String = wire::sha256(text).chars().take(24).collect();
    Id::new(&format!("{kind}-{digest}")).map_err(Failure::from)
}
