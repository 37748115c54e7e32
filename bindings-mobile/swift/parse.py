"""Reads Swift files with a parser; fails where it finds what is no Swift.

Not a compiler: types are not checked.
"""

import re
import sys
from pathlib import Path

import tree_sitter_swift
from tree_sitter import Language, Parser

parser = Parser(Language(tree_sitter_swift.language()))
failed = False
for name in sys.argv[1:]:
    text = Path(name).read_text("utf-8")
    # Attributes with arguments of their own form, which the grammar does not know.
    text = re.sub(r"@_documentation\(visibility: private\)", "", text)
    tree = parser.parse(text.encode())
    stack = [tree.root_node]
    n = 0
    while stack:
        node = stack.pop()
        n += 1
        if node.type == "ERROR" or node.is_missing:
            failed = True
            print(f"{name}:{node.start_point[0] + 1}: not read: {node.text[:80]!r}", file=sys.stderr)
        elif node.has_error:
            stack.extend(node.children)
    print(f"{name}: {len(text.splitlines())} lines read")
sys.exit(failed)
