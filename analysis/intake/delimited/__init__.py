"""CSV, TSV and their kin -> RawTable: the dialect, the rows that fit, and the repair of those that do not."""
