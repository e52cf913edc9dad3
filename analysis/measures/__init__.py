"""Comments to small tables: volume, latency, sentiment, what weighed most."""
