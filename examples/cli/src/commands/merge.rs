//! `merge`: the facts of several devices, joined.

use clap::Args;
use jiceng::{
    facts::merge,
    lifecycle::Case,
    people::Organs,
    wire::{Error, Pointer},
};

use crate::{
    Reply,
    failure::{Failure, text},
    input,
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Merge {
    /// The same case as several devices have it.
    #[arg(required = true, num_args = 2.., value_name = "FILE")]
    files: Vec<String>,
}

impl Merge {
    /// The joined case, as JSON: it goes to a program, not to a person.
    pub(crate) fn run(&self, _: &Screen) -> Result<Reply, Failure> {
        let mut joined: Option<Case> = None;
        for file in &self.files {
            let case: Case = input::value(file)?;
            joined = Some(match joined {
                None => case,
                Some(earlier) => self.join(earlier, case, file)?,
            });
        }
        Ok(joined.map_or_else(|| String::new().into(), |it| screen::json(&it)))
    }

    fn join(&self, mut earlier: Case, later: Case, file: &str) -> Result<Case, Failure> {
        if earlier.case != later.case || earlier.lifecycle != later.lifecycle {
            let (a, b) = (&earlier.case, &later.case);
            let problem = text(
                &format!("事项 `{b}` 与事项 `{a}` 不是同一事项"),
                &format!("case `{b}` is not case `{a}`"),
            );
            let hint = text("只合并同一事项的文件", "merge files of one case only");
            return Err(Failure::own("other-case", problem, hint).within(file));
        }
        earlier.events =
            merge(&earlier.events, &later.events).map_err(|it| self.placed(it, file))?;
        for organ in later.organs {
            if !earlier.organs.contains(&organ) {
                earlier.organs.push(organ);
            }
        }
        Organs::new(&earlier.organs).map_err(|it| Failure::from(it).within(file))?;
        for other in later.others {
            let known = earlier.others.iter().position(|it| it.case == other.case);
            let other = match known.map(|n| earlier.others.remove(n)) {
                Some(mine) => self.join(mine, other, file)?,
                None => other,
            };
            earlier.others.push(other);
        }
        earlier.others.sort_by(|a, b| a.case.cmp(&b.case));
        Ok(earlier)
    }

    /// An error, at its place in the file that holds the fact.
    fn placed(&self, mut error: Error, file: &str) -> Failure {
        let mut keys = error.pointer.as_str().split('/').skip(1);
        let first = keys.next() == Some("a");
        let place = keys.fold(Pointer::root().key("events"), |place, key| place.key(key));
        error.pointer = place;
        let file = if first { self.files.first().map_or(file, String::as_str) } else { file };
        Failure::from(error).within(file)
    }
}
