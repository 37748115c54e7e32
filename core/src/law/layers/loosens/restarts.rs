//! Which events start a clock anew, and not for the first time.

use std::collections::BTreeMap;

use crate::{lifecycle::rules::Lifecycle, wire::Id};

/// Events that lead back: nearer to the initial stage than where they happen.
///
/// A remand, a reopening, an agreed objection. Whether a clock then starts anew is
/// what texts are silent about; the ordinary start of a clock leads forward.
#[derive(Clone, Debug, Default)]
pub(in crate::law::layers) struct Restarts(Vec<Id>);

impl Restarts {
    pub(in crate::law::layers) fn of(lifecycle: &Lifecycle) -> Self {
        let ways = &lifecycle.main.transitions;
        let mut depth: BTreeMap<&Id, u32> = BTreeMap::from([(&lifecycle.main.initial, 0)]);
        let mut grown = true;
        while grown {
            grown = false;
            for way in ways {
                let nearest = way.from.iter().filter_map(|it| depth.get(it)).min().copied();
                let (Some(nearest), Some(to)) = (nearest, &way.to) else { continue };
                let reached = nearest.saturating_add(1);
                if depth.get(to).is_none_or(|it| reached < *it) {
                    depth.insert(to, reached);
                    grown = true;
                }
            }
        }
        let leads_back = ways.iter().filter(|way| {
            let to = way.to.as_ref().and_then(|it| depth.get(it));
            let from = way.from.iter().filter_map(|it| depth.get(it)).min();
            to.zip(from).is_some_and(|(to, from)| to < from)
        });
        Self(leads_back.filter_map(|it| it.on.clone()).collect())
    }

    pub(super) fn has(&self, kind: &Id) -> bool {
        self.0.contains(kind)
    }
}
