"""From a file to the reports in it: a shelf, one file per kind of input."""

from dateline.readers.finding import Found, find, read
from dateline.readers.manifest import Manifest, manifest
from dateline.readers.shelf import READERS

__all__ = ["READERS", "Found", "Manifest", "find", "manifest", "read"]
