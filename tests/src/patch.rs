//! Small changes to a JSON document, as vectors write them.

use serde_json::Value;

/// Applies `[{ "at": pointer, "set": value } | { "at": pointer, "remove": true }]`.
///
/// A last step `-` appends to a list.
///
/// # Errors
/// A sentence that names the step that cannot be applied.
pub fn apply(document: &mut Value, steps: &[Value]) -> Result<(), String> {
    steps.iter().try_for_each(|step| one(document, step).ok_or_else(|| format!("cannot {step}")))
}

fn one(document: &mut Value, step: &Value) -> Option<()> {
    let at = step.get("at")?.as_str()?;
    let (above, last) = at.rsplit_once('/')?;
    let key = last.replace("~1", "/").replace("~0", "~");
    match (document.pointer_mut(above)?, step.get("set")) {
        (Value::Object(map), Some(value)) => {
            map.insert(key, value.clone());
        }
        (Value::Object(map), None) => {
            map.remove(&key)?;
        }
        (Value::Array(list), Some(value)) if key == "-" => list.push(value.clone()),
        (Value::Array(list), Some(value)) => {
            *list.get_mut(key.parse::<usize>().ok()?)? = value.clone();
        }
        (Value::Array(list), None) => {
            let n = key.parse::<usize>().ok().filter(|n| *n < list.len())?;
            list.remove(n);
        }
        _ => return None,
    }
    Some(())
}
