//! The exported functions: the one place where raw memory is touched.
//!
//! A host is trusted to pass what it was given: rooms from [`alloc`], handles from
//! [`open`]. Nothing can reach beyond the memory of the module itself.
#![expect(unsafe_code, reason = "The border is made of addresses; all of them are checked here.")]
#![expect(unreachable_pub, reason = "What is exported is public to the host alone.")]

use std::{alloc::Layout, ptr, slice};

use jiceng::json;

use crate::held::Held;

/// Where all memory of the module comes from. Modules have one thread.
#[global_allocator]
static MEMORY: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Rooms begin at addresses that suit every type of column.
const ALIGN: usize = 8;
/// Before the text of an answer: the lengths of it and of the columns behind it.
const HEAD: usize = 8;

/// Room for `len` bytes; 0 if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn alloc(len: usize) -> *mut u8 {
    match Layout::from_size_align(len.max(1), ALIGN) {
        // SAFETY: the layout is not empty.
        Ok(layout) => unsafe { std::alloc::alloc(layout) },
        Err(_) => ptr::null_mut(),
    }
}

/// Gives back a room of `len` bytes.
///
/// # Safety
/// It was given by [`alloc`] with this length, or holds an answer, and was not given back.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn free(at: *mut u8, len: usize) {
    let layout = Layout::from_size_align(len.max(1), ALIGN);
    if let (Ok(layout), false) = (layout, at.is_null()) {
        // SAFETY: the caller's promise; the layout is that of `alloc`.
        unsafe { std::alloc::dealloc(at, layout) }
    }
}

/// Opens a rulebook; its handle is never 0. Whether it opened, [`about`] tells.
///
/// # Safety
/// `len` bytes at `at` are the host's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(at: *const u8, len: usize) -> *mut Held {
    // SAFETY: the caller's promise.
    let text = unsafe { text(at, len) };
    Box::into_raw(Box::new(Held::open(text)))
}

/// Which rulebook it is, as an answer.
///
/// # Safety
/// The handle is open.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn about(handle: *const Held) -> *mut u8 {
    // SAFETY: the caller's promise.
    give(&unsafe { handle.as_ref() }.map(Held::about).unwrap_or_default(), &[])
}

/// Answers a question to a rulebook; with handle 0, to the one that the question names.
///
/// # Safety
/// The handle is open or 0; `len` bytes at `at` are the host's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn call(handle: *const Held, at: *const u8, len: usize) -> *mut u8 {
    // SAFETY: the caller's promise.
    let (held, question) = unsafe { (handle.as_ref(), text(at, len)) };
    give(&held.map_or_else(|| json::answer(question), |it| it.call(question)), &[])
}

/// Judges very many rows from columns; see [`json::columns`].
///
/// # Safety
/// The handle is open; `len` bytes at `at` and `n` bytes at `data` are the host's.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn columns(
    handle: *const Held,
    at: *const u8,
    len: usize,
    data: *const u8,
    n: usize,
) -> *mut u8 {
    // SAFETY: the caller's promise.
    let (held, question, data) = unsafe { (handle.as_ref(), text(at, len), bytes(data, n)) };
    held.map_or_else(ptr::null_mut, |it| {
        let answer = it.columns(question, data);
        give(&answer.text, &answer.columns)
    })
}

/// Lets a rulebook go; 0 is none.
///
/// # Safety
/// The handle is open, and is not used any more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn close(handle: *mut Held) {
    if !handle.is_null() {
        // SAFETY: the caller's promise; it came from `Box::into_raw` in `open`.
        drop(unsafe { Box::from_raw(handle) });
    }
}

/// The host's bytes.
unsafe fn bytes<'a>(at: *const u8, len: usize) -> &'a [u8] {
    if at.is_null() || len == 0 {
        return &[];
    }
    // SAFETY: the caller's promise.
    unsafe { slice::from_raw_parts(at, len) }
}

/// The host's text; what is not UTF-8 is no text, and so no JSON.
unsafe fn text<'a>(at: *const u8, len: usize) -> &'a str {
    // SAFETY: the caller's promise.
    std::str::from_utf8(unsafe { bytes(at, len) }).unwrap_or_default()
}

/// An answer in a room of its own: the lengths of its text and of its columns, four bytes
/// each; the text; the columns. Before columns, blanks fill the text to a multiple of eight.
fn give(text: &str, columns: &[u8]) -> *mut u8 {
    let blanks = if columns.is_empty() { 0 } else { text.len().wrapping_neg() % ALIGN };
    let n = text.len().saturating_add(blanks);
    let (Ok(len), Ok(more)) = (u32::try_from(n), u32::try_from(columns.len())) else {
        return ptr::null_mut();
    };
    let at = alloc(n.saturating_add(columns.len()).saturating_add(HEAD));
    if !at.is_null() {
        // SAFETY: the room has `HEAD` bytes, those of text and blanks, and those of the columns.
        unsafe {
            ptr::copy_nonoverlapping(len.to_le_bytes().as_ptr(), at, 4);
            ptr::copy_nonoverlapping(more.to_le_bytes().as_ptr(), at.add(4), 4);
            ptr::copy_nonoverlapping(text.as_ptr(), at.add(HEAD), text.len());
            ptr::write_bytes(at.add(HEAD).add(text.len()), b' ', blanks);
            ptr::copy_nonoverlapping(columns.as_ptr(), at.add(HEAD).add(n), columns.len());
        }
    }
    at
}
