"""dateline: from overlapping news reports to a sourced, dated, mapped record."""
