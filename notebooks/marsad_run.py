"""A run of Marsad opened for the notebooks: its tables as DuckDB views, its texts shown readably."""

import glob
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
from IPython.display import HTML

# Okabe and Ito's blue and vermilion, and grey; what is reprinted is paler.
BLUE, VERMILION, GREY = "#0072B2", "#D55E00", "#999999"
PALE_BLUE, PALE_VERMILION, PALE_GREY = "#A9CBE3", "#F2BFA0", "#D9D9D9"

CELL = "text-align: start; vertical-align: top; max-width: 42em; white-space: normal"


def open_run(folder):
    """A connection with one view for each table of the run, all times in UTC.

    The link `latest` is followed once, so that every query of a notebook reads the same run even when
    a new one is published meanwhile.
    """
    run = Path(folder).resolve()
    tables = sorted({file.parent.name for file in run.glob("*/*.parquet")})
    if "run" not in tables:
        raise FileNotFoundError(
            f"{run} holds no run: make one with jobs/run-local.sh, or name its folder in MARSAD_OUT"
        )
    plt.style.use(Path(__file__).with_name("marsad.mplstyle"))
    db = duckdb.connect()
    db.execute("set timezone = 'UTC'")
    for table in tables:
        files = f"{glob.escape(str(run / table))}/*.parquet".replace("'", "''")
        db.execute(f"create view {table} as from read_parquet('{files}')")
    return db


def has(db, table):
    """Whether the run has the table: one made by an older version may lack some."""
    return bool(db.execute("from duckdb_views() where view_name = ?", [table]).fetchall())


def show(frame, empty="None in this run."):
    """The frame as a table whose Arabic cells read from right to left, or a sentence if it is empty."""
    if frame.empty:
        return HTML(f"<p>{empty}</p>")
    cells = frame.astype(object).where(frame.notna(), "")
    page = cells.to_html(index=False, border=0, float_format="{:.2f}".format, justify="left")
    return HTML(page.replace("<td>", f'<td dir="auto" style="{CELL}">'))
