"""Which words tell which event: a lexicon of frames over the grammar of the sentence."""
