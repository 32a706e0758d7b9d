"""Which reports share passages, and who took them from whom."""
