"""The page: a picture as one HTML file that opens from disk, without a network."""

from dateline.web.page import page

__all__ = ["page"]
