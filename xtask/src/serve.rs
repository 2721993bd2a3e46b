//! `cargo xtask serve`: the built site, as a plain file server would deliver it.

use crate::build;
use crate::process::root;
use anyhow::{Context as _, Result, anyhow, bail};
use axum::Router;
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::HashMap;
use std::io::Write as _;
use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

/// Builds unless told not to, then serves until the process is ended.
pub(crate) fn run(port: u16, build_first: bool) -> Result<()> {
    let server = listen(port)?;
    let site = root().join("dist/site");
    if build_first {
        build::site()?;
    }
    if !site.join("index.html").is_file() {
        bail!("there is no built site: run `cargo xtask build` first");
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_io()
        .build()?;
    runtime.block_on(async {
        let server = tokio::net::TcpListener::from_std(server)?;
        println!("http://127.0.0.1:{port}/");
        axum::serve(server, router(Site::new(site))).await
    })?;
    Ok(())
}

/// Any address, asked for by GET or HEAD; another method is refused.
fn router(site: Site) -> Router {
    let site = Arc::new(site);
    let answer = move |uri: Uri, headers: HeaderMap| async move {
        let url = uri.path_and_query().map_or("/", |url| url.as_str());
        let packs = headers
            .get(ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.contains("gzip"));
        site.answer(url, packs).unwrap_or_else(|error| {
            (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response()
        })
    };
    Router::new().fallback_service(get(answer))
}

/// Takes the port before anything is built, so that a taken one is said at once.
fn listen(port: u16) -> Result<TcpListener> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AddrInUse {
            anyhow!(
                "port {port} is in use: give another one, as in `cargo xtask serve --port {}`",
                other(port)
            )
        } else {
            anyhow!("cannot listen on 127.0.0.1:{port}: {error}")
        }
    })?;
    listener.set_nonblocking(true)?;
    Ok(listener)
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

    fn answer(&self, url: &str, packs: bool) -> Result<Response> {
        match self.find(url) {
            Found::File(path) => self.send(StatusCode::OK, &path, packs),
            Found::Folder(address) => {
                let location = HeaderValue::from_str(&address).context("no address")?;
                Ok((StatusCode::PERMANENT_REDIRECT, [(LOCATION, location)]).into_response())
            }
            Found::Nothing => {
                let page = self.folder.join("404.html");
                if page.is_file() {
                    return self.send(StatusCode::NOT_FOUND, &page, packs);
                }
                Ok((StatusCode::NOT_FOUND, "Not found.").into_response())
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

    fn send(&self, status: StatusCode, path: &Path, packs: bool) -> Result<Response> {
        let kind = kind(path);
        let plain = [
            (CONTENT_TYPE, kind),
            (CACHE_CONTROL, "no-cache"),
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (VARY, "Accept-Encoding"),
        ];
        if packs && is_text(kind) {
            let body = self.compress(path)?.as_ref().clone();
            return Ok((status, plain, [(CONTENT_ENCODING, "gzip")], body).into_response());
        }
        Ok((status, plain, std::fs::read(path)?).into_response())
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

    /// Browsers open several connections at once and keep them; none may wait for another to close.
    #[test]
    fn connections_that_stay_open_keep_nobody_waiting() {
        use std::io::{Read as _, Write as _};
        let (_keep, site) = site();
        let server = listen(0).unwrap();
        let address = server.local_addr().unwrap();
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .enable_io()
            .build()
            .unwrap();
        runtime.spawn(async {
            let server = tokio::net::TcpListener::from_std(server).unwrap();
            axum::serve(server, router(site)).await.unwrap();
        });
        let mut open: Vec<_> = (0..40)
            .map(|_| std::net::TcpStream::connect(address).unwrap())
            .collect();
        for connection in &mut open {
            connection
                .set_read_timeout(Some(std::time::Duration::from_secs(30)))
                .unwrap();
            write!(connection, "GET /debt/ HTTP/1.1\r\nHost: here\r\n\r\n").unwrap();
        }
        for connection in &mut open {
            let mut answer = Vec::new();
            while !answer.ends_with(b"\r\n\r\nd") {
                let mut some = [0; 512];
                let read = connection.read(&mut some).unwrap();
                assert_ne!(read, 0, "closed before the answer was whole");
                answer.extend_from_slice(&some[..read]);
            }
            assert!(answer.starts_with(b"HTTP/1.1 200 OK"));
        }
        runtime.shutdown_background();
    }

    #[test]
    fn media_types_are_those_that_browsers_insist_on() {
        assert_eq!(kind(Path::new("m.wasm")), "application/wasm");
        assert!(kind(Path::new("a.js")).starts_with("text/javascript"));
        assert!(is_text(kind(Path::new("m.wasm"))));
        assert!(!is_text(kind(Path::new("p.png"))));
    }
}
