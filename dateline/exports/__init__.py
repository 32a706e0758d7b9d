"""The record in other forms: a shelf, one file per format."""

from dateline.exports import csv, geojson, jsonl, statements
from dateline.exports.export import Export
from dateline.exports.jsonl import read

__all__ = ["EXPORTS", "read"]

EXPORTS: dict[str, Export] = {
    "csv": csv,
    "geojson": geojson,
    "jsonl": jsonl,
    "statements": statements,
}
