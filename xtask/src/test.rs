//! `cargo xtask test`: everything that is checked, quickest first.

use crate::browser::Browser;
use crate::process::{cargo, command, root, run as start};
use crate::{build, node, tidy, toolchain, wasm};
use anyhow::{Context as _, Result, bail};
use std::time::Instant;

/// One thing that is checked.
struct Step {
    name: &'static str,
    check: fn() -> Result<()>,
}

const STEPS: &[Step] = &[
    Step {
        name: "needs",
        check: needs,
    },
    Step {
        name: "format",
        check: format,
    },
    Step {
        name: "tidy",
        check: tidy::run,
    },
    Step {
        name: "lint",
        check: lint,
    },
    Step {
        name: "native",
        check: native,
    },
    Step {
        name: "docs",
        check: docs,
    },
    Step {
        name: "build",
        check: build::run,
    },
    Step {
        name: "types",
        check: types,
    },
    Step {
        name: "widgets",
        check: widgets,
    },
    Step {
        name: "wasm",
        check: in_browser,
    },
    Step {
        name: "end-to-end",
        check: end_to_end,
    },
];

/// Runs every step, or only those that are named, and stops at the first failure.
pub(crate) fn run(only: &[String]) -> Result<()> {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    if let Some(unknown) = only.iter().find(|name| !names.contains(&name.as_str())) {
        bail!(
            "no step is called \"{unknown}\": the steps are {}",
            names.join(", ")
        );
    }
    let begin = Instant::now();
    let mut times = Vec::new();
    for step in STEPS {
        if !only.is_empty() && !only.iter().any(|name| name == step.name) {
            continue;
        }
        println!("\n== {}", step.name);
        let begin = Instant::now();
        (step.check)().with_context(|| format!("step \"{}\"", step.name))?;
        let seconds = begin.elapsed().as_secs_f64();
        println!("== {} passed in {seconds:.1} s", step.name);
        times.push(format!("{} {seconds:.1}", step.name));
    }
    let seconds = begin.elapsed().as_secs_f64();
    println!("\nAll passed in {seconds:.0} s ({})", times.join(", "));
    Ok(())
}

/// What has to be there is looked for first, so that nothing runs for minutes and then lacks it.
fn needs() -> Result<()> {
    node::ensure()?;
    toolchain::ensure_components()?;
    toolchain::ensure_target()?;
    let browser = Browser::ensure()?;
    let driver = browser.driver()?;
    println!("{} with {}", browser.path().display(), driver.display());
    Ok(())
}

fn format() -> Result<()> {
    start(cargo().args(["fmt", "--all", "--check"]))
}

fn lint() -> Result<()> {
    let clippy = ["clippy", "--quiet", "--locked"];
    let features = ["--features", "narrows/plot,narrows/fit,narrows/bitmap"];
    let deny = ["--", "-D", "warnings"];
    start(
        cargo()
            .args(clippy)
            .args(["--workspace", "--all-targets"])
            .args(features)
            .args(deny),
    )?;
    let ids = narrows::mechanisms::ALL.iter().map(narrows::Entry::id);
    let all = ids.collect::<Vec<_>>().join(" ");
    for (package, more) in [
        ("narrows-engine", &["--all-targets", "--all-features"][..]),
        ("narrows-engine", &[]),
        ("narrows-model", &[]),
        ("narrows-analysis", &[]),
        ("narrows-records", &[]),
        ("narrows-flow", &[]),
    ] {
        start(
            cargo()
                .args(clippy)
                .args(["--package", package, "--target", toolchain::TARGET])
                .args(more)
                .args(deny)
                .env("NARROWS_WHOLE", &all)
                .env("NARROWS_FIRST", &all),
        )?;
    }
    Ok(())
}

fn native() -> Result<()> {
    start(
        cargo()
            .args(["test", "--workspace", "--locked"])
            .args(["--features", "narrows/plot,narrows/fit,narrows/bitmap"]),
    )
}

fn docs() -> Result<()> {
    start(
        cargo()
            .args([
                "doc",
                "--quiet",
                "--locked",
                "--no-deps",
                "--package",
                "narrows",
            ])
            .args(["--features", "plot,fit,bitmap"])
            .env("RUSTDOCFLAGS", "-D warnings"),
    )
}

fn types() -> Result<()> {
    node::ensure_packages()?;
    node::script("check")
}

/// What of the widgets runs without a browser.
fn widgets() -> Result<()> {
    node::ensure_packages()?;
    node::script("test")
}

fn in_browser() -> Result<()> {
    wasm::test(&Browser::ensure()?)
}

fn end_to_end() -> Result<()> {
    node::ensure_packages()?;
    start(
        command("node")
            .arg(node::playwright())
            .args(["test", "--config"])
            .arg(root().join("tests/e2e/playwright.config.ts"))
            .env("CHROME_PATH", Browser::ensure()?.path())
            .env("NARROWS_E2E_PORT", free_port()?.to_string()),
    )
}

/// A port that nobody listens on, so that two runs on one machine do not meet.
fn free_port() -> Result<u16> {
    let probe = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    Ok(probe.local_addr()?.port())
}
