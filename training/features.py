"""Word features, taken from the package, so that training and reading cannot drift apart."""

from __future__ import annotations

from dateline.parsing.forms import apply_script as apply_lemma_script
from dateline.parsing.forms import case_class
from dateline.parsing.forms import normalize as normalise_form

__all__ = ["apply_lemma_script", "case_class", "lemma_script", "normalise_form"]


def lemma_script(form: str, lemma: str) -> str | None:
    """The edit script that turns ``form`` into ``lemma`` (see ``apply_lemma_script``), or None."""
    norm = normalise_form(form)
    low, target = norm.lower(), lemma.lower()
    if len(low) != len(norm):
        return None
    keep = 0
    while keep < min(len(low), len(target)) and low[keep] == target[keep]:
        keep += 1
    bodies = [f"{len(low) - keep}|{target[keep:]}"] if keep else []
    bodies.append("=" + target)
    for body in bodies:
        for case in "LTUK":
            if case == "K" and body[0] == "=":
                continue
            script = case + body
            if apply_lemma_script(script, norm) == lemma:
                return script
    return None
