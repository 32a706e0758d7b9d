"""Two pictures → what changed between them, and by which report."""

from dateline.comparing.comparing import compare

__all__ = ["compare"]
