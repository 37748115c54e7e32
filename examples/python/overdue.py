"""Which petitions of last quarter were answered late, and which need a person's eyes?

Reads a CSV with one row for each event (`case,kind,day,role`), as most registers can export it,
judges all cases at once and prints a small table. Run it with the wheel and pyarrow installed:

    python examples/python/overdue.py examples/python/petitions.csv 2026-04-01
"""

from __future__ import annotations

import sys

import pyarrow as pa
from pyarrow import csv

import jiceng


def main(path: str, as_of: str) -> None:
    rules = jiceng.Rulebook.builtin("cn")
    types = {"case": pa.uint32(), "kind": pa.string(), "day": pa.date32(), "role": pa.string()}
    options = csv.ConvertOptions(column_types=types, strings_can_be_null=True)
    events = csv.read_csv(path, convert_options=options)

    told = jiceng.tally_table(rules, "petition", events, jiceng.Ask(as_of=as_of, detail=jiceng.Detail.FINDINGS))

    print(f"{told.cases} cases, {told.events} events, {told.unfit} that did not fit")
    print(f"{'duty':<28}{'met':>6}{'open':>6}{'late':>6}{'unknown':>9}")
    for duty in told.duties:
        n = duty.counts
        if n.met + n.pending + n.unmet + n.unknown:
            print(f"{duty.duty:<28}{n.met:>6}{n.pending:>6}{n.unmet:>6}{n.unknown:>9}")
    for found in told.findings:
        if found.finding.verdict == jiceng.Verdict.UNMET:
            print(f"case {found.case}: {rules.finding_text(found.finding, jiceng.Lang.ZH)}")
    for doubt in told.doubts:
        print(f"case {doubt.case}: look at it ({doubt.unfit} unfit, {doubt.unknown} unknown)")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
