// The border to the module: text in, text out. See docs/portable.md.

/** Before the text of an answer: the lengths of it and of the columns behind it. */
const HEAD = 8;

/** The next multiple of eight; addresses have 32 bits, without a sign. */
export const filled = (n) => ((n + 7) & ~7) >>> 0;

/** Text to bytes by hand, for hosts without TextEncoder; a lone surrogate becomes U+FFFD. */
export function encodeByHand(text) {
  const bytes = new Uint8Array(text.length * 3);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c >= 0xd800 && c < 0xe000) {
      const d = c < 0xdc00 && i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      const paired = d >= 0xdc00 && d < 0xe000;
      c = paired ? 0x10000 + ((c - 0xd800) << 10) + (d - 0xdc00) : 0xfffd;
      if (paired) i++;
    }
    if (c < 0x80) bytes[n++] = c;
    else if (c < 0x800) {
      bytes[n++] = 0xc0 | (c >> 6);
      bytes[n++] = 0x80 | (c & 63);
    } else if (c < 0x10000) {
      bytes[n++] = 0xe0 | (c >> 12);
      bytes[n++] = 0x80 | ((c >> 6) & 63);
      bytes[n++] = 0x80 | (c & 63);
    } else {
      bytes[n++] = 0xf0 | (c >> 18);
      bytes[n++] = 0x80 | ((c >> 12) & 63);
      bytes[n++] = 0x80 | ((c >> 6) & 63);
      bytes[n++] = 0x80 | (c & 63);
    }
  }
  return bytes.subarray(0, n);
}

/** Bytes to text by hand; the module writes nothing but well-formed UTF-8. */
export function decodeByHand(bytes) {
  let text = "";
  const units = [];
  for (let i = 0; i < bytes.length; ) {
    const b = bytes[i++];
    let c = b;
    if (b >= 0xf0) {
      c = ((b & 7) << 18) | ((bytes[i++] & 63) << 12) | ((bytes[i++] & 63) << 6) | (bytes[i++] & 63);
    } else if (b >= 0xe0) c = ((b & 15) << 12) | ((bytes[i++] & 63) << 6) | (bytes[i++] & 63);
    else if (b >= 0xc0) c = ((b & 31) << 6) | (bytes[i++] & 63);
    if (c < 0x10000) units.push(c);
    else units.push(0xd800 + ((c - 0x10000) >> 10), 0xdc00 + ((c - 0x10000) & 0x3ff));
    if (units.length > 4096) text += String.fromCharCode.apply(null, units.splice(0));
  }
  return text + String.fromCharCode.apply(null, units);
}

const encode =
  typeof TextEncoder === "function"
    ? ((it) => (text) => it.encode(text))(new TextEncoder())
    : encodeByHand;
const decode =
  typeof TextDecoder === "function"
    ? ((it) => (bytes) => it.decode(bytes))(new TextDecoder())
    : decodeByHand;

/** The text of an answer; engines put only so much into one, V8 some 500 MB. */
function textOf(bytes) {
  try {
    return decode(bytes);
  } catch (cause) {
    const error = new RangeError(
      `the answer has ${bytes.length} bytes, too many for one text of this engine: ask about fewer rows at a time, or for less detail`,
    );
    error.cause = cause;
    throw error;
  }
}

/** What is longer the library refuses; no more than it takes to see that is copied. */
const LONGEST = 16 * 1024 * 1024;

/** Text and bytes in, text out, over what a module exports. */
export function memoryOf(module) {
  let view = new Uint8Array(module.memory.buffer);
  // Memory that has grown is another buffer; where modules are emulated, the old one lives on.
  const bytes = () => {
    if (view.buffer !== module.memory.buffer) view = new Uint8Array(module.memory.buffer);
    return view;
  };
  const room = (n) => {
    const at = module.alloc(n) >>> 0;
    if (at === 0) throw new RangeError(`memory is used up: there is no room for ${n} bytes`);
    return at;
  };
  /** Puts parts one after another, each at a multiple of eight, and gives them back after use. */
  const lend = (parts, use) => {
    let n = 0;
    for (const part of parts) n += filled(part.byteLength);
    const at = room(n);
    try {
      let to = at;
      for (const part of parts) {
        const end = to + part.byteLength;
        const padded = filled(end);
        bytes().set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), to);
        bytes().fill(0, end, padded);
        to = padded;
      }
      return use(at, n);
    } finally {
      module.free(at, n);
    }
  };
  const taken = (address) => {
    const at = address >>> 0;
    if (at === 0) throw new RangeError("memory is used up: there is no room for the answer");
    const it = bytes();
    const number = (at) => (it[at] | (it[at + 1] << 8) | (it[at + 2] << 16) | (it[at + 3] << 24)) >>> 0;
    const [n, m] = [number(at), number(at + 4)];
    const [from, until] = [at + HEAD + n, at + HEAD + n + m];
    try {
      // Columns are copied out of the memory, which may move at the next call.
      return { text: textOf(it.subarray(at + HEAD, from)), columns: it.slice(from, until).buffer };
    } finally {
      module.free(at, n + m + HEAD);
    }
  };
  return {
    /** Lends a text to `use(at, length)`. */
    text(text, use) {
      const written = encode(text.length > LONGEST ? text.slice(0, LONGEST + 1) : text);
      const at = room(written.length);
      try {
        bytes().set(written, at);
        return use(at, written.length);
      } finally {
        module.free(at, written.length);
      }
    },
    /** Lends columns to `use(at, length)`. */
    lend,
    /** Takes an answer out. */
    take: (address) => taken(address).text,
    /** Takes an answer out, with the columns that belong to it. */
    taken,
  };
}
