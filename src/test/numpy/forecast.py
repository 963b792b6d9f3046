#!/usr/bin/env python3
"""What somebody would write instead: the same network in vectorised numpy.

    python3 src/test/numpy/forecast.py FILE.roadmap.json [TRIALS [ROUNDS]]

Reads a roadmap of the kind ForecastBenchmark makes (finish-to-start needs, pert and lognormal
ranges, chance, time box, ship-baseline, a five-day week) and prints the milliseconds that drawing,
the network and P10, P50, P85 and P95 of all tasks take together: best and median of the rounds.
"""

import json
import statistics
import sys
import time

import numpy as np

Z90 = 1.2815515655446004


def forecast(tasks, trials, rng):
    finish, usable = {}, {}
    percentiles = {}
    for task in tasks:
        e = task["estimate"]
        low, likely, high = e["low"], e["likely"], e["high"]
        if task.get("track") == "discovery":
            z = rng.standard_normal(trials)
            sigma = np.where(z < 0, np.log(likely / low), np.log(high / likely)) / Z90
            work = likely * np.exp(z * sigma)
            able = rng.random(trials) < task.get("chance", 1)
            work = np.where(able, np.minimum(work, task["timeBox"]), task["timeBox"])
        else:
            a = 1 + 4 * (likely - low) / (high - low)
            work = low + (high - low) * rng.beta(a, 6 - a, trials)
        start = np.zeros(trials)
        for need in task.get("needs", []):
            start = np.maximum(start, usable[need])
        done = working(start) + work
        finish[task["id"]] = usable[task["id"]] = calendar(done)
        percentiles[task["id"]] = np.percentile(finish[task["id"]], [10, 50, 85, 95])
    return percentiles


def working(moment):
    """Working days up to a moment, from the start of a Monday."""
    weeks = np.floor(moment / 7)
    return weeks * 5 + np.minimum(moment - weeks * 7, 5)


def calendar(work):
    """The moment at which that many working days have passed."""
    weeks = np.ceil(work / 5) - 1
    return weeks * 7 + (work - weeks * 5)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        tasks = json.load(file)["tasks"]
    trials = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 20
    rng = np.random.default_rng(1)
    took = []
    for _ in range(rounds):
        before = time.perf_counter()
        last = forecast(tasks, trials, rng)
        took.append(1000 * (time.perf_counter() - before))
    print(f"numpy {np.__version__}: best {min(took):.0f} ms, median {statistics.median(took):.0f} ms")
    end = tasks[-1]["id"]
    print(f"{end}: P10 P50 P85 P95 = " + " ".join(f"{x:.1f}" for x in last[end]))


main()
