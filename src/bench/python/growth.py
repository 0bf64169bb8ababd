"""Runs Marsad on corpora of growing size, made by remix.py from one corpus, and fits how time grows.

Usage: growth.py INPUT [--sizes 10000 100000] [--heap 4g] [--set KEY=VALUE ...]

Prints for each size wall and CPU seconds, peak memory, bytes spilled to disk and the seconds of each
stage; at the end the exponent b of seconds = a x articles^b between the smallest and the largest.
Needs src/bench/python/requirements.txt.
"""
import argparse
import glob
import json
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from measure import measured

HERE = Path(__file__).resolve().parent
HOME = HERE.parents[2]


def spilled(folder):
    """Bytes that tasks spilled to disk, by Spark's own log of events."""
    total = 0
    for file in glob.glob(f"{folder}/**/*", recursive=True):
        if os.path.isfile(file):
            with open(file, encoding="utf-8") as events:
                for event in events:
                    if '"SparkListenerTaskEnd"' in event:
                        metrics = json.loads(event).get("Task Metrics") or {}
                        total += metrics.get("Disk Bytes Spilled", 0)
    return total


def stages(folder):
    import duckdb

    query = f"select seconds, row_counts from read_parquet('{folder}/latest/run/*.parquet')"
    return duckdb.connect().execute(query).fetchone()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--heap", default="4g")
    parser.add_argument("--set", action="append", default=[], dest="settings")
    options = parser.parse_args()
    taken = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory(prefix="marsad-growth-") as folder:
            corpus = f"{folder}/corpus.jsonl"
            with open(corpus, "wb") as out:
                remix = [sys.executable, f"{HERE}/remix.py", options.input, str(size)]
                subprocess.run(remix, stdout=out, check=True)
            os.mkdir(f"{folder}/events")
            os.environ["MARSAD_HEAP"] = options.heap
            os.environ["MARSAD_JAVA_OPTIONS"] = (
                f"-Dspark.eventLog.enabled=true -Dspark.eventLog.dir=file://{folder}/events"
                " -Dspark.eventLog.compress=false"
            )
            run = [f"{HOME}/jobs/run-local.sh", "analyze", "--input", corpus, "--output", f"{folder}/out"]
            run += [word for setting in options.settings for word in ("--set", setting)]
            code, figures = measured(run)
            if code:
                sys.exit(f"{size} articles: failed with {code}")
            seconds, rows = stages(f"{folder}/out")
            figures |= {"spilled_mib": round(spilled(f"{folder}/events") / 2**20)}
            print(json.dumps({"articles": size, **figures, "rows": rows, "seconds": seconds}), flush=True)
            taken[size] = figures
    small, large = min(taken), max(taken)
    for clock in ("wall", "cpu") if large > small else ():
        ratio = taken[large][clock] / taken[small][clock]
        exponent = math.log(ratio) / math.log(large / small)
        print(f"{clock} seconds grow with articles^{exponent:.2f} from {small:,} to {large:,}")


if __name__ == "__main__":
    main()
