"""Things joined into groups, each known by the smallest of its names."""

from collections.abc import Iterable


class Unions:
    """Groups that only ever grow together; the outcome does not depend on the order of joins."""

    def __init__(self, names: Iterable[str]) -> None:
        """Begin with each name by itself."""
        self._above = {name: name for name in names}

    def find(self, name: str) -> str:
        """Return the smallest name of the group.

        >>> unions = Unions("abc")
        >>> unions.join("c", "b")
        >>> unions.find("c"), unions.find("a")
        ('b', 'a')
        """
        while self._above[name] != name:
            self._above[name] = self._above[self._above[name]]
            name = self._above[name]
        return name

    def join(self, one: str, other: str) -> None:
        """Make one group of two."""
        small, large = sorted((self.find(one), self.find(other)))
        self._above[large] = small
