"""A run of Marsad opened for the notebooks: its tables as DuckDB views, and how they are drawn."""

import calendar
import glob
import os
import re
from pathlib import Path

import duckdb
import matplotlib.pyplot as plt
import numpy as np
from IPython.display import HTML

# Okabe and Ito's blue and vermilion, and grey; what is reprinted is paler.
BLUE, VERMILION, GREY = "#0072B2", "#D55E00", "#999999"
PALE_BLUE, PALE_VERMILION, PALE_GREY = "#A9CBE3", "#F2BFA0", "#D9D9D9"

CELL = "text-align: start; vertical-align: top; max-width: 42em; white-space: normal"


def run_folder(folder):
    """The folder of a run: the one given, or the latest run of the output folder given.

    The link `latest` is followed here, so that every query of a notebook reads the same run even
    when a new one is published meanwhile.
    """
    folder = Path(folder)
    pointer = folder / "LATEST"
    if pointer.is_file():
        folder = folder / "runs" / pointer.read_text(encoding="utf-8").strip()
    return folder.resolve()


def open_run(folder):
    """A connection with one view for each table of the run, all times in UTC."""
    run = run_folder(folder)
    tables = sorted({file.parent.name for file in run.glob("*/*.parquet")})
    if "run" not in tables:
        raise FileNotFoundError(
            f"{run} holds no run: make one with jobs/run-local.sh, or name one in MARSAD_OUT"
        )
    plt.style.use(Path(__file__).with_name("marsad.mplstyle"))
    db = duckdb.connect()
    db.execute("set timezone = 'UTC'")
    for table in tables:
        files = f"{glob.escape(str(run / table))}/*.parquet".replace("'", "''")
        db.execute(f"create view {table} as from read_parquet('{files}')")
    return db


def issue_names():
    """The English names of issues by their ids, from the files that define them."""
    ours = Path(__file__).parent.parent / "jobs"
    names = {}
    for folder in (ours, Path(os.environ.get("MARSAD_DEFINITIONS", ours))):
        for file in sorted(folder.glob("issues/*.yaml")):
            text = file.read_text(encoding="utf-8")
            name = re.search(r"^name:.*(?:\n[ \t]+.*)*", text, re.MULTILINE)
            english = name and re.search(r"\ben:\s*([^,}\n]+)", name.group())
            if english:
                names[file.stem] = english.group(1).strip().strip("\"'")
    return names


ISSUE_NAMES = issue_names()


def issue_name(issue):
    """The English name of an issue, or its id where no file in jobs/issues defines it."""
    return ISSUE_NAMES.get(issue, issue)


def show(frame, empty="None in this run."):
    """The frame as a table whose Arabic cells read from the right, a sentence if it is empty."""
    if frame.empty:
        return HTML(f"<p>{empty}</p>")
    if "issue" in frame:
        frame = frame.assign(issue=frame.issue.map(issue_name))
    cells = frame.astype(object).where(frame.notna(), "")
    page = cells.to_html(index=False, border=0, float_format="{:.2f}".format, justify="left")
    page = page.replace("<td>", f'<td dir="auto" style="{CELL}">')
    return HTML(page.replace("\\n", "<br>"))


def draw_reprints(frame, label, own, again, notes, title, counted="articles"):
    """A bar a row: its distinct articles, or what else is counted, and paler the reprints."""
    fig, ax = plt.subplots(figsize=(9, 0.9 + 0.34 * len(frame)))
    ax.barh(frame.index, frame[own], color=BLUE, label=counted)
    ax.barh(frame.index, frame[again], left=frame[own], color=PALE_BLUE, label="reprints")
    for place, end, note in zip(frame.index, frame[own] + frame[again], notes):
        ax.text(end, place, f"  {note}", va="center", fontsize=8, color="#555555")
    ax.set_yticks(frame.index, frame[label])
    ax.margins(x=0.3, y=0.02)
    ax.set_xlim(left=0)
    ax.set_title(title)
    fig.legend(loc="outside lower right", ncols=2)
    _tidy(ax)
    plt.show()


def draw_sides(frame, label, opposing, supporting, notes, counted):
    """A panel for each issue, a bar a row: opposing to the left, supporting to the right."""
    issues = frame.issue.unique()
    rows = [sum(frame.issue == issue) for issue in issues]
    fig, axes = plt.subplots(
        len(issues), 1, sharex=True, squeeze=False, height_ratios=[n + 0.8 for n in rows],
        figsize=(9, 0.27 * sum(rows) + 0.72 * len(issues) + 0.3),
    )
    for ax, issue in zip(axes.flat, issues):
        part = frame[frame.issue == issue]
        places = range(len(part))
        ax.barh(places, -part[opposing], color=VERMILION)
        ax.barh(places, part[supporting], color=BLUE)
        ax.axvline(0, color="#777777", linewidth=0.8)
        for place, row in enumerate(part.index):
            ax.annotate(
                notes[row], (1.02, place), xycoords=ax.get_yaxis_transform(), va="center",
                fontsize=8, color="#555555", annotation_clip=False,
            )
        ax.set_yticks(places, part[label])
        ax.set_title(issue_name(issue))
        _tidy(ax)
    widest = max(1, frame[opposing].max(), frame[supporting].max())
    ax.set_xlim(-1.1 * widest, 1.1 * widest)
    ax.xaxis.set_major_formatter(lambda x, _: f"{abs(x):,.0f}")
    ax.set_xlabel(f"{counted}: opposing to the left, supporting to the right")
    plt.show()


def draw_network(edges, label, weight, title):
    """Nodes that are drawn together by the edges between them; a frame with source and target.

    The places are those of a spring layout (Fruchterman and Reingold), always the same ones.
    """
    nodes = sorted(set(edges.source) | set(edges.target))
    number = {node: place for place, node in enumerate(nodes)}
    source, target = (edges[end].map(number).to_numpy() for end in ("source", "target"))
    strength = edges[weight].to_numpy(dtype=float)
    places = _springs(len(nodes), source, target, strength / strength.max())
    total = np.bincount(np.r_[source, target], np.r_[strength, strength], len(nodes))
    fig, ax = plt.subplots(figsize=(9, 7))
    for one, other, n in zip(source, target, strength / strength.max()):
        ax.plot(*places[[one, other]].T, color=GREY, linewidth=0.5 + 3 * n, alpha=0.5, zorder=1)
    ax.scatter(*places.T, s=20 + 280 * total / total.max(), color=BLUE, zorder=2)
    for node, place in number.items():
        ax.annotate(
            label[node], places[place], (0, 7), textcoords="offset points", ha="center",
            fontsize=8, zorder=3,
        )
    ax.set_title(title)
    ax.margins(0.12)
    ax.axis("off")
    plt.show()


def _springs(nodes, source, target, weight, steps=300):
    """Places of nodes: all push each other away, edges pull their ends together."""
    angle = 2 * np.pi * np.arange(nodes) / nodes
    places = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    ideal = 2 / np.sqrt(nodes)
    for step in range(steps):
        apart = places[:, None] - places[None]
        distance = np.maximum(np.linalg.norm(apart, axis=2), 0.01)
        moves = (apart * (ideal / distance)[:, :, None] ** 2).sum(axis=1)
        along = places[target] - places[source]
        pull = along * (np.linalg.norm(along, axis=1) * (0.1 + 0.4 * weight) / ideal)[:, None]
        np.add.at(moves, source, pull)
        np.add.at(moves, target, -pull)
        moves -= places * 0.5  # nodes without a way to the others do not drift off
        length = np.maximum(np.linalg.norm(moves, axis=1, keepdims=True), 1e-9)
        places += moves / length * np.minimum(length, 0.15 * (1 - step / steps))
    return places


def _tidy(ax):
    """The first row on top, whole numbers below, no lines between the rows."""
    ax.invert_yaxis()
    ax.xaxis.get_major_locator().set_params(integer=True)
    ax.grid(axis="y", visible=False)
    ax.tick_params(axis="y", length=0)


def month_axis(ax, months):
    """Labels below bars that stand at months counted from year 0: a year once, a month by name."""
    first, last = months.min(), months.max()
    step = next((n for n in (1, 2, 3, 6, 12, 24, 60, 120, 240) if (last - first) / n < 8), 1200)
    ticks = [month for month in range(first, last + 1) if month % step == 0]
    labels = []
    for tick in ticks:
        year, month = divmod(tick, 12)
        name = calendar.month_abbr[month + 1] if step < 12 else ""
        labels.append(f"{name}\n{year}".strip() if month == 0 or tick == ticks[0] else name)
    ax.set_xticks(ticks, labels)
    ax.set_xlim(first - 0.6, last + 0.6)
