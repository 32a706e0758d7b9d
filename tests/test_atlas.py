"""The atlas: names in all spellings, what lies in what, how near."""

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.errors import BadKnowledge
from dateline.knowledge.atlas import Spot, fold, open_atlas, sound

ATLAS = open_atlas()


def best(name: str, country: str, level: str) -> Spot:
    return next(s for s in ATLAS.find(name) if s.country == country and s.level == level)


@pytest.mark.parametrize(
    ("names", "country", "admin1"),
    [
        ("Zaranj", "AF", "Nimroz"),
        ("Sar-e Pol|Sar-i-Pul|Sar-e Pul|Saripul|Sari Pul", "AF", "Sar-e Pol"),
        ("Taloqan|Taluqan|Taleqan", "AF", "Takhar"),
        ("Kunduz|Konduz|Qunduz|KUNDUZ", "AF", "Kunduz"),
        ("Aybak|Aibak|Aybek", "AF", "Samangan"),
        ("Lashkar Gah|Lashkargah|Lashkar-Gah", "AF", "Helmand"),
        ("Imam Sahib|Emam Saheb", "AF", "Kunduz"),
        ("Dasht-e-Archi|Dasht-i-Archi|Dasht-e Archi", "AF", "Kunduz"),
        ("Doshi|Dushi", "AF", "Baghlan"),
        ("Herat", "AF", "Herat"),
        ("Kandahar|Qandahar", "AF", "Kandahar"),
        ("Kabul", "AF", "Kabul"),
        ("Mazar-i-Sharif|Mazar-e-Sharif|Mazar-e Sharif", "AF", "Balkh"),
        ("Qala-i-Naw|Qala-e-Naw|Qala i Naw", "AF", "Badghis"),
        ("Pul-e-Khumri|Pul-i-Khumri|Pol-e Khomri", "AF", "Baghlan"),
        ("Sheberghan|Shebarghan", "AF", "Jawzjan"),
        ("Fayzabad|Faizabad", "AF", "Badakhshan"),
        ("Dushanbe", "TJ", "Dushanbe"),
        ("El Fasher|Al-Fashir|Al Fashir|El-Fasher", "SD", "North Darfur"),
        ("El Geneina|Geneina|Al Junaynah", "SD", "West Darfur"),
        ("Bakhmut|Artemivsk", "UA", "Donetsk"),
        ("Kyiv|Kiev", "UA", "Kyiv City"),
        ("Kharkiv|Kharkov", "UA", "Kharkiv"),
        ("Simferopol", "UA", "Crimea"),
        ("Deir ez-Zor|Deir Ezzor|Deir al-Zor", "SY", "Deir ez-Zor"),
        ("Goma", "CD", "North Kivu"),
        ("Myawaddy", "MM", "Kayin"),
        ("Timbuktu|Tombouctou", "ML", "Timbuktu"),
        ("Khan Younis|Khan Yunis", "PS", "Gaza"),
        ("Hebron", "PS", "West Bank"),
    ],
)
def test_towns_in_their_spellings(names: str, country: str, admin1: str) -> None:
    found = {best(name, country, "town").id for name in names.split("|")}
    assert len(found) == 1
    assert best(names.split("|")[0], country, "town").admin1 == admin1


PROVINCES = """Badakhshan Badghis Baghlan Balkh Bamyan Daykundi Farah Faryab Ghazni Ghor Helmand
Herat Jawzjan Kabul Kandahar Kapisa Khost Kunar Kunduz Laghman Logar Nangarhar Nimroz Nuristan
Paktia Paktika Panjshir Parwan Samangan Sar-e_Pol Takhar Uruzgan Wardak Zabul"""


@pytest.mark.parametrize("name", PROVINCES.split())
def test_provinces_of_afghanistan(name: str) -> None:
    spot = best(name.replace("_", " "), "AF", "province")
    assert spot.lat is not None
    assert ATLAS.within(spot, best("Afghanistan", "AF", "country"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sar-e Pol", "Sar-i-Pul"),
        ("Mazar-i-Sharif", "Mazar-e-Sharif"),
        ("Kunduz", "Qunduz"),
        ("Taloqan", "Taluqan"),
        ("Lashkar Gah", "Lashkargah"),
        ("Imam Sahib", "Emam Saheb"),
        ("Al-Bab", "el Bab"),
        ("Aybak", "Aibak"),
        ("Deir ez-Zor", "Dayr az-Zawr"),
        ("El Obeid", "Al Ubayyid"),
        ("Kismayo", "Kismaayo"),
        ("Hassakeh", "Al-Hasakah"),
        ("Musa Qala", "Musa Qaleh"),
        ("Al Hudaydah", "Hodeidah"),
        ("Tal Rifaat", "Tell Rifat"),
        ("Umm Ruwaba", "Um Rawaba"),
        ("Fallujah", "Falluja"),
        ("Pul-e Khumri", "Pol-i-Khomri"),
        ("Tillabéri", "Tillaberi"),
        ("Balakliia", "Balakliya"),
        ("Ma'arrat al-Nu'man", "Maarat al-Numan"),
    ],
)
def test_spellings_that_sound_alike(one: str, other: str) -> None:
    alike = sound(one) == sound(other) or fold(one) == fold(other)
    assert alike or set(ATLAS.find(one)) & set(ATLAS.find(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Herat", "Farah"),
        ("Homs", "Hama"),
        ("Mali", "Bali"),
        ("Golo", "Gelo"),
        ("Kass", "Kissa"),
        ("Baga", "Bagh"),
        ("Tal Afar", "Tal Rifat"),
    ],
)
def test_spellings_that_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("country", "admin1", "names"),
    [
        ("SD", "West Darfur", "Kereneik|Foro Baranga|Jebel Moon|Sirba"),
        ("SD", "Northern", "Merowe|Dongola"),
        ("UA", "Luhansk", "Dovzhansk|Rovenky|Svatove"),
        ("ML", "Mopti", "Bandiagara|Ténenkou|Youwarou"),
        ("BF", "Est", "Gnagna|Tapoa|Komondjari"),
        ("NE", "Tillabéri", "Kollo|Ouallam|Bankilaré"),
        ("CD", "Haut-Katanga", "Pweto|Mitwaba|Kasenga"),
        ("MM", "Chin", "Paletwa|Thantlang|Tedim"),
        ("MM", "Shan", "Kutkai|Tangyan|Mongkung"),
        ("ET", "Amhara", "Central Gondar|North Shewa|Wag Hemra"),
        ("SO", "Banadir", "Hodan|Yaqshid|Warta Nabada"),
        ("YE", "Hodeidah", "Hays|Ad Durayhimi"),
        ("SY", "Idlib", "Ariha|Harem|Jisr al-Shughur"),
        ("IQ", "Nineveh", "Sinjar|Tal Afar|Baaj"),
        ("AF", "Helmand", "Nad Ali|Nawzad|Sangin"),
    ],
)
def test_districts_of_the_countries_at_war(country: str, admin1: str, names: str) -> None:
    for name in names.split("|"):
        spot = next(s for s in ATLAS.find(name) if s.country == country and s.level == "district")
        assert (spot.admin1, spot.lat is None) == (admin1, False), name


@pytest.mark.parametrize(
    ("name", "country", "level"),
    [
        ("Wadi Seidna", "SD", "site"),
        ("Tabqa Dam", "SY", "site"),
        ("Camp Speicher", "IQ", "site"),
        ("Villa Somalia", "SO", "site"),
        ("Insein prison", "MM", "site"),
        ("Salma Dam", "AF", "site"),
        ("Sambisa Forest", None, "area"),
        ("Suez Canal", None, "area"),
        ("Lake Edward", None, "area"),
        ("Chindwin River", "MM", "area"),
    ],
)
def test_sites_and_areas(name: str, country: str | None, level: str) -> None:
    assert (country, level) in {(spot.country, spot.level) for spot in ATLAS.find(name)}


def test_a_guess_stays_in_its_country() -> None:
    assert {spot.country for spot in ATLAS.find_alike("Emaam Saheeb", "AF")} == {"AF"}
    assert ATLAS.find_alike("Emaam Saheeb", "UA") == ()


def test_what_lies_in_what() -> None:
    kunduz = best("Kunduz", "AF", "province")
    assert ATLAS.within(best("Imam Sahib", "AF", "district"), kunduz)
    assert not ATLAS.within(best("Herat", "AF", "town"), kunduz)
    ukraine = ATLAS.country("UA")
    assert ukraine is not None
    assert ATLAS.within(best("Sevastopol", "UA", "town"), ukraine)


def test_how_near() -> None:
    apart = ATLAS.near(best("Kabul", "AF", "town"), best("Kandahar", "AF", "town"))
    assert apart is not None
    assert 440 < apart < 480


def test_most_important_first() -> None:
    assert ATLAS.find("Paris")[0].country == "FR"
    assert ATLAS.find("Ukraine")[0].level == "country"


def test_every_country_is_there() -> None:
    codes = ("AF", "CD", "PS", "XK", "SS", "US", "TW")
    assert all(ATLAS.country(code) for code in codes)
    assert ATLAS.country("ZZ") is None


def test_a_users_own_places(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text('country = "AF"\n[towns]\nKunduz = ["Zeboor Kala | Zebur Qala @ 36.9 68.8"]\n')
    dump = tmp_path / "AF.txt"
    cells = ["7", "Deh Nau", "Deh Nau", "Dih Naw", "36.5", "68.5", "P", "PPL", "AF", *[""] * 10]
    dump.write_text("\t".join(cells) + "\n")
    atlas = open_atlas(own=(mine, dump))
    assert atlas.find("Zebur Qala")[0].id == "dateline:af/kunduz/zeboor-kala-town"
    assert "geonames:7" in {spot.id for spot in atlas.find("Dih Naw")}
    dump.write_text("no table\n")
    with pytest.raises(BadKnowledge):
        open_atlas(own=(dump,))


def test_a_users_own_table(tmp_path: Path) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(
        "Name,country,admin1,lat,lon,aliases\nZeboor Kala,af,Kunduz,36.9,68.8,Zebur;\n"
    )
    (spot,) = open_atlas(own=(table,)).find("Zebur")
    assert (spot.name, spot.country, spot.admin1, spot.lat) == ("Zeboor Kala", "AF", "Kunduz", 36.9)
    assert spot.level == "town"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("place,country\nZeboor,AF\n", "no column name"),
        ("name,country\n,AF\n", "line 2: a place needs a name"),
        ("name,country\nZeboor,Afghanistan\n", "'Afghanistan'; give the two letters"),
        ("name,country,level\nZeboor,AF,hamlet\n", "level is 'hamlet'; it is one of site, town"),
        ("name,country,lat,lon\nZeboor,AF,36.9,\n", "both lat and lon"),
        ("name,country,lat,lon\nZeboor,AF,36.9,688\n", "lon is '688'; give degrees"),
        ("name,country,lat,lon\nZeboor,AF,nan,68\n", "lat is 'nan'; give degrees"),
        ("name,country,lat,lon\nZeboor,AF,north,68\n", "lat is 'north'; give degrees"),
    ],
)
def test_a_wrong_table_says_what_to_do(tmp_path: Path, words: str, told: str) -> None:
    table = tmp_path / "mine.csv"
    table.write_text(words)
    with pytest.raises(BadKnowledge, match=told):
        open_atlas(own=(table,))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("mine.csv", b"name,country\nZ\xffboor,AF\n", "is not UTF-8"),
        ("mine.toml", b"country = \n", "cannot be read as places"),
        ("mine.txt", b"\xff\n", "is not UTF-8"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(BadKnowledge, match=told):
        open_atlas(own=(file,))


def test_opens_within_a_tenth_of_a_second() -> None:
    call = (
        "import time, dateline.knowledge.atlas as a; t = time.process_time();"
        "a.open_atlas().find('Zaranj'); print(time.process_time() - t)"
    )
    out = subprocess.run([sys.executable, "-c", call], capture_output=True, text=True, check=True)
    assert float(out.stdout) < 0.1
