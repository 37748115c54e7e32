"""What one call and one row cost in Python; `cargo xtask bench mobile` runs it."""

import time
from array import array
from typing import Any, Callable

import jiceng

QUESTION = (
    '{"op":"evaluate","domain":"lifecycle","asOf":"2026-09-30","facts":{"case":"c1","lifecycle":"tree",'
    '"events":[{"id":"a","kind":"asked","on":"2026-09-21","recorded":"2026-09-21","by":{"role":"resident"},'
    '"attrs":{"protected":false}}]}}'
)
N = 100_000


def best(n: int, call: Callable[[], Any]) -> int:
    """Nanoseconds of one call, the best of five runs."""
    runs = []
    for _ in range(5):
        start = time.perf_counter_ns()
        for _ in range(n):
            call()
        runs.append((time.perf_counter_ns() - start) // n)
    return min(runs)


demo = jiceng.Rulebook.builtin("demo")
asked = jiceng.Fact(
    id="a", kind="asked", on="2026-09-21", recorded="2026-09-21",
    by=jiceng.Actor(role="resident"), attrs={"protected": jiceng.Attr.YES(value=False)},
)
case = jiceng.Case(case="c1", lifecycle="tree", events=[asked])
ask = jiceng.Ask(as_of="2026-09-30")
counts = jiceng.Ask(as_of="2026-09-30", detail=jiceng.Detail.COUNTS)
kind = demo.kinds("tree").index("asked")
columns = jiceng.Columns(
    cases=array("I", range(N)).tobytes(),
    kinds=array("H", [kind] * N).tobytes(),
    days=array("i", [20_717] * N).tobytes(),
)
typed = best(5_000, lambda: demo.evaluate_case(case, ask))
text = best(5_000, lambda: demo.call(QUESTION))
rows = best(10, lambda: demo.tally_cases("tree", columns, counts)) // N
entries = jiceng.PointColumns(
    subjects=array("I", (row % 1_000 for row in range(N))).tobytes(),
    items=array("I", [demo.items("garden").index("weeding")] * N).tobytes(),
    days=array("i", (20_454 + row % 250 for row in range(N))).tobytes(),
    amounts=bytes(4 * N),
    classes=bytes(4 * 1_000),
)
points = best(10, lambda: demo.tally_points("garden", entries, ask)) // N
print(f"| Python | {typed} | {text} | {rows} | {points} |")
