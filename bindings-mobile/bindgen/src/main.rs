//! Writes the Kotlin and Python sources out of the built library.
//!
//! A crate of its own, so that neither the library nor `xtask` compiles a generator.

fn main() {
    uniffi::uniffi_bindgen_main();
}
