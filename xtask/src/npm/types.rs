//! TypeScript types and the table of operations, out of the published JSON Schemas.
//!
//! The table follows the forms of the question: each has a constant `op` and, where
//! it brings facts, a constant `domain`. Which answer belongs to which is told by the
//! descriptions of the answers: the words in backticks name the operation and, where
//! an operation answers domains differently, the domain.
//!
//! What the schemas say in English, `zh.json` beside this says in Chinese; a type has both.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

use serde_json::{Map, Value};

const TYPES: &str = "bindings-wasm/npm/src/types.d.ts";
const DOCUMENTS: &str = "bindings-wasm/npm/src/documents.d.ts";
const OPERATIONS: &str = "bindings-wasm/npm/src/operations.js";
const HEAD: &str = "// Written by `cargo xtask generate types` from docs/schema.\n";
/// Keys that an operation asks for, and keys that it refuses, beyond what its form says.
const ASKED: [(&str, &str); 1] = [("view", "role")];
const REFUSED: [(&str, &str); 2] = [("evaluate", "role"), ("compare", "role")];
/// What a rulebook that is open already says.
const SAID: [&str; 3] = ["op", "domain", "rulebook"];
/// The Chinese of every description.
const CHINESE: &str = "xtask/src/npm/zh.json";
static ZH: LazyLock<BTreeMap<String, String>> =
    LazyLock::new(|| serde_json::from_str(include_str!("zh.json")).unwrap_or_default());
/// What only the types say, in English and in Chinese.
const RESULT: [&str; 2] = ["The answer of the domain.", "该领域的答案。"];
const BY_DOMAIN: [&str; 2] = ["The operations by domain.", "各领域的操作。"];
/// Answers of domains have one form but for the result.
const OUTCOME: &str = "Outcome";

/// The files, by path.
pub(crate) fn files(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let read = |name: &str| -> Result<Value, String> {
        let path = format!("docs/schema/{name}.json");
        let text = fs::read_to_string(root.join(&path)).map_err(|e| format!("{path}: {e}"))?;
        serde_json::from_str(&text).map_err(|e| format!("{path}: {e}"))
    };
    let (question, answer) = (read("question")?, read("answer")?);
    let (rulebook, layer) = (read("rulebook")?, read("layer")?);
    translated(&[&question, &answer, &rulebook, &layer])?;
    let asked = Side { defs: defs(&question), told: BTreeSet::new() };
    let mut told = Side { defs: defs(&answer), told: BTreeSet::new() };
    told.told = differing(&asked, &told);
    let forms = forms(&question)?;
    let mut types = format!("{HEAD}\n");
    for (name, schema) in asked.defs {
        types += &asked.named(name, schema);
    }
    for (name, schema) in told.defs {
        let is_outcome = told.is_outcome(name);
        let same = asked.defs.contains_key(name) && !told.told.contains(name);
        if !same && (!is_outcome || name == OUTCOME) {
            types += &told.named(name, schema);
        }
    }
    let answers = answer.pointer("/$defs/Told/anyOf").and_then(Value::as_array);
    types += &methods(&asked, &told, &forms, answers.map_or(&[], Vec::as_slice))?;
    let pairs = forms.iter().map(|it| match &it.domain {
        Some(domain) => format!("  [\"{}\", \"{domain}\"],\n", it.op),
        None => format!("  [\"{}\"],\n", it.op),
    });
    let table = format!(
        "{HEAD}\n/** Every operation, with the domain where it has one. */\nexport const operations = [\n{}];\n",
        pairs.collect::<String>()
    );
    let documents = documents(&rulebook, &layer)?;
    Ok(BTreeMap::from([
        (TYPES.into(), types),
        (DOCUMENTS.into(), documents),
        (OPERATIONS.into(), table),
    ]))
}

/// What rulebooks and layers are written in; what both have, they have in one form.
fn documents(rulebook: &Value, layer: &Value) -> Result<String, String> {
    let mut all = defs(rulebook).clone();
    for (name, schema) in defs(layer) {
        let known = all.entry(name).or_insert_with(|| schema.clone());
        if known != schema {
            return Err(format!("rulebook and layer: `{name}` has two forms"));
        }
    }
    let side = Side { defs: &all, told: BTreeSet::new() };
    let mut types = format!("{HEAD}\n");
    for (name, schema) in [("RulebookDocument", rulebook), ("LayerDocument", layer)] {
        // No interface, which could not be handed over where an object of any keys is asked for.
        let object = side.object(schema, "");
        types += &format!("{}export type {name} = {object};\n\n", comment(schema, ""));
    }
    let each = all.iter().map(|(name, schema)| side.named(name, schema));
    types += &each.collect::<String>();
    Ok(types.trim_end().to_owned() + "\n")
}

/// One form of the question.
struct Form<'a> {
    op: String,
    domain: Option<String>,
    schema: &'a Value,
}

fn forms(question: &Value) -> Result<Vec<Form<'_>>, String> {
    let all = question.get("oneOf").and_then(Value::as_array).ok_or("question: no oneOf")?;
    let each = all.iter().map(|schema| {
        let fixed = |key: &str| {
            let it = schema.pointer(&format!("/properties/{key}/const")).and_then(Value::as_str);
            it.map(str::to_owned)
        };
        let op = fixed("op").ok_or("question: a form without `op`")?;
        Ok(Form { op, domain: fixed("domain"), schema })
    });
    each.collect()
}

fn methods(
    asked: &Side<'_>,
    told: &Side<'_>,
    forms: &[Form<'_>],
    answers: &[Value],
) -> Result<String, String> {
    let mut text = String::new();
    let mut by_domain: BTreeMap<Option<&str>, String> = BTreeMap::new();
    for form in forms {
        let domain = form.domain.as_deref();
        let name = format!("{}{}Question", domain.map(title).unwrap_or_default(), title(&form.op));
        text += &asked.interface(&name, &trimmed(form));
        let answer = answer_to(told, &form.op, domain, answers)?;
        *by_domain.entry(domain).or_default() += &format!(
            "{}  {}(question{}: {name}): {answer};\n",
            comment(form.schema, "  "),
            form.op,
            if required(&trimmed(form)).is_empty() { "?" } else { "" }
        );
    }
    let mut domains = String::new();
    for (domain, methods) in &by_domain {
        let name = domain.map_or("Operations".to_owned(), |it| format!("{}Operations", title(it)));
        let both = match domain {
            Some(it) => [format!("The operations of `{it}`."), format!("`{it}` 的操作。")],
            None => ["The operations without a domain.".into(), "不分领域的操作。".into()],
        };
        let both = lines(both.iter().map(String::as_str), "");
        text += &format!("{both}export interface {name} {{\n{methods}}}\n\n");
        if let Some(domain) = domain {
            domains += &format!("  readonly {domain}: {name};\n");
        }
    }
    text += &format!("{}export interface Domains {{\n{domains}}}\n", lines(BY_DOMAIN, ""));
    Ok(text)
}

/// The form of a question to a rulebook that is open.
fn trimmed(form: &Form<'_>) -> Value {
    let mut schema = form.schema.clone();
    let is = |(op, _): &&(&str, &str)| *op == form.op;
    let refused: Vec<&str> = REFUSED.iter().filter(is).map(|it| it.1).collect();
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties
            .retain(|key, _| !SAID.contains(&key.as_str()) && !refused.contains(&key.as_str()));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|key| key.as_str().is_some_and(|it| !SAID.contains(&it)));
        required.extend(ASKED.iter().filter(is).map(|it| it.1.into()));
    }
    for (_, key) in ASKED.iter().filter(is) {
        let kind = schema.pointer_mut(&format!("/properties/{key}/type")).map(Value::take);
        let kind = kind.and_then(|it| it.as_array()?.iter().find(|it| *it != "null").cloned());
        if let Some(place) = schema.pointer_mut(&format!("/properties/{key}/type")) {
            *place = kind.unwrap_or_default();
        }
    }
    schema
}

fn answer_to(
    told: &Side<'_>,
    op: &str,
    domain: Option<&str>,
    answers: &[Value],
) -> Result<String, String> {
    let words = |it: &Value| -> Vec<String> {
        let text = it.get("description").and_then(Value::as_str).unwrap_or_default();
        text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    };
    let to_op = |it: &&Value| words(it).iter().any(|word| word == op);
    let named = |it: &Value, domain: &str| words(it).iter().any(|word| word == domain);
    let all: Vec<&Value> = answers.iter().filter(to_op).collect();
    let own: Vec<&Value> =
        all.iter().filter(|it| domain.is_some_and(|domain| named(it, domain))).copied().collect();
    let shared = all.into_iter().filter(|it| words(it).len() == 1).collect();
    let chosen = if own.is_empty() { shared } else { own };
    let types: Vec<String> = chosen.into_iter().map(|it| told.type_of(it)).collect();
    if types.is_empty() {
        let domain = domain.unwrap_or("no domain");
        return Err(format!("answer: no description names `{op}` for {domain}"));
    }
    Ok(types.join(" | "))
}

fn defs(schema: &Value) -> &Map<String, Value> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    schema.get("$defs").and_then(Value::as_object).unwrap_or(&NONE)
}

/// The definitions that questions and answers have under one name, but in two forms.
fn differing(asked: &Side<'_>, told: &Side<'_>) -> BTreeSet<String> {
    let body = |side: &Side<'_>, name: &str| {
        side.defs.get(name).map(|it| side.named(name, it)).unwrap_or_default()
    };
    let both = || told.defs.keys().filter(|it| asked.defs.contains_key(*it));
    let mut found: BTreeSet<String> =
        both().filter(|it| body(asked, it) != body(told, it)).cloned().collect();
    loop {
        let refers = |name: &&String| {
            let text = told.defs.get(*name).map(Value::to_string).unwrap_or_default();
            found.iter().any(|it| text.contains(&format!("\"#/$defs/{it}\"")))
        };
        let more: Vec<String> =
            both().filter(|it| !found.contains(*it)).filter(refers).cloned().collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

/// The definitions of questions, or those of answers.
struct Side<'a> {
    defs: &'a Map<String, Value>,
    /// Those that are called otherwise, as questions have another form under the name.
    told: BTreeSet<String>,
}

impl Side<'_> {
    fn name(&self, name: &str) -> String {
        if self.told.contains(name) { format!("Told{name}") } else { name.to_owned() }
    }

    fn is_outcome(&self, name: &str) -> bool {
        let digits = name.strip_prefix(OUTCOME);
        digits.is_some_and(|it| it.chars().all(|it| it.is_ascii_digit()))
            && self.defs.get(name).and_then(|it| it.pointer("/properties/result")).is_some()
    }

    /// A definition, under its name.
    fn named(&self, name: &str, schema: &Value) -> String {
        let plain = schema.get("properties").is_some() && schema.get("oneOf").is_none();
        if name == OUTCOME && self.is_outcome(name) {
            let mut general = schema.clone();
            if let Some(result) = general.pointer_mut("/properties/result") {
                *result = serde_json::json!({ "$ref": "#/$defs/Result", "description": RESULT[0] });
            }
            return self.interface("Outcome<Result>", &general);
        }
        if plain {
            return self.interface(&self.name(name), schema);
        }
        let kind = self.type_of(schema);
        format!("{}export type {} = {kind};\n\n", comment(schema, ""), self.name(name))
    }

    fn interface(&self, name: &str, schema: &Value) -> String {
        format!("{}export interface {name} {}\n\n", comment(schema, ""), self.object(schema, ""))
    }

    fn object(&self, schema: &Value, indent: &str) -> String {
        let inner = format!("{indent}  ");
        let required = required(schema);
        let properties = schema.get("properties").and_then(Value::as_object);
        let lines = properties.into_iter().flatten().map(|(key, it)| {
            let optional = if required.contains(&key.as_str()) { "" } else { "?" };
            let key = if key.contains(['$', '-']) { format!("\"{key}\"") } else { key.clone() };
            let kind = self.type_of(it);
            format!("{}{inner}readonly {key}{optional}: {kind};\n", comment(it, &inner))
        });
        format!("{{\n{}{indent}}}", lines.collect::<String>())
    }

    fn type_of(&self, schema: &Value) -> String {
        let list = |key: &str| schema.get(key).and_then(Value::as_array);
        if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            let name = name.rsplit('/').next().unwrap_or_default();
            if self.is_outcome(name) {
                let result = self.defs.get(name).and_then(|it| it.pointer("/properties/result"));
                let result = result.map(|it| self.type_of(it)).unwrap_or_default();
                return format!("{OUTCOME}<{result}>");
            }
            return self.name(name);
        }
        if let Some(it) = schema.get("const") {
            return it.to_string();
        }
        if let Some(all) = list("enum") {
            return all.iter().map(Value::to_string).collect::<Vec<_>>().join(" | ");
        }
        if let Some(all) = list("oneOf").or_else(|| list("anyOf")) {
            let mut kinds: Vec<String> = all.iter().map(|it| self.type_of(it)).collect();
            kinds.dedup();
            let union = kinds.join(" | ");
            if schema.get("properties").is_some() {
                return format!("{} & ({union})", self.object(schema, ""));
            }
            return union;
        }
        match schema.get("type") {
            Some(Value::Array(all)) => {
                let one = |it: &Value| {
                    let mut of_one = schema.clone();
                    if let Some(kind) = of_one.get_mut("type") {
                        kind.clone_from(it);
                    }
                    self.type_of(&of_one)
                };
                all.iter().map(one).collect::<Vec<_>>().join(" | ")
            }
            Some(Value::String(name)) => self.simple(name, schema),
            _ => "unknown".to_owned(),
        }
    }

    fn simple(&self, name: &str, schema: &Value) -> String {
        match name {
            "string" | "boolean" | "null" => name.to_owned(),
            "integer" | "number" => "number".to_owned(),
            "array" => {
                let item = schema.get("items").map_or("unknown".to_owned(), |it| self.type_of(it));
                let item = if item.contains(' ') { format!("({item})") } else { item };
                format!("readonly {item}[]")
            }
            _ if schema.get("properties").is_some() => self.object(schema, ""),
            _ => {
                let by_pattern = schema.get("patternProperties").and_then(Value::as_object);
                let values = by_pattern
                    .and_then(|it| it.values().next())
                    .or_else(|| schema.get("additionalProperties").filter(|it| it.is_object()));
                let is_closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
                let other = if is_closed { "never" } else { "unknown" };
                let value = values.map_or(other.to_owned(), |it| self.type_of(it));
                format!("{{ readonly [name: string]: {value} }}")
            }
        }
    }
}

fn required(schema: &Value) -> Vec<&str> {
    let all = schema.get("required").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    all.iter().filter_map(Value::as_str).collect()
}

/// That every description has its Chinese, and that none is left over.
fn translated(schemas: &[&Value]) -> Result<(), String> {
    let mut all = BTreeSet::new();
    schemas.iter().for_each(|it| descriptions(it, &mut all));
    let told = |what: &str, texts: Vec<&String>| {
        let texts: Vec<String> = texts.into_iter().map(|it| format!("\n  {it:?}")).collect();
        format!("{CHINESE} {what}{}", texts.concat())
    };
    let missing: Vec<_> = all.iter().filter(|it| !ZH.contains_key(*it)).collect();
    if !missing.is_empty() {
        return Err(told("has no Chinese for these descriptions; add it:", missing));
    }
    let left: Vec<_> = ZH.keys().filter(|it| !all.contains(*it)).collect();
    if left.is_empty() { Ok(()) } else { Err(told("has what nothing says any more:", left)) }
}

/// All descriptions in a schema, as [`plain`] tells them.
fn descriptions(schema: &Value, all: &mut BTreeSet<String>) {
    match schema {
        Value::Object(map) => {
            let own = map.get("description").and_then(Value::as_str);
            all.extend(own.map(plain));
            map.values().for_each(|it| descriptions(it, all));
        }
        Value::Array(list) => list.iter().for_each(|it| descriptions(it, all)),
        _ => {}
    }
}

/// A description without its examples, which are in Rust.
fn plain(text: &str) -> String {
    let (mut kept, mut in_example, mut in_code) = (Vec::new(), false, false);
    for line in text.lines() {
        let is_fence = line.starts_with("```");
        in_example |= !in_code && line.starts_with("# Example");
        if !in_example {
            kept.push(line);
        }
        // An example ends with its code.
        in_example &= !(in_code && is_fence);
        in_code ^= is_fence;
    }
    kept.join("\n").trim().to_owned()
}

/// The description as a comment in both languages; that of each word of a closed list too.
fn comment(schema: &Value, indent: &str) -> String {
    let told = |it: &Value| it.get("description").and_then(Value::as_str).map(plain);
    let inner = || schema.get("anyOf")?.as_array()?.iter().find_map(told);
    let own = told(schema).or_else(inner);
    let words: Vec<(&Value, String)> = schema
        .get("oneOf")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|it| Some((it.get("const")?, told(it)?)))
        .collect();
    let in_language = |say: fn(&str) -> String| {
        let words = words
            .iter()
            .map(|(value, text)| format!("- `{value}`: {}", say(text).replace('\n', " ")));
        own.iter().map(|it| say(it)).chain(words).collect::<Vec<_>>().join("\n")
    };
    let zh = |text: &str| match text {
        _ if text == RESULT[0] => RESULT[1].to_owned(),
        _ => ZH.get(text).cloned().unwrap_or_default(),
    };
    let both = [in_language(str::to_owned), in_language(zh)];
    lines(both.iter().map(String::as_str), indent)
}

/// A comment of some paragraphs; none if there is nothing to say.
fn lines<'a>(paragraphs: impl IntoIterator<Item = &'a str>, indent: &str) -> String {
    let all: Vec<&str> = paragraphs.into_iter().filter(|it| !it.is_empty()).collect();
    if all.is_empty() {
        return String::new();
    }
    let line = format!("{indent}/** {} */\n", all.join(" ").replace("*/", "* /"));
    if !all.iter().any(|it| it.contains('\n')) && line.chars().count() <= 120 {
        return line;
    }
    let text = all.join("\n\n").replace("*/", "* /");
    let each = text.lines().map(|it| format!("{indent} * {it}").trim_end().to_owned() + "\n");
    format!("{indent}/**\n{}{indent} */\n", each.collect::<String>())
}

/// `kebab-case` as `TitleCase`.
fn title(word: &str) -> String {
    let parts = word.split('-').map(|part| {
        let mut chars = part.chars();
        chars.next().map(|it| it.to_ascii_uppercase()).into_iter().chain(chars).collect::<String>()
    });
    parts.collect()
}
