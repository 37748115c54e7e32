// Puts the questions of a corpus and compares every byte of the answers with Rust's.

/** How many answers were the same, and the first that were not. */
export function conformance(jiceng, corpus) {
  const books = new Map();
  const differing = [];
  let passed = 0;
  for (const line of corpus.split("\n")) {
    const [kind, book, ...rest] = line.split("\t");
    if (kind === "O") {
      const { rulebook, ...options } = JSON.parse(rest[0]);
      books.set(book, jiceng.rulebook(rulebook, options));
    } else if (kind === "Q") {
      const [name, question, wanted] = rest;
      const found = book === "-" ? jiceng.answer(question) : books.get(book).call(question);
      if (found === wanted) passed++;
      else if (differing.length < 5) differing.push(`${name}\n  wanted ${wanted.slice(0, 300)}\n  found  ${found.slice(0, 300)}`);
    }
  }
  for (const it of books.values()) it.close();
  return { passed, differing };
}

/** How many questions a corpus has, by what its maker counted. */
export const counted = (counts, name) => Number(new Map(counts.split("\n").map((it) => it.split("\t"))).get(name));
