"""Who is meant: the parties of a report, and the words that lean on them."""
