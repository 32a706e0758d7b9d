"""How far apart two points are."""

from math import asin, cos, radians, sin, sqrt

EARTH = 12742.0
"""The diameter of the earth in kilometers."""


def kilometers(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return the great-circle distance between two points.

    >>> round(kilometers(34.53, 69.17, 31.61, 65.71))  # Kabul to Kandahar
    458
    """
    north = sin(radians(other_lat - lat) / 2) ** 2
    east = sin(radians(other_lon - lon) / 2) ** 2
    across = north + cos(radians(lat)) * cos(radians(other_lat)) * east
    return EARTH * asin(min(1.0, sqrt(across)))
