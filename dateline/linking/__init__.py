"""Texts and claims → copies and incidents: which reports copy which, which claims are one."""

from dateline.linking.linking import link

__all__ = ["link"]
