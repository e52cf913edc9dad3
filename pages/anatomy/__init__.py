"""The parts of the page on volume: small multiples, the windows of the crisis and what may have set them off."""
