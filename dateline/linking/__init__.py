"""Texts and claims → copies and incidents: which reports copy which, which claims are one."""

from dateline.linking.linked import Linked, link

__all__ = ["Linked", "link"]
