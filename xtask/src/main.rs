//! The project's own commands, run as `cargo xtask <command>`.
#![forbid(unsafe_code)]
#![allow(
    clippy::print_stdout,
    reason = "a command line speaks on standard output"
)]

mod analyze;
mod bench;
mod bless;
mod browser;
mod build;
mod builds;
mod catalog;
mod draw;
mod evaluate;
mod integrations;
mod messages;
mod node;
mod process;
mod readme;
mod release;
mod serve;
mod site;
mod test;
mod tidy;
mod toolchain;
mod units;
mod wasm;
mod weight;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::process::ExitCode;

#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "The project's own commands"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build the site and serve it on 127.0.0.1
    Serve {
        /// Port to listen on
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve what the last build left
        #[arg(long, hide = true)]
        no_build: bool,
    },
    /// Check everything: format, lints, tidy, and every test, native and in a browser
    Test {
        /// Run only these steps, by name
        #[arg(value_name = "STEP")]
        only: Vec<String>,
    },
    /// Write dist/site and dist/npm, and weigh them against the budgets
    Build,
    /// Measure in a real browser and natively; print ratios, write target/bench
    Bench {
        /// Put the table of ratios into the README instead, from what the last run wrote
        #[arg(long)]
        readme: bool,
    },
    /// Build the package into pages by the tools that others use, and look at them in a browser
    Integrations {
        /// Only these folders of integrations/
        #[arg(value_name = "NAME")]
        only: Vec<String>,
    },
    /// Check that this is a version, and write all that it consists of to dist/release; nothing is published
    Release {
        /// Check everything first
        #[arg(long)]
        test: bool,
        /// Pack it even if it is not ready
        #[arg(long)]
        draft: bool,
    },
    /// Check the rules of the architecture
    Tidy,
    /// Accept what the golden tests now produce
    Bless,
    /// Print a mechanism's outputs as JSON; without an id, list mechanisms and parameters
    Evaluate {
        /// Id of the mechanism
        id: Option<String>,
        /// Parameters by name, attribute or lever key
        #[arg(value_name = "NAME=VALUE", allow_hyphen_values = true)]
        settings: Vec<String>,
    },
    /// Print what moves an output of a mechanism as JSON: elasticities, swings of 20 %, the highest it can be; with
    /// --want, what it takes to reach a value
    Analyze(analyze::Query),
    /// Draw a mechanism's charts as PNG and SVG files in target/draw, wide and narrow, with the words of the first language
    Draw {
        /// Id of the mechanism
        id: String,
        /// Parameters by name, attribute or lever key
        #[arg(value_name = "NAME=VALUE", allow_hyphen_values = true)]
        settings: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    match command {
        Command::Serve { port, no_build } => serve::run(port, !no_build)?,
        Command::Test { only } => test::run(&only)?,
        Command::Build => build::run()?,
        Command::Bench { readme: true } => readme::write_table()?,
        Command::Bench { readme: false } => bench::run()?,
        Command::Integrations { only } => integrations::run(&only)?,
        Command::Release { test, draft } => release::run(test, draft)?,
        Command::Tidy => tidy::run()?,
        Command::Bless => bless::run()?,
        Command::Evaluate { id, settings } => {
            return Ok(evaluate::run(id.as_deref(), &settings));
        }
        Command::Analyze(query) => return Ok(analyze::run(&query)),
        Command::Draw { id, settings } => draw::run(&id, &settings)?,
    }
    Ok(ExitCode::SUCCESS)
}
