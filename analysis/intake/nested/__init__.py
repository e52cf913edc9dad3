"""JSON, nearly JSON, and what cells and columns of a table nest -> rows, the answers below what they answer."""
