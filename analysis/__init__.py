"""From comment exports to the anatomy of a bad buzz: intake, enrich, measures, charts. No Streamlit here."""
