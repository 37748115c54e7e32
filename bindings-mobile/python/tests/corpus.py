"""The shared questions with the answers that Rust gave, and typed answers beside them."""

from __future__ import annotations

import enum
import json
import os
import typing
from pathlib import Path
from typing import Any, NamedTuple

import jiceng
from jiceng.native import jiceng as generated

FOLDER = Path(os.environ["JICENG_CONFORMANCE"])
# What JSON leaves unsaid when it is as usual, and what only the typed answer has.
_UNSAID = {"stage_certain": True, "confidence": jiceng.Confidence.VERIFIED}
_TYPED_ONLY = {("Finding", "kind")}
# The typed call of each domain, with the record of its facts.
TYPED: dict[str, tuple[str, type]] = {
    "lifecycle": ("evaluate_case", jiceng.Case),
    "procedure": ("evaluate_act", jiceng.Act),
    "points": ("evaluate_ledger", jiceng.Ledger),
    "study": ("evaluate_study", jiceng.StudyRecord),
}
_FRAME = {"op", "domain", "rulebook", "facts", "over"}


class Line(NamedTuple):
    """A question, the rulebook to which it is put, and the answer of Rust."""

    rules: jiceng.Rulebook | None
    name: str
    question: str
    answer: str

    def call(self) -> str:
        return self.rules.call(self.question) if self.rules else jiceng.answer(self.question)

    @property
    def domain(self) -> str:
        return self.name.split("/")[0]

    def typed(self) -> dict[str, Any] | None:
        """The question, if a typed call asks the same."""
        if self.rules is None or self.domain not in TYPED:
            return None
        asked = json.loads(self.question)
        same = asked.get("op") == "evaluate" and not {"role", "layers"} & set(asked)
        return asked if same else None


class Inexpressible(Exception):
    """What types cannot say, such as a null in a list."""


def read(file: str) -> list[Line]:
    books: dict[str, jiceng.Rulebook] = {}
    lines = []
    for line in (FOLDER / f"{file}.tsv").read_text("utf-8").split("\n"):
        kind, *parts = line.split("\t")
        if kind == "O":
            book = json.loads(parts[1])["rulebook"]
            is_name = isinstance(book, str)
            opened = jiceng.Rulebook.builtin(book) if is_name else jiceng.Rulebook.open(json.dumps(book))
            books[parts[0]] = opened
        elif kind == "Q":
            lines.append(Line(books.get(parts[0]), *parts[1:]))
    return lines


def ask(asked: dict[str, Any]) -> jiceng.Ask:
    return record(jiceng.Ask, asked, _FRAME)


def record(kind: type, it: Any, beside: set[str] = set()) -> Any:
    """Builds a record out of JSON."""
    if not isinstance(it, dict):
        raise Inexpressible(f"{kind.__name__} is {it!r}")
    hints = typing.get_type_hints(kind.__init__, vars(generated))
    hints.pop("return", None)
    keys = {_key(name): name for name in hints}
    if unknown := set(it) - set(keys) - beside:
        raise Inexpressible(f"{kind.__name__} has no {unknown}")
    told = {key: it[key] for key in keys if it.get(key) is not None}
    values = {keys[key]: _value(hints[keys[key]], value) for key, value in told.items()}
    if kind is jiceng.Did.SAT or "make_up" in hints:
        values.setdefault("make_up", False)
    if kind in (jiceng.Fact, jiceng.StudyEntry) or issubclass(kind, jiceng.Did):
        # Fields without a default that may still be absent.
        values = {**{name: None for name in ("kind", "did", "progress", "makes_up", "requirement") if name in hints}, **values}
    try:
        return kind(**values)
    except TypeError as missing:
        raise Inexpressible(str(missing)) from missing


def _value(hint: Any, it: Any) -> Any:
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin is typing.Union:
        return _value(inner[0], it)
    if origin in (list, typing.List) or str(origin).endswith("Sequence'>"):
        if not isinstance(it, list) or None in it:
            raise Inexpressible(f"a list is {it!r}")
        return [_value(inner[0], one) for one in it]
    if origin is not None:
        if not isinstance(it, dict):
            raise Inexpressible(f"attributes are {it!r}")
        return {name: _value(inner[1], one) for name, one in it.items() if one is not None}
    if hint in (str, int, bool):
        if type(it) is not hint or (hint is int and abs(it) >= 2**31):
            # Some numbers of the study records are long ones.
            if not (hint is int and type(it) is int and abs(it) < 2**63):
                raise Inexpressible(f"{it!r} is no {hint.__name__}")
        return it
    if hint is jiceng.Attr:
        return _attr(it)
    if hint is jiceng.Did:
        return _did(it)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        names = {one.name.lower().replace("_", "-"): one for one in hint}
        if it not in names:
            raise Inexpressible(f"{hint.__name__} is {it!r}")
        return names[it]
    return record(hint, it)


def _attr(value: Any) -> jiceng.Attr:
    if isinstance(value, bool):
        return jiceng.Attr.YES(value=value)
    if isinstance(value, int):
        return jiceng.Attr.COUNT(value=value)
    if isinstance(value, list) and all(isinstance(it, str) for it in value):
        return jiceng.Attr.IDS(value=value)
    if isinstance(value, str):
        return jiceng.Attr.TEXT(value=value)
    raise Inexpressible(f"an attribute is {value!r}")


def _did(it: Any) -> jiceng.Did:
    if not isinstance(it, dict) or len(it) != 1:
        raise Inexpressible(f"did is {it!r}")
    ((key, what),) = it.items()
    if key == "watched":
        return jiceng.Did.WATCHED(played=record(jiceng.Played, what))
    kind = getattr(jiceng.Did, key.upper(), None)
    if kind is None:
        raise Inexpressible(f"did is {it!r}")
    return record(kind, what)


def _key(name: str) -> str:
    """The key in JSON; a field that is a word of Python has a stroke before it."""
    bare = {"is_final": "final", "class_id": "class", "belongs_as": "is"}.get(name, name.strip("_"))
    head, *tail = bare.split("_")
    return head + "".join(it.capitalize() for it in tail)


def beside(typed: Any, told: Any, place: str) -> None:
    """Every field of the typed answer is in the JSON, and the other way round."""
    if isinstance(typed, jiceng.Param):
        typed = typed.value
    if isinstance(typed, enum.Enum):
        typed = typed.name.lower().replace("_", "-")
    if isinstance(typed, str) and isinstance(told, (dict, list)):
        typed = json.loads(typed)
    if typed is None or isinstance(typed, (str, int, bool, dict)):
        assert type(typed) is type(told) and typed == told, f"{place}: {typed!r}, {told!r}"
    elif isinstance(typed, list) and isinstance(told, dict):
        assert [it.name for it in typed] == list(told), place
        for it in typed:
            beside(it.value, told[it.name], f"{place}/{it.name}")
    elif isinstance(typed, list):
        assert len(typed) == len(told), f"{place}: {len(typed)} of {len(told)}"
        for n, (one, other) in enumerate(zip(typed, told)):
            beside(one, other, f"{place}/{n}")
    else:
        _record(typed, told, place)


def _record(typed: Any, told: dict[str, Any], place: str) -> None:
    rest = set(told) - {"receipt"}
    for name, value in vars(typed).items():
        key = _key(name)
        if key in told:
            beside(value, told[key], f"{place}/{key}")
            rest.discard(key)
        elif (type(typed).__name__, name) not in _TYPED_ONLY:
            unsaid = value in (None, False, "0", []) or value == _UNSAID.get(name, object())
            assert unsaid, f"{place}/{key} is {value!r}, not told in JSON"
    assert not rest, f"{place}: {type(typed).__name__} lacks {rest}"
