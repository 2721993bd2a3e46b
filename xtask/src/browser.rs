//! Finding a Chromium or Chrome and its driver, and installing Debian's where that is possible.

use crate::process::{capture, command, run};
use anyhow::{Context as _, Result, bail};
use std::path::{Path, PathBuf};

const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const MAC: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/// What the browser is started with: it may run as root in a container, and stays off the network.
const ARGUMENTS: [&str; 7] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--no-first-run",
];

/// A browser that is there.
#[derive(Debug)]
pub(crate) struct Browser {
    path: PathBuf,
}

impl Browser {
    /// The one named by `CHROME_PATH` or `CHROME`, or on the path; on Debian, as root, installs it.
    pub(crate) fn ensure() -> Result<Self> {
        if let Some(found) = Self::find()? {
            return Ok(found);
        }
        if can_install() {
            install()?;
        }
        Self::find()?.context(
            "no Chromium or Chrome was found: install one, or name it by CHROME_PATH (on Debian: apt-get install chromium chromium-driver)",
        )
    }

    fn find() -> Result<Option<Self>> {
        for variable in ["CHROME_PATH", "CHROME"] {
            if let Some(path) = std::env::var_os(variable).map(PathBuf::from) {
                if !path.is_file() {
                    bail!("{variable} names {}, which is no file", path.display());
                }
                return Ok(Some(Self { path }));
            }
        }
        let on_path = NAMES.iter().find_map(|name| which::which(name).ok());
        let mac = Some(PathBuf::from(MAC)).filter(|path| path.is_file());
        Ok(on_path.or(mac).map(|path| Self { path }))
    }

    /// Its executable.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Its chromedriver, of the same major version.
    pub(crate) fn driver(&self) -> Result<PathBuf> {
        let driver = match find_driver() {
            Some(driver) => driver,
            None if can_install() => {
                install()?;
                find_driver().context("Debian's chromium-driver brought no chromedriver")?
            }
            None => bail!(
                "no chromedriver was found: install the one for {}, or name it by CHROMEDRIVER (on Debian: apt-get install chromium-driver)",
                self.path.display()
            ),
        };
        let browser = major(&capture(command(&self.path).arg("--version"))?);
        let drives = major(&capture(command(&driver).arg("--version"))?);
        if browser != drives {
            let name = |version: Option<u32>| version.map_or("unknown".into(), |v| v.to_string());
            bail!(
                "{} is version {}, {} drives version {}: install a matching chromedriver, or name it by CHROMEDRIVER",
                self.path.display(),
                name(browser),
                driver.display(),
                name(drives)
            );
        }
        Ok(driver)
    }

    /// Capabilities by which its driver starts it.
    pub(crate) fn capabilities(&self) -> serde_json::Value {
        serde_json::json!({
            "goog:chromeOptions": { "binary": self.path, "args": ARGUMENTS }
        })
    }
}

fn find_driver() -> Option<PathBuf> {
    std::env::var_os("CHROMEDRIVER")
        .map(PathBuf::from)
        .or_else(|| which::which("chromedriver").ok())
}

/// First number of the version in what `--version` prints.
fn major(said: &str) -> Option<u32> {
    said.split_whitespace()
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .and_then(|word| word.split('.').next())
        .and_then(|number| number.parse().ok())
}

/// Whether this is Debian or a child of it, and we are root.
fn can_install() -> bool {
    Path::new("/etc/debian_version").exists()
        && which::which("apt-get").is_ok()
        && capture(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

fn install() -> Result<()> {
    println!("Installing Debian's Chromium and its driver");
    let apt = |arguments: &[&str]| {
        run(command("apt-get")
            .args(["-o", "DPkg::Lock::Timeout=600", "-qq"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update"])?;
    let packages = ["chromium", "chromium-driver"];
    apt(&[&["install", "-y", "--no-install-recommends"][..], &packages].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_programs_print() {
        let driver = "ChromeDriver 141.0.7390.65 (2c2c0c9-refs/branch-heads/7390@{#2117})";
        assert_eq!(major(driver), Some(141));
        assert_eq!(
            major("Chromium 141.0.7390.65 built on Debian GNU/Linux 12"),
            Some(141)
        );
        assert_eq!(major("Google Chrome 99.1 "), Some(99));
        assert_eq!(major("nothing"), None);
    }
}
