"""One incident out of its claims: parties, figures, voices, contradictions."""
