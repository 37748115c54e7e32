//! Writes questions with their answers for other languages: `corpus FOLDER N [SEED]`.

use std::{env, fs, path::Path, process::ExitCode};

use jiceng_tests::{columns, corpus};

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let number = |place: usize| words.get(place).and_then(|it| it.parse::<u64>().ok());
    let (Some(folder), Some(n)) = (words.first(), number(1)) else {
        eprintln!("corpus FOLDER N [SEED]");
        return ExitCode::FAILURE;
    };
    let n = usize::try_from(n).unwrap_or(usize::MAX);
    let wrote = corpus::vectors().and_then(|vectors| {
        let seed = number(2).unwrap_or(1);
        let generated = corpus::generated(n, seed)?;
        let columns = columns::corpus(n.div_ceil(4).max(500), seed)?;
        fs::create_dir_all(folder).map_err(|it| format!("{folder}: {it}"))?;
        let write = |name: &str, text: &str| {
            let path = Path::new(folder).join(format!("{name}.tsv"));
            fs::write(&path, text).map_err(|it| format!("{}: {it}", path.display()))
        };
        write("vectors", &vectors.text)?;
        write("generated", &generated.text)?;
        write("columns", &columns.text)?;
        // So that a runner sees when it was given less than all.
        let mut counts = columns.counts;
        counts.extend([("vectors".into(), vectors.n), ("generated".into(), generated.n)]);
        let lines: Vec<String> = counts.iter().map(|(name, n)| format!("{name}\t{n}\n")).collect();
        write("counts", &lines.concat())
    });
    match wrote {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}
