"""Who does what a test of the browser tries: a sample case, a language, a laptop or a phone."""

from dataclasses import dataclass

from analysis.samples import list_samples
from tests.browser.conftest import LAPTOP
from tests.screenshots import PHONE as PHONES_BROWSER

AQUARELLE, OUTLET = list_samples()
LOCALE = {"fr": "fr-FR", "en": "en-GB"}
PHONE = {"width": 390, "height": 844}


@dataclass(frozen=True)
class Visitor:
    """The case looked at, the language (of LOCALE), and whether on a phone."""

    case: str
    lang: str
    phone: bool = False

    def open(self, visit, page: str, **asked: str):
        """The page `page` of the case, by the fixture `visit`; `asked` goes into the link."""
        link = "".join(f"&{name}={value}" for name, value in asked.items())
        device = {"viewport": PHONE, "user_agent": PHONES_BROWSER} if self.phone else {"viewport": LAPTOP}
        return visit(f"/{page}?case={self.case}&lang={self.lang}{link}", locale=LOCALE[self.lang], **device)

    def __str__(self) -> str:
        return f"{self.case}-{self.lang}-{'phone' if self.phone else 'laptop'}"


# Each case in each language, each language on each device, each case on each device.
PAIRS = (
    Visitor(AQUARELLE, "fr"),
    Visitor(AQUARELLE, "en", phone=True),
    Visitor(OUTLET, "fr", phone=True),
    Visitor(OUTLET, "en"),
)
# For what takes long: every case, language and device once.
APART = (Visitor(AQUARELLE, "fr"), Visitor(OUTLET, "en", phone=True))
