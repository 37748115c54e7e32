//! `hours-with-suspension`: a limit in hours is stopped or extended.

use super::{Look, mixed_units::terms};
use crate::{law::lint::Diagnostic, time::Unit};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    look.clocks()
        .filter(|(_, it)| terms(it.duty.limit()).iter().any(|it| it.unit == Unit::Hours))
        .filter_map(|(_, it)| {
            let key = match (it.duty.suspend().is_empty(), it.duty.extend()) {
                (false, _) => "suspend",
                (true, Some(_)) => "extend",
                (true, None) => return None,
            };
            let remark = Diagnostic::error("hours-with-suspension", look.shape(it).key(key));
            Some(remark.about(&it.duty.id).with("duty", &it.duty.id))
        })
        .collect()
}
