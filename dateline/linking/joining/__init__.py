"""Which claims tell of one happening: the pairs, the clues, the limits, the clusters."""
