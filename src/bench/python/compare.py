"""Runs Marsad, a plain MLlib pipeline and scikit-learn in turn on one file and compares them.

Usage: compare.py INPUT [--topics K] [--labels FIELD] [--times N] [--heap 4g] [--only NAME ...]

Marsad does everything (reprints, topics, statements, stances, tables, report), the others topics
only. Prints for each the median wall and CPU seconds, the peak memory and, where a field of the
input has labels, normalized mutual information on the articles that all of them kept.
"""
import argparse
import glob
import gzip
import json
import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from measure import measured

HOME = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent


def java(heap):
    classpath = (HOME / "target/bench-classpath.txt").read_text().strip()
    return [
        "java",
        f"@{HOME}/jobs/java17.options",
        f"-Xmx{heap}",
        "-Dspark.master=local[*]",
        "-Dspark.driver.host=127.0.0.1",
        "-Dspark.driver.bindAddress=127.0.0.1",
        "-cp",
        f"{HOME}/target/test-classes:{HOME}/target/classes:{classpath}",
        "org.marsad.bench.PlainPipeline",
    ]


def commands(source, topics, heap, folder):
    os.environ["MARSAD_HEAP"] = heap
    return {
        "marsad": (
            [f"{HOME}/jobs/run-local.sh", "analyze", "--input", source, "--output", f"{folder}/marsad"]
            + (["--set", f"topics.k={topics}"] if topics else [])
        ),
        "mllib": java(heap) + [source, str(topics or 20), f"{folder}/mllib"],
        "scikit-learn": [
            sys.executable,
            f"{HERE}/scikit_learn.py",
            source,
            str(topics or 20),
            f"{folder}/scikit-learn.json",
        ],
    }


def found(name, folder):
    """Topics by address."""
    if name == "marsad":
        import duckdb

        tables = duckdb.connect()
        rows = tables.execute(
            f"select url, topic_id from read_parquet('{folder}/marsad/latest/articles/*.parquet')"
        ).fetchall()
        return dict(rows)
    files = glob.glob(f"{folder}/mllib/*.json") if name == "mllib" else [f"{folder}/{name}.json"]
    return {
        row["url"]: row["topic"] for file in files for row in map(json.loads, open(file, encoding="utf-8"))
    }


def agreement(topics, labels):
    """Normalized mutual information with the labels, by name."""
    from sklearn.metrics import normalized_mutual_info_score as nmi

    common = sorted(set(labels).intersection(*topics.values()))
    return {
        name: round(nmi([labels[u] for u in common], [of[u] for u in common]), 3)
        for name, of in topics.items()
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("--topics", type=int)
    parser.add_argument("--labels")
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--heap", default="4g")
    parser.add_argument("--only", nargs="+")
    options = parser.parse_args()
    source = str(Path(options.input).resolve())
    folder = tempfile.mkdtemp(prefix="marsad-bench-")
    runs = commands(source, options.topics, options.heap, folder)
    runs = {name: run for name, run in runs.items() if not options.only or name in options.only}
    figures = {name: [] for name in runs}
    with open(os.path.join(folder, "log"), "wb") as log:
        quiet = [(os.POSIX_SPAWN_DUP2, log.fileno(), 1), (os.POSIX_SPAWN_DUP2, log.fileno(), 2)]
        for _ in range(options.times):  # in turn, so that a noisy hour touches all of them
            for name, command in runs.items():
                code, figure = measured(command, file_actions=quiet)
                if code:
                    sys.exit(f"{name} failed, see {folder}/log")
                figures[name].append(figure)
                print(name, figure, file=sys.stderr, flush=True)
    scores = {}
    if options.labels:
        opened = gzip.open if source.endswith(".gz") else open
        with opened(source, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        labels = {row["url"]: row[options.labels] for row in rows if row.get(options.labels)}
        scores = agreement({name: found(name, folder) for name in runs}, labels)
    base = statistics.median(f["wall"] for f in figures["marsad"]) if "marsad" in figures else None
    print(f"{'':14}{'wall s':>9}{'ratio':>8}{'cpu s':>9}{'peak MiB':>10}{'NMI':>8}")
    for name, of in figures.items():
        middle = {key: statistics.median(f[key] for f in of) for key in of[0]}
        ratio = f"{middle['wall'] / base:.2f}" if base else ""
        print(
            f"{name:14}{middle['wall']:9.1f}{ratio:>8}{middle['cpu']:9.1f}"
            f"{middle['peak_mib']:10.0f}{scores.get(name, ''):>8}"
        )
    shutil.rmtree(folder)


if __name__ == "__main__":
    main()
