"""The facets of a claim: who, to whom, where, when, how many, in which words."""
