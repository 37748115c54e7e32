"""Jiceng (基层): which rules hold on this day, why, and what must happen next by when.

>>> rules = Rulebook.builtin("demo")
>>> asked = Fact(id="a", kind="asked", on="2026-09-21", recorded="2026-09-21",
...              by=Actor(role="resident"), attrs={"protected": Attr.YES(value=False)})
>>> told = rules.evaluate_case(Case(case="c1", lifecycle="tree", events=[asked]), Ask(as_of="2026-10-13"))
>>> told.result.stage, told.findings[0].code
('free', 'tree/decide-missing')
"""

from .native.jiceng import *  # noqa: F403
from .native.jiceng import __all__ as _native
from .table import PointTables, tally_points_table, tally_table

__all__ = [*_native, "PointTables", "tally_points_table", "tally_table"]
