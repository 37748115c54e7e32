"""Times numpy's working-day functions on the pairs that the Rust bench wrote.

Prints the version, then nanoseconds for add, count and roll, then the sum of
the answers of each, so that the two sides are compared before they are timed.
"""

import pathlib
import sys
import time

import numpy as np


def read(folder: pathlib.Path, name: str) -> np.ndarray:
    return np.fromfile(folder / f"{name}.bin", dtype="<i4")


def best(work, runs: int = 7):
    shortest, result = None, None
    for _ in range(runs):
        start = time.perf_counter_ns()
        result = work()
        took = time.perf_counter_ns() - start
        shortest = took if shortest is None else min(shortest, took)
    return shortest, result


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    starts = read(folder, "starts").astype("datetime64[D]")
    offsets = read(folder, "offsets").astype(np.int64)
    # Make-up workdays fall on weekends, so every rest day is given as a holiday.
    rest = read(folder, "rest").astype("datetime64[D]")
    calendar = np.busdaycalendar(weekmask="1111111", holidays=rest)
    one = np.timedelta64(1, "D")
    ends = starts + offsets.astype("timedelta64[D]") + one
    add = best(lambda: np.busday_offset(starts, offsets, roll="backward", busdaycal=calendar))
    count = best(lambda: np.busday_count(starts + one, ends, busdaycal=calendar))
    roll = best(lambda: np.busday_offset(starts, 0, roll="forward", busdaycal=calendar))
    times = [add[0], count[0], roll[0]]
    sums = [add[1].astype(np.int64).sum(), count[1].sum(), roll[1].astype(np.int64).sum()]
    print(np.__version__, *times, *(int(it) for it in sums))


if __name__ == "__main__":
    main()
