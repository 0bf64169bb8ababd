"""Executes every notebook on a run of Marsad: run_notebooks.py RUN_FOLDER [--keep FOLDER].

Fails when a cell fails, on the run as it is or with all its tables emptied, and when a notebook is
committed with outputs, execution counts or without its parameters. --keep saves the executed
notebooks there.
"""

import argparse
import os
import re
import sys
import tempfile
import time
from pathlib import Path

NOTEBOOKS = Path(__file__).resolve().parents[3] / "notebooks"
SECONDS = 300


def committed_problems(notebook):
    """What is wrong with a notebook as it is committed."""
    for number, cell in enumerate(notebook.cells, start=1):
        if cell.cell_type == "code" and (cell.outputs or cell.execution_count is not None):
            yield f"cell {number} is committed with its outputs"
    if sum("parameters" in cell.metadata.get("tags", []) for cell in notebook.cells) != 1:
        yield "no single cell has the tag `parameters`"


def emptied(run, folder):
    """The same tables without rows; `run` itself stays as it is."""
    import duckdb

    for table in sorted(path.parent for path in run.glob("*/*.parquet")):
        target = folder / table.name
        if not target.exists():
            target.mkdir(parents=True)
            rows = "" if table.name == "run" else "limit 0"
            duckdb.execute(
                f"copy (from '{table}/*.parquet' {rows}) to '{target}/part-0.parquet' (format parquet)"
            )
    return folder


def execute(path, run, sockets):
    """The executed notebook; its kernel listens on sockets in a folder, not on the network."""
    import nbformat
    from jupyter_client import AsyncKernelManager
    from nbclient import NotebookClient

    os.environ["MARSAD_OUT"] = str(run)
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        km=AsyncKernelManager(kernel_name="python3", transport="ipc", ip=f"{sockets}/kernel"),
        timeout=SECONDS,
        resources={"metadata": {"path": str(path.parent)}},
    )
    client.execute(cleanup_kc=True)
    return notebook


def plain(text):
    """The text without the colours of a terminal."""
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("run", type=Path, help="the folder of a run, such as out/latest")
    parser.add_argument("--keep", type=Path, help="where to save the executed notebooks")
    arguments = parser.parse_args()

    import nbformat
    from nbclient.exceptions import CellExecutionError

    problems = []
    with tempfile.TemporaryDirectory() as folder:
        run = arguments.run.resolve()
        runs = {"as it is": run, "without rows": emptied(run, Path(folder) / "empty")}
        for path in sorted(NOTEBOOKS.glob("*.ipynb")):
            problems += [f"{path.name}: {p}" for p in committed_problems(nbformat.read(path, as_version=4))]
            for name, tables in runs.items():
                started = time.monotonic()
                try:
                    executed = execute(path, tables, folder)
                except CellExecutionError as failure:
                    problems.append(f"{path.name}, {name}: {plain(str(failure))}")
                    continue
                print(f"{path.name}, {name}: {time.monotonic() - started:.1f} s")
                if arguments.keep:
                    arguments.keep.mkdir(parents=True, exist_ok=True)
                    nbformat.write(executed, arguments.keep / f"{path.stem} {name}.ipynb")
    print("\n".join(problems))
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
