"""Grows an archive from one corpus: analyzes its first part and updates with the others, in order.

Usage: steps.py INPUT [--steps 10] [--output FOLDER] [--set KEY=VALUE ...]

Prints for each step wall and CPU seconds, peak memory, the number of articles and the seconds of each
stage. The output folder must be empty; without one a temporary folder is used and removed. Needs
src/bench/python/requirements.txt.
"""
import argparse
import gzip
import json
import sys
import tempfile
from pathlib import Path

from growth import HOME, stages
from measure import measured


def parts(file, steps, folder):
    """Writes the lines of a file in order to as many files of equally many lines."""
    opened = gzip.open if file.endswith(".gz") else open
    with opened(file, "rb") as source:
        lines = source.readlines()
    for step in range(steps):
        part = Path(folder, f"part-{step + 1:02}.jsonl")
        begin, end = (len(lines) * number // steps for number in (step, step + 1))
        part.write_bytes(b"".join(lines[begin:end]))
        yield str(part)


def grow(options, folder):
    output = options.output or f"{folder}/out"
    for step, part in enumerate(parts(options.input, options.steps, folder), start=1):
        command = "update" if step > 1 else "analyze"
        run = [f"{HOME}/jobs/run-local.sh", command, "--input", part, "--output", output]
        run += [word for setting in options.settings for word in ("--set", setting)]
        code, figures = measured(run)
        if code:
            sys.exit(f"step {step}: failed with {code}")
        seconds, rows = stages(output)
        figures |= {"articles": rows["articles"], "seconds": seconds}
        print(json.dumps({"step": step, **figures}, ensure_ascii=False), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--output")
    parser.add_argument("--set", action="append", default=[], dest="settings")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="marsad-steps-") as folder:
        grow(options, folder)


if __name__ == "__main__":
    main()
