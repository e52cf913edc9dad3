"""Strings that programs choke on, made anew by their kinds (the idea: Big List of Naughty Strings, M. Woolf).

`STRINGS` is kind -> strings, all valid Unicode without NUL and lone surrogates (`HALVES`, which no file in UTF-8 can
hold). `ALL` has each once. `OUTSIDE` is the host that none of them may make a browser ask.
"""

OUTSIDE = "evil.invalid"
_Z = "̶̸̡̢̧̨̛̖̗̘̙̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̽̾̿"

STRINGS: dict[str, tuple[str, ...]] = {
    "nothing": (
        *("undefined", "NULL", "null", "(null)", "nil", "None", "NaN", "nan", "N/A", "#N/A", "-", "true", "False"),
        *("\\N", "\\", "\\\\", "hasOwnProperty", "__proto__", "then", "constructor"),
    ),
    "numbers": (
        *("0", "-0", "1.00", "1,000.00", "1 000,00", "1e1000", "-1E+02", "0x1F", "Infinity", "∞", "1/0", "1#INF"),
        *("123456789012345678901234567890", "00123", "1_000", "0.1.2", "٤٢", "½", "二〇一二", "2012-02-30", "12:60"),
    ),
    "signs": (
        *(",./;'[]-=", "<>?:\"{}|_+", "!@#$%^&*()`~", ";;;;", "a,b;c\td|e", "§ ¶ † ‡", "¡¿", "°C ±2 µ", "œŒæÆßẞ"),
    ),
    "symbols": (
        *("Ω≈ç√∫˜µ≤≥÷", "⅛⅜⅝⅞", "ЁЂЃЄЅІЇЈ", "⁰⁴⁵₀₁₂", "ด้้้้้็็็็็้้้้้", "ﬁ ﬂ", "Ⅷ", "ＡＢＣ", "𝓑𝓪𝓭 𝕓𝕦𝕫𝕫", "\ufdfd"),
    ),
    "quotes": (
        *("'", '"', "''", '""', "'\"'", '"\'"\'"', '"one', 'two"', '"a","b"', "«\u00a0oui\u00a0»", "“curly”", "`tick`"),
    ),
    "two bytes": ("田中さんにあげて下さい", "和製漢語", "사회과학원", "𠜎𠜱𠝹", "찦차를 타고", "Ⱥ Ⱦ", "İıiI", "ß ẞ SS"),
    "emoji": ("😍", "👩🏽‍💻", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇫🇷🇬🇧", "0️⃣ 1️⃣", "✋🏿", "( ͡° ͜ʖ ͡°)", "(╯°□°)╯︵ ┻━┻", "❤︎ ❤️"),
    "right to left": (
        *("مرحبا بالعالم", "שלום abc שלום 123", "\u202etxet desrever", "\u2067isolated\u2069 then \u202dover\u202c"),
        *("\u202egpj.exe", "\u200f\u061c", "\u202a\u202b\u202e\u2066 never closed"),
    ),
    "stacked": ("".join(letter + _Z for letter in "zalgo"), "e" + "\u0301" * 300, "\u0301 alone"),
    "no width": (
        *("\u200b", "\u200b\u200c\u200d\u2060\ufeff", "in\u00advis\u200bible", "\ufeffmark first", "\u2800"),
        *("\u3000wide", "\u00a0", "\u180e\u115f\u3164", "\U000e0041\U000e0042\U000e007f", "a\u2028b\u2029c"),
        *("\u0085next",),
    ),
    "control": (
        *("\x01\x02\x03", "\x07bell", "\x08back"),
        *("\x0bdown\x0cpage", "\x1b", "\x7f", "\x80\x9f", "\x1a", "\ufffe\uffff"),
    ),
    "upside down": ("ʇunpıpıɔuı ɹodɯǝʇ", "˙ɐnbᴉlɐ ɐuƃɐɯ", "00˙Ɩ$-"),
    "script": (
        "<script>window.hurt=1</script>",
        "<img src=x onerror=window.hurt=1>",
        f'"><img src="//{OUTSIDE}/a.png">',
        f"<svg/onload=fetch('//{OUTSIDE}')>",
        f'<iframe src="//{OUTSIDE}"></iframe>',
        f'<link rel=stylesheet href="//{OUTSIDE}/x.css">',
        "<b>bold</b> <i>it</i><br>after<h1>big</h1>",
        '<a href="javascript:window.hurt=1">a</a>',
        "</article></div><u>out</u>",
        "<style>*{display:none}</style>",
        "javascript:window.hurt=1",
        "<details open ontoggle=window.hurt=1>",
        "&lt;b&gt; &#60;i&#62; &amp;amp;",
        "<!-- never closed",
        "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hurt=1>",
    ),
    "markdown": (
        f"![x](http://{OUTSIDE}/a.png)",
        "[a](javascript:window.hurt=1)",
        f"[a](http://{OUTSIDE}/a)",
        f"http://{OUTSIDE}/a www.{OUTSIDE} x@{OUTSIDE}",
        f"<http://{OUTSIDE}/auto>",
        ":red[x] :red-background[y] :rainbow[z]",
        ":material/home:",
        ":material/home: first",
        ":streamlit: :smile: :+1:",
        ":small[s] :badge[b] :help[h]",
        "$$x^2$$ $y$ \\(z\\)",
        "# h",
        "h\n===",
        "**b** _i_ ~~s~~ `c` ***bi*** __b__",
        "> quoted",
        "- [ ] item",
        "1. one",
        "    four spaces",
        "~~~\nfence",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "a -> b <- c -- d >= e <= f ~= g",
        "[x]: http://example.invalid",
        "a\\*b\\",
        "***",
    ),
    "plotly": (
        f'<a href="http://{OUTSIDE}">x</a>',
        "<sub>s</sub><br><span style='color:red'>r</span>",
        "%{x} %{customdata[0]} %{y:.2f}<extra></extra>",
        "$\\alpha$",
        "%{hovertext}",
    ),
    "sql": ("1;DROP TABLE users", "' OR 1=1 -- 1", "Robert'); DROP TABLE comments;--", "%' AND 1=0 UNION SELECT 1"),
    "server": (
        *("<?php echo 1; ?>", "<% eval %>", "{{7*7}}", "${7*7}", "#{7*7}"),
        *("$HOME", "$(touch /tmp/x)", "`ls`", "; ls", "|| ls"),
    ),
    "xxe": ('<?xml version="1.0"?><!DOCTYPE f [<!ENTITY x SYSTEM "file:///etc/passwd">]><f>&x;</f>', "&xxe;", "]]>"),
    "format": (
        *("%s %d %n %x", "{0}", "{x.__class__}", "{", "}", "{ $x }"),
        *("%", "%%", "\\u0041 \\x41 \\n", "%00 %0d%0a", "{0.__init__}"),
    ),
    "paths": (
        *("../../etc/passwd", "C:\\con\\nul", "file:///etc/passwd", "~/.ssh", "CON", "a/b\\c:d*e?"),
        *(".", "..", "LPT1"),
    ),
    "terminal": ("\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b2J", "\r over", "one\rtwo"),
    "formulas": (
        *("=1+1", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", f'=HYPERLINK("http://{OUTSIDE}","x")', "\t=1"),
        *("  =1", "＝1+1", "＋1", "－1", "＠a", "\u00a0=1", "\u200b=1", "\ufeff=1", "\u2060\u200f+1",),
        *("'=1", "''=1", "'", "'a", "\n=1", "=", "−1", "%0A=1", '"=1"', "_x000D_", "_x005F_x000D_"),
    ),
    "long": ("a" * 40_000, "é" * 300 + " " + "W" * 300, "line\n" * 500, "\U0001f600" * 20_000),
}  # fmt: skip

ALL = tuple(dict.fromkeys(string for strings in STRINGS.values() for string in strings))
HALVES = ("\ud83d", "a\ude00b", "\ud800\ud800", "\udfff\ud83d")
