"""What is no CAPTCHA: pictures of clean words (a class of its own), pages, programs, charts, diagrams, collages, signs, comics."""
import math

import numpy
from PIL import Image, ImageDraw, ImageFilter

from canvas import LETTERS, any_colour, between, chance, colour, font, gradient, maybe, one_of, page, paper, sentence, wave, whole

KANA = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんアイウエオカキクケコ"
SIGNS = "★☆☀☁☂☃☎☏☑☒☕☘☠☢☣☮☯☺☹♀♂♠♣♥♦♪♫♻⚀⚁⚂⚃⚄⚅⚐⚑⚒⚓⚔⚖⚙⚠⚡✂✈✉✌✎✏✓✔✕✖✚✝✡✦✧✪✳✶✿❀❄❖❤➔➜➤△▲▶▼◀◆◇○◎●◐◑□■"
KANJI = "日月火水木金土山川田人口目手足上下中大小本学校先生年時分今何行見食飲読書話"


def _crop(photos, low=.35):
    photo = chance.choice(photos)
    width, height = photo.width * between(low, 1), photo.height * between(low, 1)
    x, y = between(0, photo.width - width), between(0, photo.height - height)
    return photo.crop((int(x), int(y), int(x + width), int(y + height)))


def _words(low, high):
    if maybe(.3):
        return "".join(chance.choice(KANA + KANJI) for _ in range(whole(3, 14))), True
    text = sentence(low, high)
    return (text.upper() if maybe(.15) else text), False


def text_only():
    """A few clean words on a plain ground, level and evenly set: a title, a card, a logo."""
    width = whole(100, 600)
    height = width * between(.2, 1.2)
    dark = maybe(.3)
    ground = one_of((0, 0, 0) if dark else (255, 255, 255), colour(dark))
    image = paper(width, height, ground) if maybe(.8) else gradient(width, height, ground, colour(dark))
    draw = ImageDraw.Draw(image)
    lines, ink = whole(1, 4), one_of((255, 255, 255) if dark else (0, 0, 0), colour(not dark))
    size = min(height / lines * between(.35, .7), width * between(.06, .22))
    top = (height - lines * size * 1.35) * between(.2, .8)
    for i in range(lines):
        text, japanese = _words(1, 3)
        face = font(size, japanese)
        room = face.getlength(text)
        if room > width * .96:
            face = font(size * width * .96 / room, japanese)
            room = face.getlength(text)
        draw.text(((width - room) / 2 if maybe(.7) else width * .03, top + i * size * 1.35), text, fill=ink, font=face)
    if maybe(.25):
        draw.rectangle((2, 2, width - 3, height - 3), outline=ink, width=whole(1, 5))
    return image


def document():
    width = whole(300, 900)
    height = width * between(.4, 1.4)
    dark = maybe(.2)
    image = paper(width, height, colour(dark) if maybe(.4) else ((0, 0, 0) if dark else (255, 255, 255)))
    draw = ImageDraw.Draw(image)
    size, margin, code = whole(9, 18), whole(5, 60), maybe(.3)
    japanese = maybe(.2)
    face, y = font(size, japanese), size
    while y < height - 5:
        text = "".join(chance.choice(KANA + KANJI) for _ in range(int(width / size * between(.3, .9)))) if japanese else sentence(1, int(width / size / 4) + 2)
        x = margin + (whole(0, 4) * 20 if code else 0)
        draw.text((x, y), text, fill=(colour(not dark) if code and maybe(.4) else (230, 230, 230) if dark else (20, 20, 20)), font=face)
        y += size * (1.5 if maybe(.9) else 3)
    if maybe(.3):
        draw.text((margin, 2), sentence(1, 3), fill=any_colour(), font=font(size * 2))
    return image


def program(photos):
    width = whole(300, 1000)
    image = page(width, width * between(.4, .9))
    draw = ImageDraw.Draw(image)
    face = font(whole(10, 17))
    for _ in range(whole(4, 24)):
        x, y, w, h = whole(0, width - 50), whole(0, image.height), whole(40, 200), whole(18, 60)
        ink = colour(maybe(.5))
        (draw.rectangle((x, y, x + w, y + h), fill=ink) if maybe(.5) else draw.rectangle((x, y, x + w, y + h), outline=ink))
        draw.text((x + 6, y + h / 4), sentence(1, 3), fill=colour(maybe(.7)), font=face)
    for _ in range(whole(0, 6)):  # ticks and choices: a box with words is not yet "I'm not a robot"
        x, y = whole(0, width / 2), whole(0, image.height)
        draw.rectangle((x, y, x + 14, y + 14), outline=(120, 120, 120), fill=(255, 255, 255))
        draw.text((x + 20, y - 1), sentence(1, 4), fill=colour(maybe(.7)), font=face)
    if maybe(.3):
        photo = _crop(photos).resize((whole(60, 220), whole(60, 160)))
        image.paste(photo, (whole(0, width / 2), whole(0, image.height / 2)))
    return image


def chart():
    width = whole(250, 700)
    height = width * between(.5, .9)
    image = paper(width, height, (255, 255, 255) if maybe(.8) else colour(maybe(.5)))
    draw = ImageDraw.Draw(image)
    n, left = whole(3, 14), 40
    step = (width - 60) / n
    draw.line((left, 10, left, height - 30), fill=(70, 70, 70))
    draw.line((left, height - 30, width - 10, height - 30), fill=(70, 70, 70))
    face, kind, ink = font(11), whole(0, 2), any_colour()
    points = [(left + step * (i + .5), between(15, height - 40)) for i in range(n)]
    if kind == 0:
        for x, y in points:
            draw.rectangle((x - step * .35, y, x + step * .35, height - 30), fill=ink if maybe(.7) else any_colour())
    elif kind == 1:
        for _ in range(whole(1, 3)):
            draw.line([(left + i * 4, between(.2, .8) * height if maybe(.02) else points[min(n - 1, int(i * 4 / step))][1] + between(-9, 9)) for i in range(int((width - 60) / 4))], fill=any_colour())
    else:
        for _ in range(whole(20, 200)):
            x, y = between(left, width - 10), between(10, height - 30)
            draw.ellipse((x, y, x + 4, y + 4), fill=ink)
    for x, _ in points:
        draw.text((x - 8, height - 26), one_of(str(whole(0, 99)), sentence(1, 1)[:5]), fill=(60, 60, 60), font=face)
    draw.text((width / 3, 0), sentence(1, 5), fill=(20, 20, 20), font=face)
    return image


def diagram():
    width = whole(300, 900)
    height = int(width * between(.4, 1))
    dark = maybe(.3)
    image = paper(width, height, one_of((255, 255, 255), colour(False)) if not dark else one_of((0, 0, 0), colour(True)))
    draw = ImageDraw.Draw(image)
    face, ink = font(whole(11, 20)), (255, 255, 255) if dark else (0, 0, 0)
    before = None
    for _ in range(whole(3, 12)):
        x, y, w, h = whole(5, width - 120), whole(5, height - 50), whole(80, 200), whole(26, 60)
        if before:
            draw.line((*before, x + w / 2, y), fill=ink)
        draw.rectangle((x, y, x + w, y + h), outline=ink, fill=colour(dark) if maybe(.5) else None)
        draw.text((x + 6, y + h / 4), sentence(1, 3), fill=ink, font=face)
        before = (x + w / 2, y + h)
    return image


def collage(photos):
    across, down, tile, gap = whole(2, 5), whole(1, 4), whole(60, 160), whole(0, 12)
    if across == down and across > 2:
        across += 1
    image = paper(across * (tile + gap), down * (tile + gap), one_of((255, 255, 255), (0, 0, 0), colour(maybe(.5))))
    for y in range(down):
        for x in range(across):
            image.paste(_crop(photos).resize((tile, tile)), (x * (tile + gap), y * (tile + gap)))
    return image


def captioned(photos):
    """A photograph with words on it or under it: a meme, a poster, a sign, a number plate."""
    image = _crop(photos, .6)
    image.thumbnail((600, 600))
    draw = ImageDraw.Draw(image)
    for _ in range(whole(1, 3)):
        text, japanese = _words(1, 5)
        x, y = whole(0, image.width / 2), whole(0, image.height * .9)
        size = whole(14, 54)
        if maybe(.4):
            draw.rectangle((x - 5, y - 5, x + size * len(text) * .6, y + size * 1.4), fill=any_colour())
        draw.text((x, y), text if maybe(.8) else "".join(chance.choice(LETTERS) for _ in range(7)).upper(), fill=one_of((255, 255, 255), (0, 0, 0), any_colour()),
                  font=font(size, japanese), stroke_width=whole(0, 2), stroke_fill=(0, 0, 0))
    return image


def drawing():
    """Flat coloured shapes: clip art, logos, icons, comics with a speech bubble."""
    width = whole(64, 500)
    height = int(width * between(.5, 1.3))
    image = paper(width, height, (255, 255, 255) if maybe(.6) else colour(maybe(.5)))
    draw = ImageDraw.Draw(image)
    for _ in range(whole(1, 9)):
        ink, line = any_colour(), whole(1, 8)
        x, y, size = whole(0, width), whole(0, height), whole(8, width / 1.5 + 9)
        frame = (x - size / 2, y - size / 2, x + size / 2, y + size * between(0.1, .7))
        kind = whole(0, 5)
        if kind == 0:
            draw.ellipse(frame, fill=ink)
        elif kind == 1:
            draw.ellipse(frame, outline=(0, 0, 0), fill=ink, width=line)
        elif kind == 2:
            draw.rectangle(frame, fill=ink)
        elif kind == 3:
            draw.polygon([(x + size * math.cos(a) / 2, y + size * math.sin(a) / 2) for a in sorted(between(0, 6.28) for _ in range(whole(3, 8)))], fill=ink)
        elif kind == 4:
            draw.arc(frame, whole(0, 180), whole(180, 360), fill=ink, width=line)
        else:
            draw.line((whole(0, width), whole(0, height), x, y), fill=ink, width=line)
    if maybe(.35):
        x, y = whole(0, width / 2), whole(0, height / 2)
        draw.ellipse((x, y, x + width * .45, y + height * .3), fill="white", outline="black")
        text, japanese = _words(1, 3)
        draw.text((x + width * .06, y + height * .1), text, fill="black", font=font(width / 22 + 4, japanese))
    return image


def texture():
    """Clouds, leaves, bark, fur: noise whose strength falls with frequency, tinted, with branches or wires before it."""
    chance_of = numpy.random.RandomState(chance.randrange(1 << 30))
    side, slope = 256, between(.7, 2)
    across = numpy.hypot(*numpy.meshgrid(numpy.fft.fftfreq(side), numpy.fft.fftfreq(side) * between(.4, 2.5)))
    across[0, 0] = 1
    layers = []
    for _ in range(2):
        field = numpy.fft.ifft2(numpy.fft.fft2(chance_of.randn(side, side)) / across ** slope).real
        layers.append(((field - field.min()) / (numpy.ptp(field) + 1e-9))[..., None])
    tints = [numpy.array(any_colour()) for _ in range(3)]
    mixed = tints[0] * layers[0] + tints[1] * (1 - layers[0])
    mixed = mixed * (.4 + .6 * layers[1]) + tints[2] * .3 * (1 - layers[1])
    image = Image.fromarray(mixed.clip(0, 255).astype(numpy.uint8)).crop((0, 0, side, whole(90, side)))
    draw = ImageDraw.Draw(image)
    for _ in range(whole(0, 14) if maybe(.5) else 0):
        x, y = whole(0, side), whole(0, image.height)
        draw.line([(x, y), (x + whole(-60, 60), y + whole(-60, 60)), (x + whole(-140, 140), y + whole(-140, 140))], fill=colour(maybe(.7)), width=whole(1, 7))
    return image.resize((image.width * 2, image.height * 2), Image.Resampling.BILINEAR)


def _patch(photos, width, height):
    """A stretch of a photograph, near or far, turned and recoloured: cloth becomes bark, sky, water, fur."""
    photo = chance.choice(photos)
    side = min(photo.size) * (between(.08, .35) if maybe(.5) else between(.35, 1))
    cw, ch = side, min(photo.height, side * height / width)
    x, y = between(0, photo.width - cw), between(0, photo.height - ch)
    image = photo.resize((width, height), Image.Resampling.BILINEAR, (x, y, x + cw, y + ch))
    if maybe(.5):
        image = image.rotate(90 * whole(1, 3)).resize((width, height))
    if maybe(.6):
        hue, saturation, value = (numpy.asarray(band).astype(int) for band in image.convert("HSV").split())
        tinted = numpy.stack([(hue + whole(0, 255)) % 256, (saturation * between(.3, 1.4)).clip(0, 255), (value * between(.5, 1.3) + whole(-30, 30)).clip(0, 255)], 2)
        image = Image.fromarray(tinted.astype(numpy.uint8), "HSV").convert("RGB")
    return image


def scene(photos):
    """Patches behind and beside each other with soft or ragged borders, like land, things and sky."""
    width, height = whole(200, 400), whole(150, 400)
    image = _patch(photos, width, height)
    for _ in range(whole(1, 4)):
        field = Image.effect_noise((whole(2, 9), whole(2, 9)), 100).resize((width, height), Image.Resampling.BICUBIC)
        mask = field.point([0 if v < 128 else 255 for v in range(256)]) if maybe(.7) else field
        if maybe(.5):
            mask = mask.filter(ImageFilter.GaussianBlur(between(.5, 4)))
        image.paste(_patch(photos, width, height), (0, 0), mask)
    if maybe(.3):
        shade = gradient(width, height, (0, 0, 0), (255, 255, 255))
        image = Image.blend(image, shade, between(.1, .4))
    return image


def photograph(photos):
    image = _crop(photos)
    if maybe(.1):
        image = image.filter(ImageFilter.GaussianBlur(between(1, 6)))
    if maybe(.08):  # as strangely cut as CAPTCHAs are
        image = image.crop((0, 0, image.width, max(8, int(image.width * between(.25, .45)))))
    return image.convert("L").convert("RGB") if maybe(.08) else image


def framed(photos):
    """A photograph with a border, or a thing photographed on white, as shops show it."""
    image = scene(photos) if maybe(.5) else _crop(photos, .6)
    image.thumbnail((400, 400))
    if maybe(.45):
        ground = paper(image.width, image.height, one_of((255, 255, 255), (255, 255, 255), colour(False)))
        field = Image.effect_noise((whole(2, 4), whole(2, 4)), 90).resize(image.size, Image.Resampling.BICUBIC)
        x, y = image.width * between(.1, .25), image.height * between(.1, .25)
        shape = Image.new("L", image.size, 0)
        one = one_of(ImageDraw.Draw(shape).ellipse, ImageDraw.Draw(shape).rectangle)
        one((x, y, image.width - x, image.height - y), fill=255)
        if maybe(.5):
            shape = Image.composite(shape, Image.new("L", image.size, 0), field.point([0 if v < 90 else 255 for v in range(256)]))
        ground.paste(image, (0, 0), shape)
        return ground
    edge = whole(3, 16)
    around = paper(image.width + 2 * edge, image.height + 2 * edge, one_of((0, 0, 0), (255, 255, 255), (20, 20, 20)))
    around.paste(image, (edge, edge))
    return around


def bands(photos):
    """Sky over sea over sand."""
    width, height = whole(250, 420), whole(150, 380)
    image = gradient(width, height, any_colour(), any_colour())
    top = int(height * between(.15, .6))
    while top < height - 8:
        deep = min(height - top, whole(10, height / 2))
        strip = texture().resize((width, deep)) if maybe(.5) else _patch(photos, width, deep)
        image.paste(Image.blend(strip, paper(width, deep, any_colour()), between(0, .7)), (0, top))
        top += deep
    return image.filter(ImageFilter.GaussianBlur(between(0, 1.5)))


def logo():
    """Bold shapes and a clean word; an icon on a rounded tile; or a picture of next to nothing."""
    side = whole(100, 500)
    ground = one_of((255, 255, 255), (0, 0, 0), any_colour())
    image = paper(side, side * between(.5, 1.1), ground)
    if maybe(.15):
        return image if maybe(.5) else gradient(side, image.height, any_colour(), any_colour())
    draw = ImageDraw.Draw(image)
    if maybe(.5):
        draw.rounded_rectangle((side * .03, image.height * .03, side * .97, image.height * .97), side * between(.05, .25), fill=any_colour())
    ink = any_colour()
    for _ in range(whole(1, 4)):
        x, y, w = side * between(.15, .5), image.height * between(.1, .5), side * between(.15, .4)
        thick = whole(3, side / 14 + 3)
        kind = whole(0, 4)
        if kind == 0:
            draw.rounded_rectangle((x, y, x + w, y + w * .7), w * .15, outline=ink, width=thick)
        elif kind == 1:
            draw.polygon([(x, y + w * .5), (x + w * .5, y), (x + w, y + w * .5)], fill=ink)
        elif kind == 2:
            draw.line((x, y + w, x + w, y), fill=ink, width=thick)
        elif kind == 3:
            draw.ellipse((x, y, x + w, y + w), outline=ink, width=thick)
        else:
            draw.rectangle((x, y, x + w, y + w * between(.2, .8)), fill=ink)
    if maybe(.5):
        text = chance.choice(sentence(1, 2).split()).capitalize()
        draw.text((side * between(.1, .3), image.height * .72), text, fill=any_colour() if maybe(.5) else ink, font=font(side * between(.1, .17)))
    return image


def icon():
    """A small sign, letter or monogram, as programs and pages have them, often enlarged."""
    side = whole(16, 200)
    ground, ink = one_of((255, 255, 255), (255, 255, 255), colour(False), any_colour()), one_of((0, 0, 0), colour(True), any_colour())
    image = paper(side * 4, side * 4 * one_of(1, 1, 1, between(.6, 1.6)), ground)
    draw, width, height = ImageDraw.Draw(image), image.width, image.height
    frame = (width * .04, height * .04, width * .96, height * .96)
    behind = whole(0, 5)
    if behind == 0:
        draw.rounded_rectangle(frame, width * between(.05, .3), fill=any_colour())
    elif behind == 1:
        draw.ellipse(frame, fill=any_colour(), outline=ink if maybe(.3) else None, width=whole(2, 20))
    elif behind == 2:
        draw.rounded_rectangle(frame, width * between(0, .2), outline=ink, width=whole(2, width / 12))
    kind = chance.random()
    if kind < .7:
        sign = chance.choice(SIGNS) if kind < .4 else chance.choice(LETTERS + KANA + KANJI) if kind < .6 else one_of("AB", "Go", "OK", "24", "No", "Hi")
        face = font(height * between(.5, .95) / len(sign), sign in KANA + KANJI, maybe(.5), sign in SIGNS)
        draw.text((width / 2, height / 2), sign, fill=ink, font=face, anchor="mm")
    elif kind < .85:  # a lattice with nothing behind it: a table, a calendar, a window, a keyboard
        n, m = whole(2, 7), whole(2, 7)
        for i in range(n):
            for j in range(m):
                x, y, w, h = width * (.1 + .8 * i / n), height * (.15 + .75 * j / m), width * .7 / n, height * .6 / m
                draw.rectangle((x, y, x + w, y + h), fill=ink if maybe(.6) else any_colour(), outline=ink)
    else:  # chevrons, waves, beams
        n, thick = whole(1, 5), whole(width / 40, width / 9)
        for i in range(n):
            y, tall = height * (.2 + .6 * i / n), height * between(.1, .25)
            draw.line([(width * .15, y + tall), (width * .5, y), (width * .85, y + tall)], fill=ink, width=thick, joint=one_of(None, "curve"))
    image = image.resize((max(12, width // 4), max(12, height // 4)), Image.Resampling.BOX)
    return image.convert("L").convert("RGB") if maybe(.2) else image


def pattern(photos):
    """What repeats: dots, stripes, checks, tiles and weaves, flat or as cloth, sand and water show them."""
    width, height = whole(60, 420), whole(60, 420)
    ground, ink = any_colour(), any_colour()
    image = paper(width, height, ground)
    draw, step = ImageDraw.Draw(image), between(6, 60)
    kind, size, slant = whole(0, 4), step * between(.3, .8), between(-.6, .6)
    for row in range(int(height / step) + 3):
        for column in range(int(width / step) + 3):
            x, y = (column - 1 + (row % 2) / 2) * step, (row - 1) * step
            if kind == 0:
                draw.ellipse((x, y, x + size, y + size), fill=ink)
            elif kind == 1 and column % 2 == row % 2:
                draw.rectangle((x, y, x + step, y + step), fill=ink)
            elif kind == 2:
                draw.polygon([(x, y + size), (x + size / 2, y), (x + size, y + size)], fill=ink)
        if kind >= 3:
            draw.line([(0, row * step), (width / 2, row * step + slant * step * (2 if kind == 4 else 1)), (width, row * step)], fill=ink, width=max(1, int(size)))
    if maybe(.6):
        image = wave(image, ground, between(.5, 2))
    if maybe(.6):
        image = Image.blend(image, _patch(photos, width, height), between(.2, .6))
    if maybe(.4):
        shade = gradient(width, height, (0, 0, 0), (255, 255, 255))
        image = Image.blend(image, shade, between(.1, .4))
    return image.filter(ImageFilter.GaussianBlur(between(0, 2)))


def signpost(photos):
    """A scene with a board, a label or a plate on which a few words stand, perhaps on a post."""
    image = scene(photos) if maybe(.6) else _crop(photos, .6)
    draw = ImageDraw.Draw(image)
    x, y, wide = image.width * between(.15, .35), image.height * between(.1, .45), image.width * between(.3, .55)
    high, lines = wide * between(.15, .6), whole(1, 3)
    ground = one_of((255, 255, 255), (0, 60, 150), (20, 110, 50), (250, 210, 0), (200, 20, 20), any_colour())
    if maybe(.6):
        middle, thick = x + wide * between(.3, .7), wide * between(.02, .07)
        draw.rectangle((middle, y, middle + thick, image.height), fill=colour(maybe(.5)))
    draw.rounded_rectangle((x, y, x + wide, y + high), high * between(0, .25), fill=ground, outline=colour(True), width=whole(1, 4))
    ink = (255, 255, 255) if sum(ground) < 400 else (0, 0, 0)
    for i in range(lines):
        text = _words(1, 2)[0] if maybe(.7) else f"{whole(1, 99)}-{whole(1, 99)}"
        japanese = text[0] in KANA + KANJI
        face = font(high * .7 / lines, japanese)
        room = face.getlength(text)
        if room > wide * .9:
            face = font(high * .7 / lines * wide * .9 / room, japanese)
        draw.text((x + wide * .05, y + high * (.1 + .85 * i / lines)), text, fill=ink, font=face)
    turned = image.rotate(between(-6, 6), Image.Resampling.BILINEAR, fillcolor=(128, 128, 128)) if maybe(.4) else image
    return turned.filter(ImageFilter.GaussianBlur(between(0, 1.2)))


def comic(photos):
    """Panels with outlined figures, hatching and balloons of clean words."""
    width, height = whole(300, 700), whole(200, 700)
    image = paper(width, height, (255, 255, 255))
    draw = ImageDraw.Draw(image)
    across, down = whole(1, 3), whole(1, 3)
    for row in range(down):
        for column in range(across):
            x, y, w, h = column * width / across + 4, row * height / down + 4, width / across - 8, height / down - 8
            draw.rectangle((x, y, x + w, y + h), fill=(255, 255, 255) if maybe(.5) else colour(False), outline=(0, 0, 0), width=whole(1, 4))
            if maybe(.15):
                image.paste(_patch(photos, int(w), int(h)), (int(x), int(y)))
            for _ in range(whole(0, 30) if maybe(.4) else 0):  # hatching
                hx, hy = x + between(0, w), y + between(0, h)
                draw.line((hx, hy, hx + w * .1, hy - h * .1), fill=(0, 0, 0))
            cx, cy, size = x + w * between(.3, .7), y + h * between(.55, .75), min(w, h) * between(.15, .3)
            tint = one_of((255, 255, 255), colour(False), any_colour())
            draw.ellipse((cx - size, cy - size, cx + size, cy + size), fill=tint, outline=(0, 0, 0), width=whole(1, 4))
            for side in (-.4, .4):
                draw.ellipse((cx + side * size - 3, cy - size * .2 - 3, cx + side * size + 3, cy - size * .2 + 3), fill=(0, 0, 0))
            draw.arc((cx - size * .5, cy - size * .2, cx + size * .5, cy + size * .6), 20, 160, fill=(0, 0, 0), width=2)
            if maybe(.7):
                bw, bh = w * between(.5, .9), h * between(.2, .35)
                bx, by = x + (w - bw) * between(0, 1), y + h * .03
                draw.ellipse((bx, by, bx + bw, by + bh), fill=(255, 255, 255), outline=(0, 0, 0), width=2)
                text, japanese = _words(1, 3)
                face = font(min(bh * .3, bw / (len(text) + 1) * (.9 if japanese else 1.6)), japanese)
                draw.text((bx + bw / 2, by + bh / 2), text, fill=(0, 0, 0), font=face, anchor="mm")
    return image.convert("L").convert("RGB") if maybe(.4) else image


def tables(photos):
    """Rows and columns that are no grid of a CAPTCHA: swatches, calendars, galleries with headings."""
    across, down, wide, high = whole(2, 8), whole(2, 12), whole(30, 130), whole(14, 90)
    gap, head = whole(0, 10), whole(0, 50)
    ground = one_of((255, 255, 255), (255, 255, 255), colour(maybe(.5)))
    image = paper(across * (wide + gap) + gap, head + down * (high + gap) + gap, ground)
    draw = ImageDraw.Draw(image)
    kind, face, tint = whole(0, 2), font(min(16, high * .7)), any_colour()
    for x in range(across):
        for y in range(down):
            left, top = gap + x * (wide + gap), head + gap + y * (high + gap)
            if kind == 0:
                draw.rectangle((left, top, left + wide, top + high), fill=tuple(int(c * (1 - y / down) + 255 * y / down * (x % 2)) for c in (tint if maybe(.8) else any_colour())))
            elif kind == 1:
                image.paste(_patch(photos, wide, high), (left, top))
            else:
                draw.rectangle((left, top, left + wide, top + high), outline=(150, 150, 150))
            if kind != 1 or maybe(.2):
                draw.text((left + 3, top + 2), one_of(str(whole(1, 31)), sentence(1, 1)), fill=(255, 255, 255) if maybe(.4) else (0, 0, 0), font=face)
    if head > 16:
        draw.rounded_rectangle((gap, 2, image.width - gap, head - 4), 6, fill=any_colour() if maybe(.6) else ground)
        draw.text((gap + 8, head * .2), sentence(1, 4), fill=(0, 0, 0) if maybe(.5) else (255, 255, 255), font=font(head * .4))
    return image


def confusing(photos):
    """What a net that has seen only the rest takes for CAPTCHAs."""
    if maybe(.35):
        return icon() if maybe(.6) else logo()
    return one_of(framed, bands, tables, pattern, pattern, signpost, comic)(photos)


def plain(photos):
    if maybe(.3):
        return confusing(photos)
    kind = chance.random()
    if kind < .20:
        return photograph(photos)
    if kind < .44:
        return scene(photos)
    if kind < .50:
        return texture()
    if kind < .59:
        return captioned(photos)
    if kind < .70:
        return drawing()
    if kind < .78:
        return document()
    if kind < .86:
        return program(photos)
    if kind < .91:
        return chart()
    if kind < .95:
        return diagram()
    return collage(photos)
