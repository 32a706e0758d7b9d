"""What can name a speaker, and the grammar of saying."""
