//! `extension-without-cap`: an extension lacks its cap or its number.

use super::Look;
use crate::law::lint::Diagnostic;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    look.clocks()
        .filter_map(|(_, it)| {
            let extend = it.duty.extend()?;
            let missing = match (extend.cap, extend.times) {
                (Some(_), Some(_)) => return None,
                (None, Some(_)) => "cap",
                (Some(_), None) => "times",
                (None, None) => "cap, times",
            };
            let place = look.shape(it).key("extend");
            let remark = Diagnostic::error("extension-without-cap", place).about(&it.duty.id);
            Some(remark.with("duty", &it.duty.id).with("missing", missing))
        })
        .collect()
}
