"""Words that tell how many."""
