"""The wheel: the whole corpus, errors, threads, memory, tables."""

from __future__ import annotations

import datetime
import doctest
import gc
import json
import threading
import time
import unittest
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import corpus
import jiceng
import pyarrow as pa


def _tree() -> jiceng.Case:
    asked = jiceng.Fact(
        id="a", kind="asked", on="2026-09-21", recorded="2026-09-21",
        by=jiceng.Actor(role="resident"), attrs={"protected": jiceng.Attr.YES(value=False)},
    )
    return jiceng.Case(case="c1", lifecycle="tree", events=[asked])


class Conformance(unittest.TestCase):
    """Every language gives the answers of Rust."""

    def test_same_bytes(self) -> None:
        for file, least in [("vectors", 1_000), ("generated", 8_000)]:
            lines = corpus.read(file)
            self.assertGreaterEqual(len(lines), least)
            for it in lines:
                self.assertEqual(it.call(), it.answer, it.name)

    def test_typed_field_by_field(self) -> None:
        for file, least in [("vectors", 50), ("generated", 1_000)]:
            counts = dict.fromkeys([*corpus.TYPED, "errors"], 0)
            n_said = 0
            for it in corpus.read(file):
                if (asked := it.typed()) is not None:
                    said = self.beside(it, asked)
                    counts[it.domain] += said is not None
                    counts["errors"] += said is not None and "error" in json.loads(it.answer)
                    n_said += said or 0
            self.assertTrue(all(n >= (least if name in corpus.TYPED else least // 5) for name, n in counts.items()), counts)
            self.assertGreater(n_said, 20)

    def beside(self, it: corpus.Line, asked: dict[str, Any]) -> int | None:
        """How many findings were said again; nothing if types cannot ask it."""
        answered = json.loads(it.answer)
        name, kind = corpus.TYPED[it.domain]
        try:
            facts, ask = corpus.record(kind, asked["facts"]), corpus.ask(asked)
        except corpus.Inexpressible as inexpressible:
            self.assertIn("error", answered, f"{it.name}: {inexpressible}")
            return None
        assert it.rules is not None
        try:
            told = getattr(it.rules, name)(facts, ask)
        except jiceng.JicengError.Malformed as error:
            found = {key: getattr(error, key) for key in ("code", "pointer", "text", "hint")}
            self.assertEqual(found, answered.get("error"), it.name)
            return 0
        corpus.beside(told, answered["ok"], it.name)
        said = [one for one in told.findings if one.text and one.text.zh and it.domain == "lifecycle"]
        for finding in said:
            self.assertEqual(it.rules.finding_text(finding, jiceng.Lang.ZH), finding.text.zh)
        return len(said)


class Handle(unittest.TestCase):
    """One handle: threads, memory, errors."""

    def test_example_of_the_front_page(self) -> None:
        found = doctest.testmod(jiceng)
        self.assertGreater(found.attempted, 3)
        self.assertEqual(found.failed, 0)

    def test_it_is_documented_and_typed(self) -> None:
        self.assertIn("Where a case stands", jiceng.Rulebook.evaluate_case.__doc__ or "")
        self.assertIn("dated facts", jiceng.Case.__doc__ or "")
        self.assertTrue((Path(jiceng.__file__).parent / "py.typed").exists())

    def test_eight_threads_over_one_handle(self) -> None:
        rules = jiceng.Rulebook.builtin("demo")
        lines = [it for it in corpus.read("vectors") if it.rules and it.rules.reference().id == "demo"]
        differences: list[str] = []
        counts = [0] * 8
        end = time.monotonic() + 10

        def ask(first: int) -> None:
            at = first
            while time.monotonic() < end:
                it = lines[at % len(lines)]
                if rules.call(it.question) != it.answer:
                    differences.append(it.name)
                at += 1
                counts[first] += 1

        threads = [threading.Thread(target=ask, args=(n,)) for n in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(differences, [])
        self.assertTrue(all(counts), counts)

    def test_a_hundred_thousand_calls_leave_memory_flat(self) -> None:
        rules = jiceng.Rulebook.builtin("demo")
        question = next(it.question for it in corpus.read("vectors") if it.name.startswith("lifecycle/tree"))
        small = json.dumps({"op": "evaluate", "domain": "lifecycle", "asOf": "2026-10-01",
                            "facts": {"case": "c1", "lifecycle": "tree"}})

        def rss() -> int:
            gc.collect()
            status = Path("/proc/self/status").read_text()
            return int(next(it for it in status.splitlines() if it.startswith("VmRSS")).split()[1])

        def both(n: int) -> None:
            for _ in range(n):
                rules.call(small)
            for _ in range(n // 20):
                rules.evaluate_case(_tree(), jiceng.Ask(as_of="2026-10-13"))
                rules.call(question)

        both(20_000)
        before = rss()
        both(100_000)
        self.assertLess(rss() - before, 4_000)

    def test_an_error_says_what_to_change(self) -> None:
        rules = jiceng.Rulebook.builtin("demo")
        with self.assertRaises(jiceng.JicengError.Malformed) as caught:
            rules.evaluate_case(_tree(), jiceng.Ask(as_of="2026-02-30"))
        self.assertEqual((caught.exception.code, caught.exception.pointer), ("bad-day", "/asOf"))
        self.assertIn("2026-02-30", caught.exception.text)

    def test_today_is_the_day_in_china(self) -> None:
        self.assertEqual(jiceng.day_of(1_794_412_800_000), "2026-11-12")
        self.assertEqual(jiceng.day_of(1_794_412_799_999), "2026-11-11")


class Tables(unittest.TestCase):
    """Arrow in, counts out."""

    def table(self) -> pa.Table:
        day = datetime.date
        return pa.table({
            "case": pa.array([1, 1, 2], pa.uint32()),
            "kind": ["asked", "allowed", "asked"],
            "day": pa.array([day(2026, 3, 2), day(2026, 3, 5), day(2026, 3, 2)], pa.date32()),
            "role": ["resident", "office", None],
            "protected": pa.array([False, None, None], pa.bool_()),
        })

    def test_tally(self) -> None:
        rules = jiceng.Rulebook.builtin("demo")
        told = jiceng.tally_table(rules, "tree", self.table(), jiceng.Ask(as_of="2026-03-10"))
        decide = next(it for it in told.duties if it.duty == "tree/decide").counts
        self.assertEqual((told.cases, decide.met, decide.pending), (2, 1, 1))
        # A slice begins inside Arrow's buffers.
        told = jiceng.tally_table(rules, "tree", self.table().slice(2), jiceng.Ask(as_of="2026-03-10"))
        self.assertEqual((told.cases, told.events), (1, 1))

    def test_cases_apart_are_refused(self) -> None:
        rules = jiceng.Rulebook.builtin("demo")
        apart = self.table().take([0, 2, 1])
        with self.assertRaises(jiceng.JicengError.Malformed) as caught:
            jiceng.tally_table(rules, "tree", apart, jiceng.Ask(as_of="2026-03-10"))
        self.assertEqual(caught.exception.code, "bad-question")


class Points(unittest.TestCase):
    """Ledgers as Arrow tables, beside the same entries as records."""

    # Item, what tells its worth, the values with their points or quantity.
    ITEMS: dict[str, tuple[str, list[tuple[str, str]]]] = {
        "weeding": ("", []), "hedge": ("", []), "rota": ("", []), "litter": ("", []), "poison": ("", []),
        "watering": ("quantity", [("0", "0"), ("1.5", "1.5"), ("4", "4")]),
        "talk": ("amount", [("4.5", "4.5"), ("7", "7"), ("15", "15")]),
        "prize": ("choice", [("village", "3"), ("county", "20")]),
    }
    CLASSES = ["gardener", "helper", "gardener", "gardener"]

    def both(self, random: Random, n: int) -> tuple[jiceng.Ledger, pa.Table]:
        entries, rows = [], []
        for row in range(n):
            subject, item = f"m{random.randrange(4)}", random.choice(list(self.ITEMS))
            day = datetime.date(2026, 1, 1) + datetime.timedelta(random.randrange(220))
            key, values = self.ITEMS[item]
            told, amount = random.choice(values) if values else ("", None)
            attrs = {"subject": jiceng.Attr.TEXT(value=subject)}
            if key:
                attrs[key] = jiceng.Attr.TEXT(value=told)
            on = day.isoformat()
            entries.append(jiceng.Fact(id=f"e{row:05}", kind=item, on=on, recorded=on, attrs=attrs))
            rows.append((subject, item, day, None if amount is None else Decimal(amount)))
        roster = [jiceng.Member(id=f"m{n}", class_id=it) for n, it in enumerate(self.CLASSES)]
        table = pa.table({
            name: pa.array([row[n] for row in rows], kind)
            for n, (name, kind) in enumerate([
                ("subject", pa.string()), ("item", pa.string()), ("day", pa.date32()), ("amount", pa.decimal128(8, 2)),
            ])
        })
        return jiceng.Ledger(ledger="l", scheme="garden", entries=entries, roster=roster), table

    def roster(self) -> pa.Table:
        return pa.table({"subject": [f"m{n}" for n in range(4)], "class": self.CLASSES})

    def test_tables_say_what_records_say(self) -> None:
        rules, random, n_lines = jiceng.Rulebook.builtin("demo"), Random(5), 0
        ask = jiceng.Ask(as_of="2026-07-31")
        for _ in range(20):
            ledger, table = self.both(random, 150)
            told = rules.evaluate_ledger(ledger, ask).result
            totals, lines = jiceng.tally_points_table(rules, "garden", table, self.roster(), ask)
            wanted = [
                (it.id, Decimal(it.total), Decimal(it.graded_total or it.total), it.band.id, it.band.by)
                for it in told.subjects
            ]
            keys = ("subject", "total", "score", "band", "band_by")
            self.assertEqual([tuple(it[key] for key in keys) for it in totals.to_pylist()], wanted)
            ranks = {it.id: it.rank for group in told.rankings[0].groups for it in group.ranks}
            self.assertEqual(totals["garden/board"].to_pylist(), [ranks.get(it) for it in totals["subject"].to_pylist()])
            named = [
                (it.entry, subject.id, Decimal(it.gross), Decimal(it.net), it.until, it.state and it.state.name)
                for subject in told.subjects for it in subject.lines
            ]
            found = [
                (
                    f"e{it['row']:05}", it["subject"], it["gross"], it["net"],
                    it["until"] and it["until"].isoformat(),
                    it["state"] and it["state"].upper().replace("-", "_"),
                )
                for it in lines.to_pylist()
            ]
            self.assertEqual(found, named)
            n_lines += len(found)
        self.assertGreater(n_lines, 1_000)

    def test_what_is_not_there_is_refused(self) -> None:
        rules, ask = jiceng.Rulebook.builtin("demo"), jiceng.Ask(as_of="2026-07-31")
        row = {"subject": ["m0"], "item": ["weeding"], "day": [datetime.date(2026, 3, 2)]}
        totals, _ = jiceng.tally_points_table(rules, "garden", pa.table(row), self.roster(), ask)
        self.assertEqual(totals["awards"].to_pylist(), [Decimal("2.00")] + [Decimal("0.00")] * 3)
        for wrong in ({"subject": ["m9"]}, {"item": ["no-such"]}):
            with self.assertRaises(KeyError):
                jiceng.tally_points_table(rules, "garden", pa.table({**row, **wrong}), self.roster(), ask)
        with self.assertRaises(ValueError):
            jiceng.tally_points_table(rules, "garden", pa.table({**row, "amount": [2.0]}), self.roster(), ask)
        with self.assertRaises(jiceng.JicengError.Malformed) as caught:
            jiceng.tally_points_table(rules, "garden", pa.table({**row, "amount": [2]}), self.roster(), ask)
        self.assertEqual((caught.exception.code, caught.exception.pointer), ("bad-attribute", "/amounts/0"))

    def test_another_scheme(self) -> None:
        rules, ask = jiceng.Rulebook.builtin("demo"), jiceng.Ask(as_of="2026-03-31")
        ledger = jiceng.Ledger(ledger="l", scheme="garden", roster=[jiceng.Member(id="m0", class_id="gardener")])
        with self.assertRaises(jiceng.JicengError.Malformed) as caught:
            rules.compare_ledger(ledger, ask, jiceng.PointsChange(scheme="no-such"))
        self.assertEqual((caught.exception.code, caught.exception.pointer), ("unknown-scheme", "/with/scheme"))
        told = rules.compare_ledger(ledger, ask, jiceng.PointsChange(scheme="garden"))
        self.assertEqual((told.after.result.scheme, told.differences), ("garden", []))


if __name__ == "__main__":
    unittest.main()
