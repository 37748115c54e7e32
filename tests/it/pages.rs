//! The generated pages are as the rules make them.

use std::{collections::BTreeSet, fs};

use jiceng_tests::{pages, vectors::root};

#[test]
fn pages_are_as_committed() {
    let mut problems = Vec::new();
    for (path, text) in pages::files().unwrap() {
        let committed = fs::read_to_string(root().join(&path)).unwrap_or_default();
        let mut lines = text.lines().zip(committed.lines().chain(std::iter::repeat("")));
        if let Some(n) = lines.position(|(now, then)| now != then) {
            problems.push(format!("{path}:{}", n + 1));
        } else if text != committed {
            problems.push(format!("{path}: longer than the rules make it"));
        }
    }
    assert!(
        problems.is_empty(),
        "\n{}\nRun `cargo xtask generate docs` and read the diff.\n",
        problems.join("\n")
    );
}

/// Whatever a vector finds stands on the page of findings.
#[test]
fn every_code_found_is_listed() {
    let page = fs::read_to_string(root().join("docs/findings.md")).unwrap();
    let mut listed = BTreeSet::new();
    for line in page.lines().filter(|it| it.starts_with("| `")) {
        let words: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
        let [rule, ends @ ..] = words.as_slice() else { continue };
        listed.extend(ends.iter().map(|it| format!("{rule}{it}")));
        if ends.is_empty() {
            listed.insert((*rule).to_owned());
        }
    }
    assert!(listed.len() > 200, "only {} codes were read", listed.len());
    let mut problems = Vec::new();
    for vector in jiceng_tests::vectors::read("lifecycle").unwrap() {
        for finding in vector.json["expect"]["findings"].as_array().into_iter().flatten() {
            let code = finding["code"].as_str().unwrap();
            if !listed.contains(code) {
                problems.push(code.to_owned());
            }
        }
    }
    assert!(problems.is_empty(), "not on docs/findings.md: {}", problems.join(", "));
}
