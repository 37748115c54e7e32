//! `examples/workbench`: build it, test it in a browser, show it.

use std::{fs, path::Path, process::Command};

use tiny_http::{Header, Request, Response, Server};

use crate::{
    npm,
    run::{Counts, program, stream},
};

const HOME: &str = "examples/workbench";
const BUILT: &str = "target/workbench/dist";
/// Where the page is served: this machine alone, any port that is free.
const ADDRESS: &str = "127.0.0.1:0";

/// The types of the sources.
pub(crate) fn types(root: &Path) -> Result<(), String> {
    prepare(root)?;
    stream(script(root, "check"))
}

/// The page as static files.
pub(crate) fn build(root: &Path) -> Result<(), String> {
    prepare(root)?;
    stream(script(root, "build"))
}

/// What a person does there, in a browser without a window.
pub(crate) fn in_a_browser(root: &Path) -> Counts {
    let mut node = program(root, "node");
    node.current_dir(root.join(HOME)).args(["--test", "--test-reporter=tap"]);
    npm::check::count_tap(node)
}

/// Builds what is missing and serves it until it is stopped.
pub(crate) fn serve(root: &Path) -> Result<(), String> {
    build(root)?;
    let server = Server::http(ADDRESS).map_err(|e| format!("{ADDRESS}: {e}"))?;
    let address = server.server_addr();
    println!("workbench: http://{address}/ (stop with Ctrl+C)");
    let folder = root.join(BUILT);
    for request in server.incoming_requests() {
        if let Err(problem) = answer(&folder, request) {
            eprintln!("{problem}");
        }
    }
    Ok(())
}

/// The package of npm as the rules are now, and what the folder locks.
fn prepare(root: &Path) -> Result<(), String> {
    npm::npm(root)?;
    npm::install(root, &root.join(HOME))
}

fn script(root: &Path, name: &str) -> Command {
    let mut npm = program(root, "npm");
    npm.current_dir(root.join(HOME)).args(["run", "--silent", name]);
    npm
}

/// Sends a file of the folder; nothing outside it can be named.
fn answer(folder: &Path, request: Request) -> Result<(), String> {
    let url = request.url();
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let names: Vec<&str> = path.split('/').filter(|it| !it.is_empty()).collect();
    let inside = !names.iter().any(|it| it.starts_with('.') || it.contains(['\\', ':']));
    let name = if names.is_empty() { "index.html".to_owned() } else { names.join("/") };
    let content = inside.then(|| fs::read(folder.join(&name)).ok()).flatten();
    let sent = match content {
        Some(bytes) => request.respond(Response::from_data(bytes).with_header(kind(&name)?)),
        None => request.respond(Response::empty(404)),
    };
    sent.map_err(|e| format!("{path}: {e}", path = name))
}

/// The type of a file by the end of its name; the module is streamed only under its own.
fn kind(name: &str) -> Result<Header, String> {
    let end = name.rsplit('.').next().unwrap_or_default();
    let kind = match end {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    };
    Header::from_bytes("Content-Type", kind).map_err(|()| format!("no type for {name}"))
}
