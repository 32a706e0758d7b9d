"""Words that name a place, and which place they mean."""
