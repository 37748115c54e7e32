"""The wheel: the whole corpus, errors, threads, memory, tables."""

from __future__ import annotations

import datetime
import doctest
import gc
import json
import threading
import time
import unittest
from pathlib import Path
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
            counts = dict.fromkeys(corpus.TYPED, 0)
            n_said = 0
            for it in corpus.read(file):
                if (asked := it.typed()) is not None:
                    said = self.beside(it, asked)
                    counts[it.domain] += said is not None
                    n_said += said or 0
            self.assertTrue(all(n >= least for n in counts.values()), counts)
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


if __name__ == "__main__":
    unittest.main()
