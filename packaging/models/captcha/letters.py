"""Text CAPTCHAs of our own drawing."""
import math

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from canvas import (CAPITALS, CYRILLIC, DIGITS, LETTERS, any_colour, between, chance, colour, font, glyph, gradient, maybe,
                    one_of, paper, wave, whole)


def _text(low, high):
    n = whole(low, high)
    if low > 2 and maybe(.08):
        return f"{whole(0, 30)}{one_of('+', '-', 'x')}{whole(0, 20)}{one_of('=?', '=', '')}", False
    if maybe(.05):
        return "".join(chr(whole(0x4E00, 0x7FA0)) for _ in range(max(1, n - 2))), True
    alphabet = one_of(LETTERS, LETTERS, CAPITALS, DIGITS, CAPITALS + DIGITS, CAPITALS.lower(), CYRILLIC)
    return "".join(chance.choice(alphabet) for _ in range(n)), alphabet == CYRILLIC


def _ground(width, height, inverse):
    ground = (255, 255, 255) if maybe(.35) and not inverse else colour(inverse)
    image = gradient(width, height, ground, colour(inverse)) if maybe(.12) else paper(width, height, ground)
    if maybe(.04):
        image = gradient(width, height, any_colour(), any_colour())
    draw = ImageDraw.Draw(image)
    style = whole(0, 9)
    if style == 1:
        for _ in range(whole(30, 500)):
            x, y = whole(0, width), whole(0, height)
            draw.rectangle((x, y, x + whole(0, 2), y + whole(0, 2)), fill=tuple(whole(120, 255) for _ in range(3)))
    elif style == 2:
        step, ink = whole(5, 16), colour(inverse)
        for x in range(0, int(width), step):
            draw.line((x, 0, x, height), fill=ink)
        for y in range(0, int(height), step):
            draw.line((0, y, width, y), fill=ink)
    elif style == 3:
        for _ in range(whole(3, 14)):
            x, y, side = whole(-10, width), whole(-10, height), whole(10, height)
            draw.rectangle((x, y, x + side, y + side), fill=any_colour() if maybe(.3) else colour(inverse))
    elif style == 4:
        for _ in range(whole(20, 160)):
            x, y = whole(0, width), whole(0, height)
            draw.line((x, y, x + whole(-12, 12), y + whole(-12, 12)), fill=tuple(whole(90, 240) for _ in range(3)))
    return image, ground


def _scratch(image, inks, lines, dots):
    draw = ImageDraw.Draw(image)
    width, height = image.size
    for _ in range(lines):
        ink, thick = chance.choice(inks), whole(1, height / 24 + 1)
        kind = whole(0, 3)
        if kind <= 1:
            draw.line((between(-.1, .5) * width, between(0, height), between(.5, 1.1) * width, between(0, height)), fill=ink, width=thick)
        elif kind == 2:
            left, top = between(-.3, .5) * width, between(-.3, .9) * height
            start = whole(0, 360)
            draw.arc((left, top, left + between(.3, 1.1) * width + 2, top + between(.1, .7) * height + 2), start, start + whole(60, 320), fill=ink, width=thick)
        else:
            base, swing, phase, period = between(.2, .8) * height, between(.05, .4) * height, between(0, 6), between(.3, 1.2) * width
            draw.line([(x, base + swing * math.sin(x / period * 6.28 + phase)) for x in range(0, width, 3)], fill=ink, width=thick)
    for _ in range(dots):
        x, y, size = whole(0, width), whole(0, height), 1 if maybe(.75) else whole(2, 4)
        draw.ellipse((x, y, x + size, y + size), fill=chance.choice(inks))


def _write(image, text, foreign, size, left, right, base, inverse, loose):
    one_ink, outline = maybe(.5), maybe(.12)
    turned, sheared = maybe(.75), maybe(.6)
    turn, ink = between(3, 35), colour(not inverse)
    inks = [ink]
    face = font(size, foreign)
    step = (right - left) / len(text)
    for i, letter in enumerate(text):
        if maybe(.25):
            face = font(size, foreign)
        if not one_ink:
            inks.append(colour(not inverse))
        wobble = size * between(-.25, .25) if loose or maybe(.5) else 0
        glyph(image, letter, face, inks[-1], left + step * (i + .5) + step * between(-.12, .12), base + wobble,
              between(-turn, turn) if turned else 0, between(-.35, .35) if sheared else 0,
              between(.75, 1.2) if loose else between(.9, 1.1), between(.8, 1.25) if loose else between(.9, 1.1), outline)
    return inks


def strip():
    """The usual band: letters fill it."""
    width = whole(80, 320)
    height = max(24, width * (between(.6, 1.05) if maybe(.12) else between(.22, .5)))
    inverse = maybe(.15)
    image, ground = _ground(width, height, inverse)
    text, foreign = _text(3, 8)
    size = min(height * between(.5, .9), width / len(text) * between(1.1, 1.8))
    room = min(width * .94, size * len(text) * between(.55, 1.0))
    left = between(0, width - room)
    inks = _write(image, text, foreign, size, left, left + room, height * between(.42, .58), inverse, False)
    strength = chance.random()
    _scratch(image, inks + [ground, colour(not inverse)], 0 if maybe(.2) else whole(1, 1 + 6 * strength), whole(10, 250) if maybe(.4) else 0)
    image = wave(image, ground) if maybe(.55) else image
    if maybe(.12):
        ImageDraw.Draw(image).rectangle((0, 0, image.width - 1, image.height - 1), outline=(128, 128, 128))
    return image.filter(ImageFilter.GaussianBlur(between(.3, 1.0))) if maybe(.1) else image


def loose():
    """Small letters, wide apart, in a large field."""
    width = whole(120, 420)
    height = width * between(.3, 1.15)
    inverse = maybe(.12)
    ground = one_of((255, 255, 255), tuple(whole(232, 255) for _ in range(3)), colour(False)) if not inverse else colour(True)
    image = paper(width, height, ground)
    text, foreign = _text(4, 9)
    room = width * between(.6, 1.04)
    left = (width - room) * between(0, 1)
    inks = _write(image, text, foreign, width * between(.1, .2), left, left + room, height * between(.3, .7), inverse, True)
    _scratch(image, inks, whole(0, 4), whole(0, 120))
    return wave(image, ground) if maybe(.6) else image


def _bars(image, ink):
    """Lines across and down, as some put over their letters."""
    draw = ImageDraw.Draw(image)
    thick = whole(1, image.height / 14 + 1)
    for edge, across in ((image.width, False), (image.height, True)):
        at = between(.05, .4) * edge
        while at < edge:
            lean = between(-.12, .12) * edge
            draw.line((0, at, image.width, at + lean) if across else (at, 0, at + lean, image.height), fill=ink, width=thick)
            at += between(.18, .5) * edge


def _crossed(draw, width, height, ink, gap, thick, lean):
    """A lattice of bars over the letters, evenly or loosely set."""
    for edge, across in ((height, True), (width, False)):
        at = between(0, gap)
        while at < edge:
            slope = between(-lean, lean) * edge
            line = (0, at, width, at + slope) if across else (at, 0, at + slope, height)
            draw.line(line, fill=ink, width=max(1, int(thick * between(.6, 1.4))))
            at += gap * between(.6, 1.5)


def _lattice(width, height, text, foreign):
    """Letters filled evenly or shaded, under bars of another shade; what lies under the bars shows or does not."""
    dark, light = whole(0, 130), whole(165, 255)
    letter, ground = (dark, light) if maybe(.85) else (light, dark)
    image = paper(width, height, (ground,) * 3)
    face = font(height * between(.9, 1.4), foreign, bold=maybe(.6))
    step = width / len(text)
    for i, sign in enumerate(text):
        x, y, turn = step * (i + .5), height * between(.44, .56), between(-18, 18) if maybe(.5) else 0
        glyph(image, sign, face, (letter,) * 3, x, y, turn, between(-.15, .15), between(.85, 1.15), between(.9, 1.15))
        if maybe(.35):  # shaded: a lighter core
            soft = (min(255, letter + whole(15, 70)),) * 3
            glyph(image, sign, face, soft, x + whole(0, 2), y, turn, 0, between(.6, .9), between(.8, .95))
    draw = ImageDraw.Draw(image)
    gap, thick = height * between(.2, .55), height * between(.03, .09)
    kind = chance.random()
    if kind < .4:  # cuts the letter, shows on the ground
        over = paper(width, height, (ground,) * 3)
        _crossed(ImageDraw.Draw(over), width, height, (letter,) * 3, gap, thick, .1)
        image = ImageChops.difference(image, over) if ground < 60 else ImageChops.invert(ImageChops.difference(image, over))
    else:
        _crossed(draw, width, height, (int((letter + ground) / 2 + between(-30, 30)),) * 3 if kind < .85 else (ground,) * 3, gap, thick, .12)
    return image


def scrap():
    """One to three letters cut out of a CAPTCHA, as whoever wants to read one treats it: grey, in black and white, or
    edges alone. Never without the bars or scratches that tell it from a letter."""
    height = whole(30, 120)
    text, foreign = _text(1, 3 if maybe(.3) else 1)
    text = text[:3]
    width = height * between(.5, .85) * (1 if len(text) == 1 else .8 * len(text))
    if maybe(.6):
        image = _lattice(int(width), height, text, foreign)
    else:
        inverse = maybe(.5)
        ground = colour(inverse)
        image = paper(width, height, ground)
        inks = _write(image, text, foreign, height * between(.7, 1.1), width * .04, width * .96, height * .5, inverse, True)
        if maybe(.5):
            _bars(image, inks[0] if maybe(.5) else ground)
        else:
            _scratch(image, inks if maybe(.7) else [ground, inks[0]], whole(3, 12), whole(0, 120))
        image = wave(image, ground) if maybe(.5) else image
    treated = chance.random()
    if treated < .25:  # edges
        image = image.convert("L").filter(ImageFilter.GaussianBlur(between(0, .8))).filter(ImageFilter.FIND_EDGES).crop((1, 1, image.width - 1, image.height - 1))
        image = image.point([min(255, int(v * 3)) for v in range(256)]).convert("RGB")
        draw = ImageDraw.Draw(image)
        for _ in range(whole(0, 9)):
            x, y, tint = whole(0, image.width), whole(0, image.height), whole(120, 230)
            draw.line((x, y, x + between(-.6, .6) * height, y + between(-.6, .6) * height), fill=(tint,) * 3)
    elif treated < .45:  # black and white, with a ragged rim
        field = Image.effect_noise(image.size, whole(5, 60))
        image = ImageChops.add(image.convert("L"), field, 1, -128).filter(ImageFilter.GaussianBlur(between(.4, 1.2)))
        level = whole(100, 165)
        image = image.point([255 if v > level else 0 for v in range(256)]).convert("RGB")
    elif treated < .85:
        image = image.convert("L").convert("RGB")
    if maybe(.5):
        image = image.crop((int(image.width * between(0, .12)), int(image.height * between(0, .1)), int(image.width * between(.88, 1)), int(image.height * between(.9, 1))))
    return image.filter(ImageFilter.GaussianBlur(between(.3, .8))) if maybe(.3) else image


def captcha():
    kind = chance.random()
    image = strip() if kind < .60 else loose() if kind < .88 else scrap()
    if maybe(.08):  # on a page or another ground
        around = paper(image.width * between(1.05, 1.6), image.height * between(1.1, 2.5), one_of((255, 255, 255), colour(maybe(.3))))
        around.paste(image, (whole(0, around.width - image.width), whole(0, around.height - image.height)))
        return around
    return image.resize((image.width * 2, image.height * 2), Image.Resampling.BILINEAR) if maybe(.1) else image
