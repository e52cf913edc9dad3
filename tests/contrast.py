"""How well one colour is told from another."""

from PIL.ImageColor import getrgb


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2.1 (1 to 21) of two colours as CSS writes them: text needs 4.5, what is drawn 3."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [part / 255 for part in getrgb(colour)[:3]]
    parts = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
