"""The shared questions with the answers that Rust gave, and typed answers beside them."""

from __future__ import annotations

import enum
import json
import os
from pathlib import Path
from typing import Any

import jiceng

FOLDER = Path(os.environ["JICENG_CONFORMANCE"])
_books: dict[str, jiceng.Rulebook] = {}
# What JSON leaves unsaid when it is as usual, and what only the typed answer has.
_UNSAID = {"stage_certain": True, "confidence": jiceng.Confidence.VERIFIED, "is_final": False}
_TYPED_ONLY = {("Finding", "kind")}


def read(file: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (FOLDER / file).read_text("utf-8").splitlines()]


def book(name: str) -> jiceng.Rulebook:
    if name not in _books:
        text = FOLDER / "rulebooks" / f"{name}.json"
        made = jiceng.Rulebook.open(text.read_text("utf-8")) if text.exists() else None
        _books[name] = made or jiceng.Rulebook.builtin(name)
    return _books[name]


def case(it: dict[str, Any]) -> jiceng.Case:
    return jiceng.Case(
        case=it["case"],
        lifecycle=it["lifecycle"],
        events=[_fact(one) for one in it.get("events") or []],
        organs=[jiceng.Organ(id=one["id"], parent=one.get("parent")) for one in it.get("organs") or []],
        others=[case(one) for one in it.get("others") or []],
    )


def ask(it: dict[str, Any]) -> jiceng.Ask:
    detail = it.get("detail")
    return jiceng.Ask(
        as_of=it["asOf"],
        known_on=it.get("knownOn"),
        detail=jiceng.Detail[detail.upper()] if detail else None,
        lang=[jiceng.Lang[one.upper()] for one in it.get("lang") or []],
    )


def _fact(it: dict[str, Any]) -> jiceng.Fact:
    by = it.get("by")
    return jiceng.Fact(
        id=it["id"],
        kind=it.get("kind"),
        on=it["on"],
        recorded=it["recorded"],
        by=jiceng.Actor(role=by["role"], person=by.get("person"), organ=by.get("organ")) if by else None,
        attrs={name: _attr(value) for name, value in (it.get("attrs") or {}).items() if value is not None},
        at=it.get("at"),
        after=it.get("after"),
        reverses=it.get("reverses"),
        erases=it.get("erases"),
    )


def _attr(value: Any) -> jiceng.Attr:
    if isinstance(value, bool):
        return jiceng.Attr.YES(value=value)
    if isinstance(value, int):
        return jiceng.Attr.COUNT(value=value)
    if isinstance(value, list):
        return jiceng.Attr.IDS(value=value)
    return jiceng.Attr.TEXT(value=value)


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
        # A field that is a word of Python has a stroke before it.
        head, *tail = ("final" if name == "is_final" else name.strip("_")).split("_")
        key = head + "".join(it.capitalize() for it in tail)
        if key in told:
            beside(value, told[key], f"{place}/{key}")
            rest.discard(key)
        elif (type(typed).__name__, name) not in _TYPED_ONLY:
            unsaid = value is None or value == [] or value == _UNSAID.get(name, object())
            assert unsaid, f"{place}/{key} is {value!r}, not told in JSON"
    assert not rest, f"{place}: {type(typed).__name__} lacks {rest}"
