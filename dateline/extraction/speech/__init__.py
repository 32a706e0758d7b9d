"""Who says which words, and how their speech is told."""
