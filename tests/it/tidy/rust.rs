//! Enough of Rust's grammar to look at code without its comments and texts.

/// The code alone: comments, strings and characters become blanks, lines stay.
pub(super) fn code(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut i = 0;
    while i < chars.len() {
        let end = end_of_blank(&chars, i);
        if end == i {
            out.push(chars[i]);
            i += 1;
        } else {
            out.extend(chars[i..end].iter().map(|c| if *c == '\n' { '\n' } else { ' ' }));
            i = end;
        }
    }
    out
}

/// Where the comment, string or character that starts here ends; here if none does.
fn end_of_blank(chars: &[char], i: usize) -> usize {
    let at = |j: usize| chars.get(j).copied().unwrap_or('\0');
    let follows_word = i > 0 && is_word(chars[i - 1]) && chars[i - 1] != 'b';
    match (at(i), at(i + 1)) {
        ('/', '/') => find(chars, i, "\n").unwrap_or(chars.len()),
        ('/', '*') => find(chars, i + 2, "*/").map_or(chars.len(), |end| end + 2),
        ('r', '"' | '#') if !follows_word => {
            let n = chars[i + 1..].iter().take_while(|c| **c == '#').count();
            if at(i + 1 + n) != '"' {
                return i;
            }
            let close = format!("\"{}", "#".repeat(n));
            find(chars, i + 2 + n, &close).map_or(chars.len(), |end| end + 1 + n)
        }
        ('"', _) => end_of_quote(chars, i + 1, '"'),
        ('\'', '\\') => end_of_quote(chars, i + 1, '\''),
        ('\'', _) if at(i + 2) == '\'' => i + 3,
        _ => i,
    }
}

fn end_of_quote(chars: &[char], mut i: usize, close: char) -> usize {
    while i < chars.len() && chars[i] != close {
        i += if chars[i] == '\\' { 2 } else { 1 };
    }
    (i + 1).min(chars.len())
}

fn find(chars: &[char], from: usize, what: &str) -> Option<usize> {
    let what: Vec<char> = what.chars().collect();
    let found = chars.get(from..)?.windows(what.len()).position(|window| window == what);
    found.map(|n| from + n)
}

/// Whether the character can be part of a name.
pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The names that follow a keyword, each with its line, counted from one.
pub(super) fn named<'a>(code: &'a str, keyword: &str) -> Vec<(usize, &'a str)> {
    let mut found = Vec::new();
    for (line, text) in (1..).zip(code.lines()) {
        let mut words = text.split(|c| !is_word(c)).filter(|word| !word.is_empty()).peekable();
        while let Some(word) = words.next() {
            if let Some(name) = words.peek().filter(|_| word == keyword) {
                found.push((line, *name));
            }
        }
    }
    found
}

/// What stands before the module of unit tests.
pub(super) fn without_tests(text: &str) -> &str {
    text.split("\n#[cfg(test)]\nmod tests").next().unwrap()
}

/// The functions with a body: name, first line and number of lines.
pub(super) fn functions(code: &str) -> Vec<(String, usize, usize)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(n) = code[from..].find("fn ") {
        let start = from + n;
        from = start + 3;
        let part_of_word = code[..start].chars().next_back().is_some_and(is_word);
        let name: String = code[from..].chars().take_while(|c| is_word(*c)).collect();
        if let Some(end) = end_of_body(&code[from..]).filter(|_| !part_of_word && !name.is_empty())
        {
            let lines = |text: &str| text.matches('\n').count() + 1;
            found.push((name, lines(&code[..start]), lines(&code[start..from + end])));
        }
    }
    found
}

/// The end of the body that follows, unless a semicolon ends the signature.
fn end_of_body(code: &str) -> Option<usize> {
    let (mut round, mut curly) = (0, 0);
    for (i, c) in code.char_indices() {
        match c {
            '(' | '[' => round += 1,
            ')' | ']' => round -= 1,
            ';' if round == 0 && curly == 0 => return None,
            '{' => curly += 1,
            '}' => {
                curly -= 1;
                if curly == 0 {
                    return Some(i + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[test]
fn comments_and_texts_become_blanks() {
    let text = "a /* b */ \"c \\\" d\" 'e' '\\'' r#\"f \" g\"# h<'i> // j\nk";
    assert_eq!(code(text).split_whitespace().collect::<Vec<_>>(), ["a", "h<'i>", "k"]);
    assert_eq!(code(text).lines().count(), 2);
}

#[test]
fn lines_of_functions_are_counted() {
    let code = "trait T { fn a(x: [u8; 2]); }\nfn b() {\n    if c {\n    }\n}\nfn d() {}\n";
    assert_eq!(functions(code), [("b".to_owned(), 2, 4), ("d".to_owned(), 6, 1)]);
}
