"""What is kept: readings, judgements and the linked picture; adds, retires, never erases."""

from dateline.record.record import Record

__all__ = ["Record"]
