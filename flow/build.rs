//! A stack as small as a model’s: a megabyte, the linker’s own choice, would be most of its memory.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rustc-link-arg-cdylib=-zstack-size=65536");
}
