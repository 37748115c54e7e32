//! Layers with planted faults, out of what a vector says.

use std::sync::LazyLock;

use jiceng::{law::rulebook::Rulebook, wire::Error};
use serde_json::{Value, json};

use crate::patch;

/// What layers lie upon, opened once.
static BASES: LazyLock<[Result<Rulebook, Error>; 2]> =
    LazyLock::new(|| ["cn", "demo"].map(Rulebook::builtin));

/// The document of the layer: given whole, or one entry of the base with small changes.
///
/// # Errors
/// - The vector names what its base does not have.
pub fn layer(vector: &Value) -> Result<Value, String> {
    if let Some(whole) = vector.get("layer") {
        return Ok(whole.clone());
    }
    let text = |key: &str| vector.get(key).and_then(Value::as_str);
    let over = text("over").ok_or("no `over`")?;
    let take = vector.get("take").and_then(Value::as_object).ok_or("no `take`")?;
    let (list, id) = take.iter().find(|it| it.0 != "lifecycle").ok_or("nothing is taken")?;
    let (list, id) = (list.as_str(), id.as_str().ok_or("an id is a text")?);
    let named = take.get("lifecycle").and_then(Value::as_str);
    let lifecycle = named.unwrap_or(if over == "cn" { "petition" } else { "stall" });
    let book = BASES.iter().flatten().find(|it| it.id().as_str() == over);
    let book = book.ok_or_else(|| format!("no base `{over}`"))?;
    let rules = book.lifecycle(lifecycle).map_err(|it| it.to_string())?;
    let rules = serde_json::to_value(rules).map_err(|it| it.to_string())?;
    let found = match list {
        "events" => rules.pointer(&format!("/events/{id}")),
        "transitions" => last(rules.pointer("/main/transitions"), id),
        _ => last(rules.get(list), id),
    };
    let mut entry = found.cloned().ok_or_else(|| format!("no `{id}` in `{list}`"))?;
    if let Some(entry) = entry.as_object_mut().filter(|_| list != "events") {
        entry.insert("inForce".into(), json!({ "from": "2026-08-01" }));
    }
    let steps = vector.get("patch").and_then(Value::as_array).ok_or("no `patch`")?;
    patch::apply(&mut entry, steps)?;
    let part = match list {
        "events" => json!({ "id": lifecycle, "events": { id: entry } }),
        "transitions" => json!({ "id": lifecycle, "main": { "transitions": [entry] } }),
        _ => json!({ "id": lifecycle, list: [entry] }),
    };
    Ok(json!({ "format": 1, "id": "test", "title": { "zh": "试", "en": "test" },
               "level": "unit", "over": over, "lifecycles": { lifecycle: part } }))
}

/// The last of its id in a list, as versions stand in order.
fn last<'a>(list: Option<&'a Value>, id: &str) -> Option<&'a Value> {
    list?.as_array()?.iter().rfind(|it| it.get("id").and_then(Value::as_str) == Some(id))
}
