"""Many cases and ledgers at once, from Arrow tables.

The columns of the table go to Rust as the bytes that Arrow holds; no row becomes an object.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from .native.jiceng import Ask, CaseTally, Cells, Column, Columns, PointColumns, Rulebook, WordColumn

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


class PointTables(NamedTuple):
    """What entries come to, as Arrow tables; points are decimals.

    ``totals`` has one row for each subject, in the order of the roster: subject, not_scored,
    awards, deductions, total, score, band, band_by, and the rank of each ranking under its id.
    ``lines`` has one row for each line of the ledger: row (of the entry), subject, gross,
    after_item, after_head, net, until, state; none at detail counts.
    """

    totals: pa.Table
    lines: pa.Table


def tally_points_table(
    rules: Rulebook, scheme: str, entries: pa.Table, roster: pa.Table, ask: Ask
) -> PointTables:
    """Judges the entries of a table under a scheme, for the subjects of another.

    | entries | type | says |
    | --- | --- | --- |
    | ``subject`` | as in the roster | whose it is |
    | ``item`` | text | what happened |
    | ``day`` | date32 | when |
    | ``amount`` | integer or decimal, may be null or absent | amount, points of the choice or quantity |

    | roster | type | says |
    | --- | --- | --- |
    | ``subject`` | text or number | who, each once |
    | ``class`` | text | the class in the scheme |
    | ``organisation``, ``level`` | any, may be absent | groups of bands and rankings |
    | ``born`` | integer, may be null or absent | year of birth |

    Raises ``JicengError.Malformed`` as ``Rulebook.tally_points`` does, and ``KeyError`` for a
    subject, an item or a class that there is not.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    names, among, n = entries.column_names, roster.column_names, len(entries)
    u32 = pa.uint32()
    amounts = _hundredths(entries["amount"]) if "amount" in names else bytes(4 * n)
    born = _packed(roster["born"], pa.uint16(), 0) if "born" in among else None
    told = rules.tally_points(
        scheme,
        PointColumns(
            subjects=_places(entries["subject"], roster["subject"].to_pylist(), u32),
            items=_places(entries["item"], rules.items(scheme), u32),
            days=_packed(entries["day"].cast(pa.date32()), pa.int32()),
            amounts=amounts,
            classes=_places(roster["class"], rules.classes(scheme), u32),
            organisations=_groups(roster["organisation"]) if "organisation" in among else None,
            levels=_groups(roster["level"]) if "level" in among else None,
            born=born,
        ),
        ask,
    )
    of, lines = told.totals, told.lines
    bands, places = rules.bands(scheme), _numbers(of.band, pa.int32())
    totals = {
        "subject": roster["subject"],
        "not_scored": _words(of.not_scored),
        "awards": _points(of.awards, pa.int64()),
        "deductions": _points(of.deductions, pa.int64()),
        "total": _points(of.total, pa.int64()),
        "score": _points(of.score, pa.int64()),
        "band": pc.take(pa.array(bands, pa.string()), _none(places, -1)),
        "band_by": _words(of.band_by),
    }
    for ranking in told.rankings:
        totals[ranking.rule] = _none(_numbers(ranking.ranks, u32), 0)
    row = _numbers(lines.row, u32)
    until = _none(_numbers(lines.until, pa.int32()), 2**31 - 1)
    ledger = {
        "row": row,
        "subject": pc.take(entries["subject"], row),
        "gross": _points(lines.gross, pa.int32()),
        "after_item": _points(lines.after_item, pa.int32()),
        "after_head": _points(lines.after_head, pa.int32()),
        "net": _points(lines.net, pa.int32()),
        "until": until.cast(pa.date32()),
        "state": _words(lines.state),
    }
    return PointTables(pa.table(totals), pa.table(ledger))


def _hundredths(column: Any) -> bytes:
    """Exact numbers as whole ones in 1/100; what is null is 0."""
    import pyarrow as pa
    import pyarrow.compute as pc

    values = _one(column)
    if not (pa.types.is_integer(values.type) or pa.types.is_decimal(values.type) or pa.types.is_null(values.type)):
        raise ValueError(f"the column amount holds integers or decimals, not {values.type}")
    exact = values.cast(pa.decimal128(21, 2))
    return _packed(pc.multiply(exact, pa.scalar(100, pa.decimal128(3, 0))).cast(pa.int32()), pa.int32(), 0)


def _points(rows: bytes, kind: Any) -> Any:
    """Hundredths as decimals."""
    from decimal import Decimal

    import pyarrow as pa
    import pyarrow.compute as pc

    whole = _numbers(rows, kind).cast(pa.decimal128(19, 0))
    return pc.multiply(whole, pa.scalar(Decimal("0.01"))).cast(pa.decimal128(18, 2))


def _numbers(rows: bytes, kind: Any) -> Any:
    """Packed numbers as Arrow sees them, without a copy."""
    import pyarrow as pa

    return pa.Array.from_buffers(kind, len(rows) * 8 // kind.bit_width, [None, pa.py_buffer(rows)])


def _none(numbers: Any, untold: int) -> Any:
    """The same with nulls in place of what says that nothing is told."""
    import pyarrow as pa
    import pyarrow.compute as pc

    is_untold = pc.equal(numbers, pa.scalar(untold, numbers.type))
    return pc.if_else(is_untold, pa.scalar(None, numbers.type), numbers)


def _words(column: WordColumn) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    places = _none(_numbers(column.rows, pa.uint8()), 255)
    return pc.take(pa.array(column.words, pa.string()), places)


def _groups(column: Any) -> bytes:
    """Equal numbers for equal values."""
    import pyarrow as pa

    coded = _one(column).dictionary_encode(null_encoding="encode")
    return _packed(coded.indices, pa.uint32())


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


def _places(column: Any, names: list[Any], kind: Any = None) -> bytes:
    """The place of each word in a list of names."""
    import pyarrow as pa
    import pyarrow.compute as pc

    coded = _one(column).dictionary_encode()
    known = {name: place for place, name in enumerate(names)}
    kind = kind or pa.uint16()
    places = pa.array([known[word] for word in coded.dictionary.to_pylist()], kind)
    return _packed(pc.take(places, coded.indices), kind, _UNTOLD if kind == pa.uint16() else None)


def _packed(column: Any, kind: Any, untold: int | None = None) -> bytes:
    """The values as bytes; what is null becomes ``untold``."""
    values = _one(column)
    if values.type != kind:
        values = values.view(kind) if _same_width(values.type, kind) else values.cast(kind)
    if values.null_count:
        if untold is None:
            raise ValueError("a column that must be told has nulls")
        values = values.fill_null(untold)
    width = kind.bit_width // 8
    start = values.offset * width
    return bytes(memoryview(values.buffers()[1])[start : start + len(values) * width]) if len(values) else b""


def _same_width(old: Any, new: Any) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_date32(old) and pa.types.is_int32(new))


def _one(column: Any) -> Any:
    return column.combine_chunks() if hasattr(column, "combine_chunks") else column
