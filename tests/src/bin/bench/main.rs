//! Measures speed as ratios to a baseline in the same run.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "A program that measures has nothing to protect; the hand loops are written as people write them."
)]

mod clock;
mod lifecycle;

fn main() -> std::process::ExitCode {
    let asked = std::env::args().nth(1);
    let all: [(&str, fn() -> Result<String, String>); 1] = [("lifecycle", lifecycle::run)];
    for (name, run) in all {
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
