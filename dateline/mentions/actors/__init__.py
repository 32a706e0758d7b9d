"""Words that name an actor: shelf names, bodies, offices, persons, groups."""
