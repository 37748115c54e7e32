//! Where the text sets no limit.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::{
    lifecycle::lint::{
        graph::{Cause, Graph},
        nobody_owes::Owed,
        product::Product,
        runs::{May, Must},
    },
    wire::{Id, RuleId},
};

/// Where the text sets no limit, so that no sum of limits is a maximum.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unlimited {
    /// Stages that no running clock with a day surely leads out of.
    pub stages: Vec<Id>,
    /// Duties whose clock can be stopped for a time that nothing limits.
    pub stops: Vec<RuleId>,
}

pub(crate) fn unlimited(graph: &Graph<'_>) -> Unlimited {
    let product = Product::new(graph, 0);
    let may = May::new(graph, &product);
    let owed = Owed::new(graph);
    let must = Must::new(&product, &may, &owed.mask());
    let stages = graph.main().map_or(&[][..], |it| &it.stages);
    let initial = graph.main().map_or(0, |it| it.initial);
    let mut open = BTreeSet::new();
    for (number, node) in product.nodes.iter().enumerate() {
        let is_final = stages.get(node.stage).is_some_and(|it| it.1.is_final);
        let Some(certain) = must.certain(number) else { continue };
        if node.stage == initial || is_final {
            continue;
        }
        let dated = certain.and(&owed.dated);
        let led = product.out(number).any(|step| match step.way.cause {
            Cause::Expiry(clock) => certain.contains(clock),
            Cause::Event(_) => !step.touch.serves.and(&dated).is_empty(),
        });
        if !led {
            open.insert(node.stage);
        }
    }
    let stops = graph.clocks.iter().map(|it| it.duty).filter(|it| !it.suspend().is_empty());
    Unlimited {
        stages: open.iter().filter_map(|it| stages.get(*it)).map(|it| it.0.clone()).collect(),
        stops: stops.map(|it| it.id.clone()).collect(),
    }
}
