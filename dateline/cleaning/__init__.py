"""From a report to its text: prose apart from furniture, and who published it, when."""

from dateline.cleaning.cleaner import clean

__all__ = ["clean"]
