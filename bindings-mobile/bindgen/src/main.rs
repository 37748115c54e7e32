//! Writes the Kotlin, Swift and Python sources out of the built library.
//!
//! A crate of its own, so that neither the library nor `xtask` compiles a generator.

fn main() {
    if std::env::args().nth(1).as_deref() == Some("swift") {
        // The generator reads its own arguments, from the first word on.
        uniffi::uniffi_bindgen_swift();
    } else {
        uniffi::uniffi_bindgen_main();
    }
}
