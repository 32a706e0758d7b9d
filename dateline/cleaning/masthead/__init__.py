"""Who published a report, when and where, and whom it credits."""
