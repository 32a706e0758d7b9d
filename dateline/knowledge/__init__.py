"""What dateline knows of the world: mostly data files, read once."""
