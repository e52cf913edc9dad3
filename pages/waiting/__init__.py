"""The parts of the page on waiting: whose waits count and in which time, and what is shown of them."""
