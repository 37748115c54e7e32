//! Clocks whose rule in a layer conflicts with a higher one.

use super::{
    state::{Fold, World},
    tell::{Dated, finish},
};
use crate::lifecycle::findings;

impl Fold {
    /// One finding for each clock that runs on a day of the conflict.
    pub(super) fn conflicts(&self, world: &World<'_>, found: &mut Vec<Dated>) {
        for (duty, conflict) in &world.machine.conflicts {
            for instance in self.instances.iter().filter(|it| it.duty == *duty) {
                let start = instance.clock.start;
                let end = instance.ended_on.unwrap_or(world.as_of);
                if end < conflict.from || conflict.until.is_some_and(|it| it < start) {
                    continue;
                }
                let Some(version) = world.machine.version(instance.version) else {
                    continue;
                };
                let finding = findings::layer_conflict(&world.rule_of(version), conflict);
                found.push(finish(world, instance, finding, None));
            }
        }
    }
}
