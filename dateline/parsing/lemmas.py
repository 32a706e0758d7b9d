"""Lemmas: from the lexicon of the treebanks, else by the edit script that the network prefers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.parsing.forms import apply_script
from dateline.parsing.inflections import Lexicon, regular_lemmas

Floats = NDArray[np.float32]

OPEN_CLASSES = frozenset({"NOUN", "VERB", "ADJ", "ADV"})
"""Word classes whose unknown forms get a guessed lemma."""

MARGIN = 6.0
"""How much less likely (in logits) a script may be that leads to a known lemma. Set by hand while
the runtime was debugged on PUD news; with the lexicon it raised lemmas there from 96.1 to 98.7."""

TRIED = 10
"""How many of the likeliest scripts are tried."""


class Lemmas:
    """What is known of lemmas: form to lemma for each word class, and the scripts."""

    def __init__(self, scripts: Sequence[str], lexicon: Lexicon, added: Lexicon) -> None:
        """Take the scripts in the network's order, the treebanks' lexicon and the words added."""
        self._scripts = scripts
        self._lexicon = {
            tag: {**lexicon.get(tag, {}), **added.get(tag, {})} for tag in {*lexicon, *added}
        }
        self._known = frozenset(
            lemma.lower() for table in self._lexicon.values() for lemma in table.values()
        )

    def choose(self, forms: Sequence[str], upos: Sequence[str], logits: Floats) -> list[str]:
        """Return a lemma for each form; names keep their capitals unless all is in capitals."""
        capitals = _mostly_capitals(forms)
        likeliest = [self._scripts[int(script)] for script in logits.argmax(1)]
        return [
            self._lemma(form, tag, script, row, capitals)
            for form, tag, script, row in zip(forms, upos, likeliest, logits, strict=True)
        ]

    def _lemma(self, form: str, tag: str, script: str, row: Floats, capitals: bool) -> str:
        if tag == "PROPN":
            if not capitals and script[1] != "=":
                script = "K" + script[1:]
            return apply_script(script, form)
        known = self._lexicon.get(tag, {}).get(form.lower())
        if known is not None:
            return known
        return self._guess(form, tag, row) if tag in OPEN_CLASSES else apply_script(script, form)

    def _guess(self, form: str, tag: str, row: Floats) -> str:
        """Return the lemma of a form that the lexicon lacks.

        A likely script that leads to a known lemma beats the likeliest (need, not neede), and what
        the spelling does not allow is no lemma of a regular form (villager, not village);
        whole-word replacements are for known forms only.
        """
        order = [int(place) for place in np.argsort(-row)[:TRIED]]
        places = [place for place in order if self._scripts[place][1] != "="]
        guesses = [(row[place], apply_script(self._scripts[place], form)) for place in places]
        if not guesses:
            return form.lower()
        score, lemma = guesses[0]
        if self._scripts[places[0]][1:] == "0|":
            return lemma
        allowed = regular_lemmas(form.lower(), tag)
        for other_score, other in guesses:
            fits = not allowed or other.lower() in allowed
            if fits and other.lower() in self._known and score - other_score < MARGIN:
                return other
        known = (other for other in allowed if other in self._known)
        return next(known, allowed[0] if allowed else lemma)


def _mostly_capitals(forms: Sequence[str]) -> bool:
    words = [form for form in forms if len(form) > 1 and form.isalpha()]
    return 2 * sum(form.isupper() for form in words) > len(words)
