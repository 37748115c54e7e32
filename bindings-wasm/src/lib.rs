//! Jiceng as one WebAssembly module with a C interface and no imports.
//!
//! The same bytes serve browsers, Node, mini-programs, the JVM and Python. What
//! crosses is text: a question in, an answer out; and columns of numbers for bulk.
//! The protocol of memory is told in `docs/portable.md`.
//!
//! | export | does |
//! | --- | --- |
//! | `alloc(len)`, `free(at, len)` | room for what goes in; gives back what came out |
//! | `open(at, len)` | opens a rulebook, tells its handle |
//! | `about(handle)` | id, revision and layers of the rulebook, or why it did not open |
//! | `call(handle, at, len)` | answers a question |
//! | `columns(handle, at, len, data, n)` | judges very many rows at once |
//! | `close(handle)` | lets the rulebook go |
//!
//! What it does not do: it reads no clock and keeps nothing but the open rulebooks,
//! each of which belongs to the host that opened it.

mod held;
// Elsewhere its names are those of the C library.
#[cfg(target_arch = "wasm32")]
mod portable;

pub use held::Held;
