//! Measures speed as ratios to a baseline in the same run.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "A program that measures has nothing to protect; the hand loops are written as people write them."
)]

mod clock;
mod lifecycle;
mod petition;
mod points;
mod procedure;
mod replay;
mod study;
mod web;
mod working_days;

/// A measurement: a table, or why it cannot be made.
struct Measurement {
    name: &'static str,
    run: fn() -> Result<String, String>,
}

fn main() -> std::process::ExitCode {
    let asked = std::env::args().nth(1);
    let all = [
        Measurement { name: "working-days", run: working_days::run },
        Measurement { name: "petition", run: petition::run },
        Measurement { name: "lifecycle", run: lifecycle::run },
        Measurement { name: "procedure", run: procedure::run },
        Measurement { name: "points", run: points::run },
        Measurement { name: "replay", run: replay::run },
        Measurement { name: "study", run: study::run },
        Measurement { name: "web", run: web::run },
    ];
    if let Some(odd) = asked.as_ref().filter(|it| all.iter().all(|one| one.name != it.as_str())) {
        let names: Vec<&str> = all.iter().map(|it| it.name).collect();
        eprintln!("there is no measurement `{odd}`; there are {}", names.join(", "));
        return std::process::ExitCode::from(2);
    }
    for Measurement { name, run } in all {
        if asked.as_deref().is_some_and(|it| it != name) {
            continue;
        }
        match run() {
            Ok(text) => println!("## {name}\n\n{text}"),
            Err(problem) => {
                eprintln!("{name}: {problem}");
                return std::process::ExitCode::FAILURE;
            }
        }
    }
    std::process::ExitCode::SUCCESS
}
