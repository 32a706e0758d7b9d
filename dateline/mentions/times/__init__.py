"""Words that tell a time, as the days within which it lies."""
