"""Learning the verdict's weights from labelled texts: commands for developers, no part of the app."""
