//! The notices that come with the library.

use std::collections::BTreeMap;

use super::{Calendar, Notice};
use crate::wire::{self, Error, Id, Pointer};

macro_rules! notices {
    ($($id:literal)*) => {
        &[$((
            $id,
            include_str!(concat!(env!("OUT_DIR"), "/rulebooks/cn/calendar/", $id, ".json")),
        )),*]
    };
}

/// The national notices, id and text, 2007 to 2026.
pub const CN: &[(&str, &str)] = notices![
    "2007" "2008" "2009" "2010" "2011" "2012" "2013" "2014" "2015" "2015-amended" "2016" "2017"
    "2018" "2019" "2019-amended" "2020" "2020-amended" "2021" "2022" "2023" "2024" "2025" "2026"
];

/// The national calendar, 2007 to 2026.
///
/// It is built anew at every call; keep it.
///
/// # Errors
/// The errors of [`Calendar::build`], below `/calendar`; none with the files as shipped.
pub fn cn() -> Result<Calendar, Error> {
    let place = Pointer::root().key("calendar");
    let mut notices = BTreeMap::new();
    for (id, text) in CN {
        let read = wire::parse(text).and_then(wire::from_value::<Notice>);
        notices.insert(Id::new(id)?, read.map_err(|it| it.below(&place.key(id)))?);
    }
    Calendar::build(notices).map_err(|it| it.below(&place))
}
