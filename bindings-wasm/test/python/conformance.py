"""The portable module in Python: the corpus, byte for byte.

    python conformance.py MODULE.wasm CORPUS.tsv ...
"""

import os
import struct
import sys

from wasmtime import Engine, Instance, Module, Store


class Jiceng:
    """The module, with text in and text out."""

    def __init__(self, path):
        engine = Engine()
        module = Module.from_file(engine, path)
        assert not module.imports, "the module asks for something"
        self.store = Store(engine)
        self.exports = Instance(self.store, module, []).exports(self.store)

    def do(self, name, *numbers):
        return self.exports[name](self.store, *numbers)

    def lend(self, text, use):
        data = text.encode()
        at = self.do("alloc", len(data)) & 0xFFFFFFFF
        self.exports["memory"].write(self.store, data, at)
        try:
            return use(at, len(data))
        finally:
            self.do("free", at, len(data))

    def take(self, at):
        at &= 0xFFFFFFFF
        (n,) = struct.unpack("<I", self.exports["memory"].read(self.store, at, at + 4))
        text = self.exports["memory"].read(self.store, at + 8, at + 8 + n).decode()
        self.do("free", at, n + 8)
        return text

    def open(self, what):
        return self.lend(what, lambda at, n: self.do("open", at, n))

    def about(self, handle):
        return self.take(self.do("about", handle))

    def call(self, handle, question):
        return self.lend(question, lambda at, n: self.take(self.do("call", handle, at, n)))

    def close(self, handle):
        self.do("close", handle)


def counted(corpus):
    """How many questions a corpus has, by what its maker counted."""
    folder, name = os.path.split(corpus)
    with open(os.path.join(folder, "counts.tsv"), encoding="utf-8") as lines:
        counts = dict(line.split() for line in lines)
    return int(counts[os.path.splitext(name)[0]])


def main(path, *corpora):
    passed = failed = wanted_in_all = 0
    for corpus in corpora:
        wanted_in_all += counted(corpus)
        jiceng = Jiceng(path)
        books = {"-": 0}
        with open(corpus, encoding="utf-8", newline="\n") as lines:
            for line in lines:
                kind, book, *rest = line.rstrip("\n").split("\t")
                if kind == "O":
                    books[book] = jiceng.open(rest[0])
                    assert jiceng.about(books[book]).startswith('{"ok":'), book
                    continue
                name, question, wanted = rest
                if jiceng.call(books[book], question) == wanted:
                    passed += 1
                else:
                    failed += 1
                    print(f"{name}: another answer", file=sys.stderr)
        for handle in books.values():
            jiceng.close(handle)
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0 or passed != wanted_in_all)


main(*sys.argv[1:])
