"""Texts and claims → copies and incidents: which reports copy which, which claims are one.

Every claim belongs to exactly one incident, also one that recalls old history, plans, states or
only says something: such claims are incidents of their own kind, mostly of one claim.
"""

from dateline.linking.linking import link

__all__ = ["link"]
