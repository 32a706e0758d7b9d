"""Whether what is told is asserted, denied, planned or possible."""
