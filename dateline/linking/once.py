"""What is worked out of a thing once and kept with it until it is told to forget."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Answer = TypeVar("Answer")


class once(Generic[Answer]):  # noqa: N801 - used as a decorator, as property is
    """A property that keeps its answer in the ``__dict__`` of what it was asked of.

    The library's own takes a lock at each first asking, and of a long stream there are millions.
    """

    def __init__(self, ask: Callable[[Any], Answer]) -> None:
        """Take the method that works it out."""
        self._ask = ask
        self._name = ask.__name__
        self.__doc__ = ask.__doc__

    def __get__(self, holder: Any, owner: type | None = None) -> Answer:
        """Return the answer, and keep it where it is found before this is asked again."""
        told = self._ask(holder)
        holder.__dict__[self._name] = told
        return told
