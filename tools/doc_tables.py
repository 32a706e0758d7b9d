"""The tables of the documentation that are made from code and from the floors."""

import json
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Any

import click

import dateline
from dateline.cli import COMMANDS
from dateline.exports import EXPORTS
from dateline.knowledge.events import open_families
from dateline.linking.joining.clues import CLUES, VETO
from dateline.linking.joining.clusters import THRESHOLD
from dateline.readers import READERS

ROOT = Path(__file__).parents[1]
FLOORS = ROOT / "bench" / "floors.json"

SETS = {
    "dispatches": "30 invented reports, the whole road",
    "linking": "the same, linking given right claims",
    "streams": "invented streams of 10,000 and 100,000 claims, linking alone",
    "wikiwars": "WikiWars, histories of wars",
    "geovirus": "GeoVirus, news",
    "lgl": "LGL, local news",
}
"""What each set is, in a few words."""

MEASURES = (
    ("dispatches", "found.f1", "claims found (F1)"),
    ("dispatches", "found.precision", "what is found is right (precision)"),
    ("dispatches", "found.recall", "what is there is found (recall)"),
    ("dispatches", "whole.f1", "claims right in every part (F1)"),
    ("dispatches", "facets.actor", "actor of a found claim right"),
    ("dispatches", "facets.place", "place right"),
    ("dispatches", "facets.date", "date right"),
    ("dispatches", "facets.numbers", "numbers right"),
    ("dispatches", "facets.speaker", "speaker right"),
    ("dispatches", "facets.modality", "modality right"),
    ("dispatches", "invented.place", "a place given where none is said (less is better)"),
    ("dispatches", "finer", "a date finer than the words (less is better)"),
    ("dispatches", "incidents.b3_f1", "claims put together rightly (B³ F1)"),
    ("dispatches", "control.right", "who holds what, right"),
    ("linking", "incidents.b3_f1", "claims put together rightly"),
    ("linking", "copies.f1", "copies seen (F1)"),
    ("linking", "incidents.independent_sources_right", "independent sources counted right"),
    ("linking", "control.right", "who holds what, right"),
    ("streams", "b3_f1", "claims put together rightly"),
    ("streams", "exponent", "how the time grows with the claims (1.00 is in step)"),
    ("wikiwars", "strict.f1", "expressions of time found (F1)"),
    ("wikiwars", "relaxed.f1", "found at least in part (F1)"),
    ("geovirus", "mentions.exact.f1", "place names found (F1)"),
    ("geovirus", "end_to_end.acc161", "found and within 161 km"),
    ("lgl", "mentions.exact.f1", "place names found (F1)"),
    ("lgl", "end_to_end.acc161", "found and within 161 km"),
)
"""Which figures are told, and in which words."""


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a table."""
    heads = tuple(heads)
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


SHORT = frozenset(
    {
        ("dispatches", "found.f1"),
        ("dispatches", "whole.f1"),
        ("dispatches", "facets.place"),
        ("dispatches", "facets.date"),
        ("dispatches", "facets.speaker"),
        ("dispatches", "incidents.b3_f1"),
        ("wikiwars", "strict.f1"),
        ("geovirus", "end_to_end.acc161"),
    }
)
"""The figures that stand in the README."""


def scores() -> str:
    """Return how good the readings are, in a few figures."""
    return _scores(*(row for row in MEASURES if row[:2] in SHORT))


def all_scores() -> str:
    """Return how good the readings are, as the floors have it."""
    return _scores(*MEASURES)


def _scores(*measures: tuple[str, str, str]) -> str:
    floors = json.loads(FLOORS.read_text("utf-8"))
    told = (
        (words, SETS[name], _measure(floors, name, measure)) for name, measure, words in measures
    )
    return table(("what", "measured on", "reached"), (row for row in told if row[2]))


def recall() -> str:
    """Return of how many claims in a hundred each kind of event is found."""
    measures = json.loads(FLOORS.read_text("utf-8"))["dispatches"]["measures"]
    rows = []
    for family in open_families():
        for kind in family.kinds:
            found = measures.get(f"recall_by_kind.{kind.key}")
            if found:
                rows.append((f"`{kind.key}`", f"{found['floor']:.2f}", round(1 / found["noise"])))
    return table(("kind", "found", "of claims"), rows)


def _measure(floors: dict[str, Any], name: str, measure: str) -> str:
    found = floors.get(name, {}).get("measures", {}).get(measure)
    return f"{found['floor']:.2f}" if found else ""


def clues() -> str:
    """Return the clues by which claims are put together, with what a yes is worth."""
    rows = ((clue.reason.splitlines()[0], f"{clue.weight:+d}") for clue in CLUES)
    return table(("clue", "worth"), rows) + f"\n\nThe threshold is {THRESHOLD}, the veto {VETO}."


def commands() -> str:
    """Return every command with its arguments and options."""
    return "\n\n".join(_command(name) for name in COMMANDS)


def _command(name: str) -> str:
    command = import_module(COMMANDS[name][0]).command
    assert isinstance(command, click.Command)
    parts = command.commands if isinstance(command, click.Group) else {}
    inner = [_told(f"{name} {part}", one, "###") for part, one in parts.items()]
    return "\n\n".join([_told(name, command, "##"), *inner])


def _told(name: str, command: click.Command, mark: str) -> str:
    context = click.Context(command, info_name=f"dateline {name}")
    usage = " ".join([context.command_path, *command.collect_usage_pieces(context)])
    paragraphs = (command.help or "").replace("\b\n", "").split("\n\n")
    told = [" ".join(paragraph.split()) for paragraph in paragraphs]
    records = (one.get_help_record(context) for one in command.params)
    rows = [(f"`{names}`", words) for names, words in filter(None, records)]
    parts = [f"{mark} {name}", f"`{usage}`", *told]
    return "\n\n".join([*parts, table(("option", "what"), rows)] if rows else parts)


def exports() -> str:
    """Return the formats, with what each is good for."""
    return table(("format", "what"), ((f"`{name}`", _first(one)) for name, one in EXPORTS.items()))


def readers() -> str:
    """Return the kinds of file that can be read."""
    return table(
        ("files", "read as"),
        ((", ".join(f"`{s}`" for s in sorted(one.SUFFIXES)), _first(one)) for one in READERS),
    )


def names() -> str:
    """Return the public names of the package, with what each is."""
    rows = ((f"`{name}`", _first(getattr(dateline, name))) for name in dir(dateline))
    return table(("name", "what"), rows)


def _first(noun: Any) -> str:
    """Return the first paragraph of a docstring."""
    if isinstance(noun, dict):
        return f"The formats by their names: {', '.join(noun)}."
    return " ".join((noun.__doc__ or "").split("\n\n")[0].split())


TABLES: dict[str, Callable[[], str]] = {
    "scores": scores,
    "all_scores": all_scores,
    "recall": recall,
    "clues": clues,
    "commands": commands,
    "exports": exports,
    "readers": readers,
    "names": names,
}
"""Every table by the name under which a page asks for it."""
