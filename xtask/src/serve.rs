//! `cargo xtask serve`: the built site, as a plain file server would deliver it.

use crate::build;
use crate::process::root;
use anyhow::{Context as _, Result, anyhow, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;
use tiny_http::{Header, Method, Request, Response, Server, StatusCode};

const THREADS: usize = 4;

/// Builds unless told not to, then serves until the process is ended.
pub(crate) fn run(port: u16, build_first: bool) -> Result<()> {
    let server = listen(port)?;
    let site = root().join("dist/site");
    if build_first {
        build::run()?;
    }
    if !site.join("index.html").is_file() {
        bail!("there is no built site: run `cargo xtask build` first");
    }
    println!("http://127.0.0.1:{port}/");
    let site = Arc::new(Site::new(site));
    let server = Arc::new(server);
    let serve = || {
        for request in server.incoming_requests() {
            // A reader who closed the page is no error of ours.
            let _gone = site.answer(request);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(serve);
        }
    });
    Ok(())
}

/// Takes the port before anything is built, so that a taken one is said at once.
fn listen(port: u16) -> Result<Server> {
    Server::http(("127.0.0.1", port)).map_err(|error| {
        let taken = error
            .downcast_ref::<std::io::Error>()
            .is_some_and(|error| error.kind() == std::io::ErrorKind::AddrInUse);
        if taken {
            anyhow!(
                "port {port} is in use: give another one, as in `cargo xtask serve --port {}`",
                other(port)
            )
        } else {
            anyhow!("cannot listen on 127.0.0.1:{port}: {error}")
        }
    })
}

fn other(port: u16) -> u16 {
    port.checked_add(1).unwrap_or(8080)
}

/// When a file was changed, and its bytes compressed.
type Packed = (SystemTime, Arc<Vec<u8>>);

/// A folder, with what was compressed of it.
#[derive(Debug)]
struct Site {
    folder: PathBuf,
    compressed: Mutex<HashMap<PathBuf, Packed>>,
}

impl Site {
    fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            compressed: Mutex::default(),
        }
    }

    fn answer(&self, request: Request) -> Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return respond(
                request,
                405,
                "text/plain; charset=utf-8",
                b"Only GET.".to_vec(),
                false,
            );
        }
        match self.find(request.url()) {
            Found::File(path) => self.send(request, 200, &path),
            Found::Folder(address) => {
                let location = header("Location", &address)?;
                let response = Response::empty(StatusCode(308)).with_header(location);
                Ok(request.respond(response)?)
            }
            Found::Nothing => {
                let page = self.folder.join("404.html");
                if page.is_file() {
                    return self.send(request, 404, &page);
                }
                respond(
                    request,
                    404,
                    "text/plain; charset=utf-8",
                    b"Not found.".to_vec(),
                    false,
                )
            }
        }
    }

    /// What an address stands for.
    fn find(&self, url: &str) -> Found {
        let (address, query) = url
            .split_once('?')
            .map_or((url, None), |(a, q)| (a, Some(q)));
        let Some(path) = relative(address).map(|path| self.folder.join(path)) else {
            return Found::Nothing;
        };
        // A link inside the folder must not lead out of it.
        let inside = |path: &Path| {
            let root = self.folder.canonicalize().ok();
            path.canonicalize()
                .ok()
                .zip(root)
                .is_some_and(|(path, root)| path.starts_with(root))
        };
        if !inside(&path) {
            return Found::Nothing;
        }
        if path.is_file() {
            return Found::File(path);
        }
        let index = path.join("index.html");
        if !index.is_file() {
            return Found::Nothing;
        }
        if address.ends_with('/') {
            return Found::File(index);
        }
        let query = query.map_or(String::new(), |query| format!("?{query}"));
        Found::Folder(format!("/{}/{query}", address.trim_matches('/')))
    }

    fn send(&self, request: Request, status: u16, path: &Path) -> Result<()> {
        let kind = kind(path);
        let accepts = request.headers().iter().any(|header| {
            header.field.equiv("Accept-Encoding") && header.value.as_str().contains("gzip")
        });
        if accepts && is_text(kind) {
            let body = self.compress(path)?;
            return respond(request, status, kind, body.as_ref().clone(), true);
        }
        respond(request, status, kind, std::fs::read(path)?, false)
    }

    fn compress(&self, path: &Path) -> Result<Arc<Vec<u8>>> {
        let changed = path.metadata()?.modified()?;
        let lock = || {
            self.compressed
                .lock()
                .map_err(|_| anyhow!("a thread failed"))
        };
        if let Some((at, bytes)) = lock()?.get(path)
            && *at == changed
        {
            return Ok(bytes.clone());
        }
        let bytes = Arc::new(gzip(&std::fs::read(path)?)?);
        lock()?.insert(path.to_path_buf(), (changed, bytes.clone()));
        Ok(bytes)
    }
}

#[derive(Debug, PartialEq)]
enum Found {
    File(PathBuf),
    Folder(String),
    Nothing,
}

/// The path below the root that an address names, or nothing if it tries to leave it.
fn relative(address: &str) -> Option<PathBuf> {
    let decoded = decode(address)?;
    let path = PathBuf::from(decoded.trim_start_matches('/'));
    let plain = |part: Component| matches!(part, Component::Normal(_) | Component::CurDir);
    path.components().all(plain).then_some(path)
}

/// Resolves `%20` and its like.
fn decode(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        if *first == b'%' {
            let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains(['\0', '\\']))
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(bytes)?;
    Ok(packed.finish()?)
}

fn respond(request: Request, status: u16, kind: &str, body: Vec<u8>, packed: bool) -> Result<()> {
    let mut response = Response::from_data(body)
        .with_status_code(status)
        .with_chunked_threshold(usize::MAX)
        .with_header(header("Content-Type", kind)?)
        .with_header(header("Cache-Control", "no-cache")?)
        .with_header(header("X-Content-Type-Options", "nosniff")?)
        .with_header(header("Vary", "Accept-Encoding")?);
    if packed {
        response.add_header(header("Content-Encoding", "gzip")?);
    }
    request
        .respond(response)
        .context("the answer was not taken")
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("no header: {name}: {value}"))
}

/// Media type by the name's ending.
fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json" | "map") => "application/json; charset=utf-8",
        Some("txt" | "md" | "ftl") => "text/plain; charset=utf-8",
        Some("xml") => "application/xml; charset=utf-8",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml; charset=utf-8",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("pdf") => "application/pdf",
        _ => "application/octet-stream",
    }
}

/// Whether compressing it pays.
fn is_text(kind: &str) -> bool {
    kind.contains("charset") || kind == "application/wasm" || kind.ends_with("+json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> (tempfile::TempDir, Site) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("site");
        std::fs::create_dir_all(root.join("debt")).unwrap();
        std::fs::write(folder.path().join("secret"), "s").unwrap();
        std::fs::write(root.join("index.html"), "i").unwrap();
        std::fs::write(root.join("debt/index.html"), "d").unwrap();
        std::fs::write(root.join("a b.js"), "j").unwrap();
        let site = Site::new(root);
        (folder, site)
    }

    #[test]
    fn folders_give_their_index_and_keep_the_query() {
        let (_keep, site) = site();
        let index = site.folder.join("index.html");
        assert_eq!(site.find("/"), Found::File(index.clone()));
        assert_eq!(site.find("/?team=3"), Found::File(index));
        let debt = site.folder.join("debt/index.html");
        assert_eq!(site.find("/debt/"), Found::File(debt));
        assert_eq!(
            site.find("/debt?team=3"),
            Found::Folder("/debt/?team=3".into())
        );
        assert_eq!(
            site.find("/a%20b.js"),
            Found::File(site.folder.join("a b.js"))
        );
    }

    #[test]
    fn no_address_leads_out_of_the_site() {
        let (_keep, site) = site();
        for url in [
            "/../secret",
            "/%2e%2e/secret",
            "/..%2fsecret",
            "/debt/../../secret",
            "//etc/passwd",
            "/\\..\\secret",
            "/%00",
            "/%zz",
            "/missing",
        ] {
            assert_eq!(site.find(url), Found::Nothing, "{url}");
        }
        #[cfg(unix)]
        {
            let link = site.folder.join("link");
            std::os::unix::fs::symlink("../secret", link).unwrap();
            assert_eq!(site.find("/link"), Found::Nothing);
        }
    }

    #[test]
    fn a_taken_port_is_one_clear_line() {
        let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = listen(port).err().unwrap().to_string();
        assert!(
            error.starts_with(&format!("port {port} is in use")),
            "{error}"
        );
        assert!(!error.contains('\n'));
    }

    #[test]
    fn media_types_are_those_that_browsers_insist_on() {
        assert_eq!(kind(Path::new("m.wasm")), "application/wasm");
        assert!(kind(Path::new("a.js")).starts_with("text/javascript"));
        assert!(is_text(kind(Path::new("m.wasm"))));
        assert!(!is_text(kind(Path::new("p.png"))));
    }
}
