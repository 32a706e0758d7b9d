"""Which lines of a page are prose, and which are furniture, with the reason."""
