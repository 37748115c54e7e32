"""Working days of 2007 to 2026 as the PyPI package `chinesecalendar` answers.

    chinesecalendar_map.py                 write the committed bit map
    chinesecalendar_map.py --check [DUMP]  compare the package that is installed
                                           with a dump of the Rust calendar

The map is JSON: the package, its version, and per year one bit a day, first day
first, eight to a byte and the highest first, in hexadecimal; 1 is a working day.
The tests of the workspace write the dump in the same form, to
`tmp/working-days.json` of the target folder, where it is looked for.
"""

import argparse
import json
import os
import sys
from datetime import date, timedelta
from importlib.metadata import version
from pathlib import Path

import chinese_calendar

YEARS = range(2007, 2027)
PACKAGE = "chinesecalendar"
ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "data"
DUMP = ROOT / os.environ.get("CARGO_TARGET_DIR", "target") / "tmp" / "working-days.json"


def bits(year: int) -> str:
    """The working days of a year, one bit a day."""
    days = (date(year + 1, 1, 1) - date(year, 1, 1)).days
    flags = [chinese_calendar.is_workday(date(year, 1, 1) + timedelta(n)) for n in range(days)]
    flags += [False] * (-days % 8)
    octets = (flags[n : n + 8] for n in range(0, len(flags), 8))
    return "".join(f"{sum(128 >> n for n, it in enumerate(octet) if it):02x}" for octet in octets)


def live() -> dict:
    """The map as the installed package answers."""
    return {str(year): bits(year) for year in YEARS}


def write() -> None:
    """Writes the map under the version of the package."""
    found = version(PACKAGE)
    text = json.dumps({"package": PACKAGE, "version": found, "years": live()}, indent=2)
    path = FOLDER / f"{PACKAGE}-{found}.json"
    path.write_text(text + "\n", encoding="utf-8")
    print(f"wrote {path.name}")


def differences(years: dict):
    """The days on which a dump and the package disagree."""
    expected = live()
    if sorted(years) != sorted(expected):
        yield f"the dump has the years {sorted(years)}"
        return
    for year, theirs in expected.items():
        if len(years[year]) != len(theirs):
            yield f"{year}: {len(years[year])} digits, not {len(theirs)}"
            continue
        changed = int(years[year], 16) ^ int(theirs, 16)
        for n in range(len(theirs) * 4):
            if changed >> (len(theirs) * 4 - 1 - n) & 1:
                yield str(date(int(year), 1, 1) + timedelta(n))


def check(dump: Path) -> int:
    """Tells every day on which a dump and the package disagree."""
    years = json.loads(dump.read_text(encoding="utf-8"))["years"]
    found = list(differences(years))
    for line in found:
        print(f"differs: {line}")
    print(f"{PACKAGE} {version(PACKAGE)}: {len(found)} differences in {len(years)} years")
    return 1 if found else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", type=Path, metavar="DUMP", nargs="?", const=DUMP)
    arguments = parser.parse_args()
    if arguments.check:
        return check(arguments.check)
    write()
    return 0


if __name__ == "__main__":
    sys.exit(main())
