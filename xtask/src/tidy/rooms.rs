//! Which room of the core may use which: the table, and everything that breaks it.

use super::files::{self, File};
use anyhow::{Result, anyhow};
use imports::Import;

mod imports;

/// A room, the modules in it, and the rooms it may use besides itself.
struct Room {
    name: &'static str,
    modules: &'static [&'static str],
    uses: &'static [&'static str],
}

/// Everything points to the left: a room uses only rooms above it here.
const ROOMS: &[Room] = &[
    Room {
        name: "base",
        modules: &["unit", "error", "param", "lever", "output"],
        uses: &[],
    },
    Room {
        name: "numeric",
        modules: &["numeric"],
        uses: &["base"],
    },
    Room {
        name: "analysis",
        modules: &["analysis"],
        uses: &["base", "numeric"],
    },
    Room {
        name: "chart data",
        modules: &[
            "chart",
            "chart::spec",
            "chart::axis",
            "chart::dots",
            "chart::mark",
            "chart::range",
            "chart::text",
        ],
        uses: &["base", "numeric"],
    },
    Room {
        name: "mechanism shape",
        modules: &["mechanism"],
        uses: &["base", "chart data"],
    },
    Room {
        name: "mechanisms",
        modules: &["mechanisms::*"],
        uses: &["base", "numeric", "chart data", "mechanism shape"],
    },
    // The organization as a whole is made of the mechanisms.
    Room {
        name: "machine",
        modules: &["machine"],
        uses: &[
            "base",
            "numeric",
            "analysis",
            "chart data",
            "mechanism shape",
            "mechanisms",
        ],
    },
    Room {
        name: "registry",
        modules: &["mechanisms", "mechanisms::study"],
        uses: &[
            "base",
            "chart data",
            "mechanism shape",
            "mechanisms",
            "machine",
        ],
    },
    Room {
        name: "pictures",
        modules: &["chart::*"],
        uses: &["base", "numeric", "chart data"],
    },
    Room {
        name: "wire",
        modules: &["wire"],
        uses: &["base", "chart data"],
    },
];

pub(super) fn check() -> Result<Vec<String>> {
    problems(&files::below("src", &["rs"])?)
}

fn problems(files: &[File]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in files.iter().filter(|file| !files::is_test(&file.path)) {
        let Some(module) = module(&file.path) else {
            continue;
        };
        let Some(here) = room(&module) else {
            found.push(format!(
                "{} is in no room: add it to the table in xtask/src/tidy/rooms.rs",
                file.path
            ));
            continue;
        };
        let imports =
            imports::of(&file.text, &module).map_err(|error| anyhow!("{}: {error}", file.path))?;
        for Import { path, line } in imports {
            let Some(there) = room(&path) else {
                found.push(format!(
                    "{}:{line}: crate::{path} is no room: name the module that defines it",
                    file.path
                ));
                continue;
            };
            let fits = here.name == there.name || here.uses.contains(&there.name);
            let leans = here.name == "mechanisms" && is_sibling(&module, &path);
            if !fits || leans {
                found.push(format!(
                    "{}:{line}: {} may not use {} (crate::{path})",
                    file.path, here.name, there.name
                ));
            }
        }
    }
    Ok(found)
}

/// The module that a file of `src/` is; none for the crate's root.
fn module(path: &str) -> Option<String> {
    let path = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let path = path.strip_suffix("/mod").unwrap_or(path);
    (path != "lib").then(|| path.replace('/', "::"))
}

/// The room of a path such as `chart::spec::Axis`: that of the longest module that begins it.
fn room(path: &str) -> Option<&'static Room> {
    let length = |pattern: &str| match pattern.strip_suffix("::*") {
        Some(parent) => {
            let rest = path.strip_prefix(parent)?.strip_prefix("::")?;
            // Only a module has a small first letter; types and functions of the parent are its own.
            is_module(parent, rest.split("::").next()?).then_some(parent.len() + 1)
        }
        None => {
            let rest = path.strip_prefix(pattern)?;
            (rest.is_empty() || rest.starts_with("::")).then_some(pattern.len())
        }
    };
    ROOMS
        .iter()
        .filter_map(|room| {
            let longest = room
                .modules
                .iter()
                .filter_map(|module| length(module))
                .max()?;
            Some((longest, room))
        })
        .max_by_key(|(longest, _)| *longest)
        .map(|(_, room)| room)
}

/// Whether `name` is a module below `parent`, and no function or constant in it.
fn is_module(parent: &str, name: &str) -> bool {
    let folder = crate::process::root()
        .join("src")
        .join(parent.replace("::", "/"));
    folder.join(format!("{name}.rs")).is_file() || folder.join(name).is_dir()
}

/// Mechanisms do not lean on each other: what two of them need is numeric.
fn is_sibling(from: &str, to: &str) -> bool {
    match (mechanism(from), mechanism(to)) {
        (Some(from), Some(to)) => from != to,
        _ => false,
    }
}

/// The mechanism that a path leads into.
fn mechanism(path: &str) -> Option<&str> {
    path.strip_prefix("mechanisms::")?.split("::").next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(path: &str, text: &str) -> usize {
        problems(&[File::new(path, text)]).unwrap().len()
    }

    #[test]
    fn what_points_the_other_way_is_found() {
        for (path, text) in [
            ("src/unit.rs", "use crate::numeric::normal;"),
            (
                "src/error.rs",
                "use crate::{param::ParamSpec, chart::spec::Axis};",
            ),
            (
                "src/numeric/normal.rs",
                "fn f() { crate::mechanisms::find(\"x\"); }",
            ),
            ("src/chart/spec.rs", "use super::super::mechanisms::ALL;"),
            (
                "src/mechanisms/coordination.rs",
                "use crate::mechanisms::ALL;",
            ),
            (
                "src/mechanisms/coordination.rs",
                "use crate::machine::Machine;",
            ),
            ("src/machine.rs", "use crate::chart::render::Surface;"),
            ("src/mechanisms.rs", "use crate::ChartSpec;"),
            ("src/pipes.rs", ""),
        ] {
            assert_eq!(count(path, text), 1, "{path}: {text}");
        }
    }

    #[test]
    fn mechanisms_do_not_lean_on_each_other() {
        let text = "use crate::mechanisms::coordination::Params;";
        assert_eq!(count("src/mechanisms/debt.rs", text), 1);
        assert_eq!(count("src/machine/steady.rs", text), 0);
        assert_eq!(count("src/mechanisms/coordination/charts.rs", text), 0);
    }

    #[test]
    fn what_points_the_right_way_is_not() {
        for (path, text) in [
            ("src/lib.rs", "use crate::anything;"),
            ("src/param.rs", "use crate::lever::Lever;"),
            (
                "src/mechanism.rs",
                "use crate::chart::spec::ChartSpec; // crate::mechanisms",
            ),
            (
                "src/mechanisms.rs",
                "use crate::mechanisms::coordination::Coordination;",
            ),
            ("src/mechanisms.rs", "use crate::machine::{self, Machine};"),
            (
                "src/error.rs",
                "#[cfg(test)] mod tests { use super::*; use crate::mechanisms::ALL; }",
            ),
        ] {
            assert_eq!(count(path, text), 0, "{path}: {text}");
        }
    }
}
