"""Points in SQL: the ledger as nested windows, the totals as nested sums.

    points_duckdb.py FOLDER answers    writes ledger.csv and totals.csv into the folder
    points_duckdb.py FOLDER time       prints the nanoseconds of both, the best of five

The folder holds `scheme.json` (caps in 1/100), `entries.csv` (row, subject, item, day,
gross) and `members.csv` (subject, organisation). Caps are on awards, those of an item on
its own entries; the windows of the layers lie within each other, so that the total does
not depend on the order: the least of cap and sum, layer by layer. The ledger needs the
order: what a cap lets through up to a row is the least of cap and running sum.
"""

import json
import sys
import time
from pathlib import Path

import duckdb

# Each layer: the key of its cap, and within what it is counted beside the subject.
LAYERS = [
    ("item_day", "item, day"),
    ("item_month", "item, month"),
    ("head_month", "award, head, month"),
    ("head_quarter", "award, head, quarter"),
    ("total_year", "award, year"),
]


def load(folder):
    db = duckdb.connect()
    db.execute("SET threads = 1")
    db.execute("SET preserve_insertion_order = false")
    scheme = json.loads((folder / "scheme.json").read_text(encoding="utf-8"))
    db.execute(
        "CREATE TABLE entries (row UINTEGER, subject UINTEGER, item UINTEGER, day DATE, gross INTEGER)"
    )
    db.execute(
        "INSERT INTO entries SELECT row, subject, item, DATE '1970-01-01' + day, gross FROM "
        "read_csv(?, header = true, columns = {'row': 'UINTEGER', 'subject': 'UINTEGER', "
        "'item': 'UINTEGER', 'day': 'INTEGER', 'gross': 'INTEGER'})",
        [str(folder / "entries.csv")],
    )
    db.execute(
        "CREATE TABLE members AS SELECT * FROM read_csv(?, header = true, "
        "columns = {'subject': 'UINTEGER', 'organisation': 'UINTEGER'})",
        [str(folder / "members.csv")],
    )
    db.execute(
        "CREATE TABLE items (item UINTEGER, award BOOLEAN, head INTEGER, veto BOOLEAN, "
        "item_day INTEGER, item_month INTEGER, head_month INTEGER, head_quarter INTEGER, "
        "total_year INTEGER)"
    )
    for number, item in enumerate(scheme["items"]):
        head, award = item["head"], item["award"]
        outer = {}
        if award:
            outer = {"total_year": scheme["total"]["year"]}
            if head is not None:
                of = scheme["heads"][head]
                outer |= {"head_month": of["month"], "head_quarter": of["quarter"]}
        caps = {"item_day": item["day"], "item_month": item["month"]} | outer
        row = [number, award, head, item["veto"]] + [caps.get(name) for name, _ in LAYERS]
        db.execute("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    used = [
        (cap, within)
        for cap, within in LAYERS
        if db.execute(f"SELECT count({cap}) > 0 FROM items").fetchone()[0]
    ]
    return db, scheme["base"], used


SPREAD = (
    "SELECT row, subject, item, day, gross, award, head, veto, item_day, item_month, "
    "head_month, head_quarter, total_year, "
    "year(day) * 12 + month(day) AS month, year(day) * 4 + quarter(day) AS quarter, "
    "year(day) AS year FROM entries JOIN items USING (item)"
)


def ledger(used):
    """Layer by layer: what the cap let through up to the row, less that up to the one before."""
    steps = [f"WITH spread AS ({SPREAD}), step AS (SELECT *, gross AS net FROM spread)"]
    last = "step"
    shown = {"item": "gross", "head": "gross"}
    for number, (cap, within) in enumerate(used):
        name = f"step_{number}"
        steps.append(
            f"{name}_sum AS (SELECT *, sum(net) OVER (PARTITION BY subject, {within} "
            f"ORDER BY day, item, row ROWS UNBOUNDED PRECEDING) AS sum FROM {last}), "
            f"{name} AS (SELECT * EXCLUDE (sum, net), CASE WHEN {cap} IS NULL THEN net "
            f"ELSE least(sum, {cap}) - least(sum - net, {cap}) END AS net, "
            f"CASE WHEN {cap} IS NULL THEN net "
            f"ELSE least(sum, {cap}) - least(sum - net, {cap}) END AS {cap}_net "
            f"FROM {name}_sum)"
        )
        last = name
        if cap.startswith("item"):
            shown["item"] = f"{cap}_net"
        if not cap.startswith("total"):
            shown["head"] = f"{cap}_net"
    sql = ", ".join(steps)
    return (
        f"{sql} SELECT row, CAST({shown['item']} AS INTEGER) AS item, "
        f"CAST({shown['head']} AS INTEGER) AS head, CAST(net AS INTEGER) AS net FROM {last}"
    )


def totals(base, used):
    """Layer by layer: sums within the window, cut at the cap."""
    keys = "subject, item, award, head, day, month, quarter, year"
    caps = ", ".join(name for name, _ in LAYERS)
    sql = f"WITH spread AS ({SPREAD}), step AS (SELECT {keys}, {caps}, gross AS net FROM spread)"
    last = "step"
    # What has to be kept of the keys after each layer.
    kept = {
        "item_day": "item, award, head, day, month, quarter, year",
        "item_month": "item, award, head, month, quarter, year",
        "head_month": "award, head, month, quarter, year",
        "head_quarter": "award, head, quarter, year",
        "total_year": "award, year",
    }
    for number, (cap, _) in enumerate(used):
        rest = [name for name, _ in LAYERS[[it for it, _ in LAYERS].index(cap) :]]
        tail = ", ".join(f"any_value({name}) AS {name}" for name in rest)
        sql += (
            f", sum_{number} AS (SELECT subject, {kept[cap]}, {tail}, sum(net) AS net "
            f"FROM {last} GROUP BY subject, {kept[cap]}), "
            f"step_{number} AS (SELECT * EXCLUDE (net), least(net, coalesce({cap}, net)) AS net "
            f"FROM sum_{number})"
        )
        last = f"step_{number}"
    return (
        f"{sql}, points AS (SELECT subject, sum(CASE WHEN award THEN net ELSE -net END) AS net "
        f"FROM {last} GROUP BY subject), "
        "vetoes AS (SELECT DISTINCT subject FROM spread WHERE veto), "
        f"scores AS (SELECT subject, organisation, {base} + coalesce(net, 0) AS total, "
        f"CASE WHEN vetoes.subject IS NULL THEN {base} + coalesce(net, 0) ELSE 0 END AS score "
        "FROM members LEFT JOIN points USING (subject) LEFT JOIN vetoes USING (subject)) "
        "SELECT subject, CAST(total AS BIGINT) AS total, CAST(score AS BIGINT) AS score, "
        "rank() OVER (PARTITION BY organisation ORDER BY score DESC) AS rank FROM scores"
    )


def best(db, sql):
    shortest = None
    for _ in range(5):
        start = time.perf_counter_ns()
        db.execute(f"CREATE OR REPLACE TEMP TABLE answer AS {sql}")
        took = time.perf_counter_ns() - start
        shortest = took if shortest is None else min(shortest, took)
    return shortest


def main(folder, mode):
    folder = Path(folder)
    db, base, used = load(folder)
    if mode == "time":
        print(json.dumps({"ledger": best(db, ledger(used)), "totals": best(db, totals(base, used))}))
        return
    for name, sql, order in [
        ("ledger.csv", ledger(used), "row"),
        ("totals.csv", totals(base, used), "subject"),
    ]:
        path = str(folder / name).replace("'", "''")
        db.execute(f"COPY ({sql} ORDER BY {order}) TO '{path}' (HEADER, DELIMITER ',')")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
