"""Executes every notebook on a run of Marsad: run_notebooks.py [RUN_FOLDER] [--keep FOLDER].

Ends with 1 when a cell fails, on the run as it is or with all its tables emptied, or when a
notebook is committed with outputs, execution counts or without its parameters; with 2 when
notebooks/requirements.txt is not installed. Without a run nothing is executed. --keep saves the
executed notebooks.
"""

import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from importlib import metadata
from pathlib import Path

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
SECONDS = 300


def missing_requirements():
    """The lines of requirements.txt that this Python does not have."""
    lines = (NOTEBOOKS / "requirements.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if "==" in line:
            name, version = line.split("==")
            try:
                installed = metadata.version(name)
            except metadata.PackageNotFoundError:
                installed = None
            if installed != version:
                yield line


if missing := list(missing_requirements()):
    print("not installed, see notebooks/README.md:", ", ".join(missing))
    sys.exit(2)

import duckdb
import nbformat
from jupyter_client import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def committed_problems(notebook):
    """What is wrong with a notebook as it is committed."""
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "code" and (cell.outputs or cell.execution_count is not None):
            yield f"cell {number} is committed with its outputs"
    if sum("parameters" in cell.metadata.get("tags", []) for cell in notebook.cells) != 1:
        yield "no single cell has the tag `parameters`"


def two_runs(run, folder):
    """The run, as it is and without rows, as the later and the earlier run of one output folder."""
    full, empty = folder / "runs" / "2", folder / "runs" / "1"
    for table in sorted({file.parent for file in run.glob("*/*.parquet")}):
        shutil.copytree(table, full / table.name)
        (empty / table.name).mkdir(parents=True)
        rows = "" if table.name == "run" else "limit 0"
        duckdb.execute(
            f"copy (from '{full}/{table.name}/*.parquet' {rows})"
            f" to '{empty}/{table.name}/part-0.parquet' (format parquet)"
        )
    return {"as it is": full, "without rows": empty}


def execute(notebook, run, sockets):
    """Executes it in place; its kernel listens on sockets in a folder, not on the network."""
    os.environ["MARSAD_OUT"] = str(run)
    NotebookClient(
        notebook,
        km=AsyncKernelManager(kernel_name="python3", transport="ipc", ip=f"{sockets}/kernel"),
        timeout=SECONDS,
        resources={"metadata": {"path": str(NOTEBOOKS)}},
    ).execute(cleanup_kc=True)


def plain(text):
    """The text without the colours of a terminal."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def execute_all(paths, runs, folder, keep):
    """Executes the notebooks on the runs; what failed."""
    for path in paths:
        for name, run in runs.items():
            notebook = nbformat.read(path, as_version=4)
            started = time.monotonic()
            try:
                execute(notebook, run, folder)
                print(f"{path.name}, {name}: {time.monotonic() - started:.1f} s", flush=True)
            except CellExecutionError as failure:
                yield f"{path.name}, {name}: {plain(str(failure))}"
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
                nbformat.write(notebook, keep / f"{path.stem} {name}.ipynb")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path, nargs="?", help="the folder of a run, such as out/latest")
    parser.add_argument("--keep", type=Path, help="where to save the executed notebooks")
    arguments = parser.parse_args()
    paths = sorted(NOTEBOOKS.glob("*.ipynb"))
    problems = [
        f"{path.name}: {problem}"
        for path in paths
        for problem in committed_problems(nbformat.read(path, as_version=4))
    ]
    if arguments.run:
        with tempfile.TemporaryDirectory() as folder:
            runs = two_runs(arguments.run.resolve(), Path(folder))
            problems += execute_all(paths, runs, folder, arguments.keep)
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
