"""XLSX -> RawTables: packages, sheets, and which of them are comments."""
