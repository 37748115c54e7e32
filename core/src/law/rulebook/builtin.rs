//! The rulebooks that are built in: files of `core/rulebooks/`.

use super::{Rulebook, folder};
use crate::{
    time::calendar::builtin::CN,
    wire::{self, Error, Problem},
    words,
};

/// A built-in rulebook: its id, its revision and its files, but for the notices of the calendar.
struct Builtin {
    id: &'static str,
    revision: &'static str,
    files: &'static [(&'static str, &'static str)],
}

macro_rules! files {
    ($id:literal: $($path:literal)*) => {
        Builtin {
            id: $id,
            revision: include_str!(concat!("../../../revisions/", $id, ".sha256")),
            files: &[$((
                $path,
                include_str!(concat!(env!("OUT_DIR"), "/rulebooks/", $id, "/", $path)),
            )),*],
        }
    };
}

/// Every built-in rulebook.
const BUILTIN: &[Builtin] = &[
    files!("cn": "rulebook.json" "sources.json" "labels.json" "lifecycles/cadre-report.json"
        "lifecycles/hotline.json" "lifecycles/mediation.json" "lifecycles/petition.json"
        "lifecycles/petition-simple.json" "lifecycles/service-matter.json" "franchises.json"
        "procedures/admission-meeting.json"
        "procedures/assembly-demand.json"
        "procedures/branch-by-election.json"
        "procedures/branch-committee-meeting.json"
        "procedures/branch-election.json"
        "procedures/branch-meeting.json"
        "procedures/collective-assembly.json"
        "procedures/collective-board.json"
        "procedures/collective-delegates.json"
        "procedures/conversion-meeting.json"
        "procedures/democratic-appraisal.json"
        "procedures/disposition-meeting.json"
        "procedures/four-deliberations.json"
        "procedures/group-meeting.json"
        "procedures/organisational-life.json"
        "procedures/party-class.json"
        "procedures/party-examination.json"
        "procedures/recall-demand.json"
        "procedures/representatives-demand.json"
        "procedures/residents-assembly.json"
        "procedures/residents-demand.json"
        "procedures/residents-disclosure.json"
        "procedures/residents-election.json"
        "procedures/residents-recall-demand.json"
        "procedures/residents-recall.json"
        "procedures/residents-representatives.json"
        "procedures/theme-day.json"
        "procedures/two-committees-meeting.json"
        "procedures/village-by-election.json"
        "procedures/village-disclosure.json"
        "procedures/village-election.json"
        "procedures/village-further-round.json"
        "procedures/village-group-meeting.json"
        "procedures/village-recall.json"
        "procedures/villagers-assembly.json"
        "procedures/villagers-representatives.json"
        "schedules/collective.json"
        "schedules/party-branch.json"
        "schedules/party-committee.json"
        "schedules/residents.json"
        "schedules/village.json" "schemes/base-sixty.json"
        "schemes/credit-district.json" "schemes/credit-village.json"
        "study/cadre-training.json" "study/member-training.json"),
    files!("demo": "rulebook.json" "sources.json" "labels.json" "franchises.json"
        "lifecycles/tree.json" "procedures/council.json"
        "lifecycles/stall.json" "schemes/garden.json" "schemes/league.json" "schemes/plot.json"
        "study/garden.json" "study/season.json"),
];

/// Both reckon by the national calendar.
///
/// That they hold together, and which revision they are, was found out when they were
/// built in; a test looks through both as [`Rulebook::open`] does.
pub(super) fn open(id: &str) -> Result<Rulebook, Error> {
    let Some(builtin) = BUILTIN.iter().find(|it| it.id == id) else {
        return Err(Error::new(Problem::UnknownRulebook {
            rulebook: id.into(),
            nearest: words::nearest(id, BUILTIN.iter().map(|it| it.id)),
        }));
    };
    let notices: Vec<_> =
        CN.iter().map(|(id, text)| (format!("calendar/{id}.json"), *text)).collect();
    let mut files = builtin.files.to_vec();
    files.extend(notices.iter().map(|(path, text)| (path.as_str(), *text)));
    let folder = folder::assemble(&files)?;
    let doc = wire::from_tree(&folder.document)?;
    Rulebook::unchecked(doc, builtin.revision.trim_end().to_owned(), folder.files, None)
}
