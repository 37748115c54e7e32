//! The command line of jiceng: judges a case, counts a term, checks a rulebook.
//!
//! It reads files, asks the library and prints; no rule lives here. Exit codes:
//! 0 answered, 2 the question is malformed; with `--check` 1 if a duty is not
//! kept and 3 if that cannot be told; `lint` ends with 1 if it finds an error.

mod commands;
mod failure;
mod input;
mod page;
mod points;
mod replay;
mod screen;
mod study;

use std::{io::Write, process::ExitCode};

use clap::Parser;

use crate::{commands::Command, screen::Screen};

/// Which rules hold on this day, why, and what must happen next by when (基层).
#[derive(Parser)]
#[command(name = "jiceng", version, subcommand_required = true, arg_required_else_help = true)]
struct Cli {
    #[command(flatten)]
    screen: Screen,
    #[command(subcommand)]
    command: Command,
}

/// What a command prints, and how it ends.
pub(crate) struct Reply {
    text: String,
    code: u8,
}

impl From<String> for Reply {
    fn from(text: String) -> Self {
        Self { text, code: 0 }
    }
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // A reader that has gone away needs no answer.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    match cli.command.run(&cli.screen) {
        Ok(reply) => {
            let _ = writeln!(std::io::stdout(), "{}", reply.text.trim_end());
            ExitCode::from(reply.code)
        }
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{}", failure.told(&cli.screen));
            ExitCode::from(2)
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::Cli;

    #[test]
    fn options_do_not_clash() {
        Cli::command().debug_assert();
    }
}
