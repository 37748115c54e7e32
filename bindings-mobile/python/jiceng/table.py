"""Many cases at once, from an Arrow table.

The columns of the table go to Rust as the bytes that Arrow holds; no row becomes an object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .native.jiceng import Ask, CaseTally, Cells, Column, Columns, Rulebook

if TYPE_CHECKING:
    import pyarrow as pa

_UNTOLD = 65535
_NAMED = {"case", "kind", "day", "role", "minute"}


def tally_table(rules: Rulebook, lifecycle: str, table: pa.Table, ask: Ask) -> CaseTally:
    """Judges the cases of a table with one row for each event.

    | column | type | says |
    | --- | --- | --- |
    | ``case`` | uint32 | the case, as any number; events of a case stand together |
    | ``kind`` | text | the kind of event |
    | ``day`` | date32 | the day of the event |
    | ``role`` | text, may be null or absent | who acted |
    | ``minute`` | integer, may be null or absent | minutes since midnight |
    | any other | bool, integer, date32 or text, may be null | an attribute of that name |

    Raises ``JicengError.Malformed`` as ``Rulebook.tally_cases`` does, and ``unknown-word``
    as ``KeyError`` for a kind or role that the lifecycle does not have.
    """
    import pyarrow as pa

    names = table.column_names
    roles = _places(table["role"], rules.roles(lifecycle)) if "role" in names else None
    times = _packed(table["minute"], pa.uint16(), _UNTOLD) if "minute" in names else None
    return rules.tally_cases(
        lifecycle,
        Columns(
            cases=_packed(table["case"], pa.uint32()),
            kinds=_places(table["kind"], rules.kinds(lifecycle)),
            days=_packed(table["day"].cast(pa.date32()), pa.int32()),
            roles=roles,
            times=times,
            attrs=[_attribute(name, table[name]) for name in names if name not in _NAMED],
        ),
        ask,
    )


def _attribute(name: str, column: Any) -> Column:
    import pyarrow as pa

    if pa.types.is_boolean(column.type):
        return Column(name=name, cells=Cells.YES(), rows=_packed(column.cast(pa.uint8()), pa.uint8(), 2))
    if pa.types.is_integer(column.type):
        return Column(name=name, cells=Cells.COUNTS(), rows=_packed(column, pa.int64(), -(2**63)))
    if pa.types.is_date32(column.type):
        return Column(name=name, cells=Cells.DAYS(), rows=_packed(column, pa.int32(), -(2**31)))
    coded = _one(column).dictionary_encode()
    words = coded.dictionary.to_pylist()
    return Column(name=name, cells=Cells.WORDS(words=words), rows=_packed(coded.indices, pa.int32(), -1))


def _places(column: Any, names: list[str]) -> bytes:
    """The place of each word in a list of names."""
    import pyarrow as pa
    import pyarrow.compute as pc

    coded = _one(column).dictionary_encode()
    known = {name: place for place, name in enumerate(names)}
    places = pa.array([known[word] for word in coded.dictionary.to_pylist()], pa.uint16())
    return _packed(pc.take(places, coded.indices), pa.uint16(), _UNTOLD)


def _packed(column: Any, kind: Any, untold: int | None = None) -> bytes:
    """The values as bytes; what is null becomes ``untold``."""
    values = _one(column)
    if values.type != kind:
        values = values.view(kind) if _same_width(values.type, kind) else values.cast(kind)
    if values.null_count:
        if untold is None:
            raise ValueError("the columns case, kind and day have no nulls")
        values = values.fill_null(untold)
    width = kind.bit_width // 8
    start = values.offset * width
    return bytes(memoryview(values.buffers()[1])[start : start + len(values) * width]) if len(values) else b""


def _same_width(old: Any, new: Any) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_date32(old) and pa.types.is_int32(new))


def _one(column: Any) -> Any:
    return column.combine_chunks() if hasattr(column, "combine_chunks") else column
