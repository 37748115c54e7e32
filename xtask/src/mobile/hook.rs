//! Opens the generated Kotlin for the portable module.
//!
//! UniFFI declares the functions of the native library in two objects. Here each object
//! keeps its functions under the same names, but chooses: the native library, in an object
//! beside it, or the module. So every call of every record goes either way.

use std::{fmt::Write as _, fs, path::Path};

const OBJECTS: [&str; 2] = ["IntegrityCheckingUniffiLib", "UniffiLib"];
const DECLARED: &str = "external fun ";

/// Rewrites the generated source in place.
pub(super) fn portable(source: &Path) -> Result<(), String> {
    let say = |e: std::io::Error| format!("{}: {e}", source.display());
    let mut text = fs::read_to_string(source).map_err(say)?;
    for object in OBJECTS {
        text = opened(&text, object)
            .ok_or_else(|| format!("the generator writes `{object}` otherwise"))?;
    }
    fs::write(source, text).map_err(say)
}

/// The text with one object that chooses and one that is native.
fn opened(text: &str, object: &str) -> Option<String> {
    let (before, rest) = text.split_once(&format!("internal object {object} {{\n"))?;
    let (body, after) = rest.split_once("\n}\n")?;
    let (head, functions) = body.split_once(DECLARED)?;
    let register = format!("Native.register({object}::class.java,");
    let head = head.replace(
        &register,
        &format!("if (!Portable.isOn()) Native.register({object}Native::class.java,"),
    );
    if !head.contains("Portable") {
        return None;
    }
    let (mut choosing, mut native) = (String::new(), String::new());
    for function in functions.split(DECLARED) {
        // Nothing here is asynchronous, so nothing calls these.
        if function.contains("_rust_future_") {
            continue;
        }
        let function = function.split_whitespace().collect::<Vec<_>>().join(" ");
        write!(choosing, "\n    {}", choice(object, &function)?).ok()?;
        write!(native, "\n    {DECLARED}{function}").ok()?;
    }
    Some(format!(
        "{before}internal object {object} {{\n{head}{choosing}\n}}\n\ninternal object {object}Native {{{native}\n}}\n{after}"
    ))
}

/// A function `f(a: A, b: B): R` that chooses.
fn choice(object: &str, function: &str) -> Option<String> {
    let (name, rest) = function.split_once('(')?;
    let (parameters, answer) = rest.rsplit_once("):")?;
    let names: Vec<_> =
        parameters.split(',').filter_map(|it| it.split_once(':')).map(|it| it.0.trim()).collect();
    let given: String = names.iter().map(|it| format!(", {it}")).collect();
    let portable = match answer.trim() {
        "RustBuffer.ByValue" => format!("Portable.buffer(\"{name}\"{given})"),
        "Long" => format!("Portable.number(\"{name}\"{given})"),
        "Unit" => format!("run {{ Portable.number(\"{name}\"{given}); Unit }}"),
        short @ ("Int" | "Short" | "Byte") => {
            format!("Portable.number(\"{name}\"{given}).to{short}()")
        }
        _ => return None,
    };
    let native = format!("{object}Native.{name}({})", names.join(", "));
    Some(format!(
        "fun {name}({parameters}):{answer} = if (Portable.isOn()) {portable} else {native}"
    ))
}

#[cfg(test)]
mod tests {
    use super::opened;

    #[test]
    fn each_function_chooses() {
        let text = "internal object UniffiLib {\n    init {\n        Native.register(UniffiLib::class.java, \
            find())\n    }\n    external fun f(`a`: Long,`e`: Status,\n    ): RustBuffer.ByValue\n    \
            external fun g(\n    ): Int\n}\nrest";
        let told = opened(text, "UniffiLib").unwrap_or_default();
        for wanted in [
            "if (!Portable.isOn()) Native.register(UniffiLibNative::class.java, find())",
            "if (Portable.isOn()) Portable.buffer(\"f\", `a`, `e`) else UniffiLibNative.f(`a`, `e`)",
            "if (Portable.isOn()) Portable.number(\"g\").toInt() else UniffiLibNative.g()",
            "internal object UniffiLibNative {\n    external fun f(`a`: Long,`e`: Status, ): RustBuffer.ByValue",
        ] {
            assert!(told.contains(wanted), "{wanted} in\n{told}");
        }
        assert_eq!(opened("internal object Other {\n}\n", "UniffiLib"), None);
    }
}
