//! Leaves names of functions out of the optimized module: a sixth of its compressed size, and nothing at
//! run time reads them. A full strip by the profile would drop the list of target features too, which
//! wasm-bindgen reads.

fn main() {
    let is_release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let is_wasm = std::env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32");
    if is_release && is_wasm {
        print("cargo::rustc-link-arg-cdylib=--strip-all");
        print("cargo::rustc-link-arg-cdylib=--keep-section=target_features");
    }
    print("cargo::rerun-if-changed=build.rs");
}

#[allow(clippy::print_stdout, reason = "this is how a build script speaks")]
fn print(line: &str) {
    println!("{line}");
}
