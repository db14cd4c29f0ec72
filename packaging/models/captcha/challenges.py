"""Widgets ("I'm not a robot"), grids of tiles and click-on-the-picture tasks, drawn after no particular service's pixels."""
import math

import numpy
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

from canvas import LETTERS, any_colour, between, chance, colour, font, glyph, maybe, one_of, page, paper, whole

PLAIN = ("LiberationSans-Regular.ttf", "DejaVuSans.ttf", "OpenSans-Regular.ttf", "Roboto-Regular.ttf")
BOLD = ("LiberationSans-Bold.ttf", "DejaVuSans-Bold.ttf", "OpenSans-Bold.ttf", "Roboto-Bold.ttf")
OBJECTS = ("bus,buses,a bus,traffic lights,crosswalks,bicycles,motorcycles,fire hydrants,cars,bridges,stairs,chimneys,palm trees,"
           "boats,tractors,mountains or hills,taxis,parking meters,an orange,animals").split(",")
ROBOT = ("I'm not a robot", "I'm not a robot", "I am human", "Verify you are human", "Je ne suis pas un robot",
         "Ich bin kein Roboter", "No soy un robot", "Non sono un robot", "Success!", "Verifying...")
TASKS = ("Please click on the object that is different", "Please click on all objects crafted by humans",
         "Please click on the object that does not have a pair", "Please drag each missing piece to complete the shapes",
         "Please click on the two elements that are identical", "Click each image containing a bird", "Select the odd one out",
         "Slide to complete the puzzle", "Pick the animal that lives in water")


def _face(size, bold=False):
    return ImageFont.truetype(chance.choice(BOLD if bold else PLAIN), max(7, int(size)))


def _tile(photos, width, height):
    """A crop of a photograph."""
    photo = chance.choice(photos)
    side = min(photo.size) * between(.4, 1)
    cw, ch = (side, side * height / width) if width >= height else (side * width / height, side)
    x, y = between(0, photo.width - cw), between(0, photo.height - ch)
    return photo.resize((int(width), int(height)), Image.Resampling.BILINEAR, (x, y, x + cw, y + ch))


def _on_page(image, share):
    if not maybe(share):
        return image
    around = page(image.width * between(1.05, 2.2), image.height * between(1.1, 2.5 if image.width < image.height * 2 else 5))
    around.paste(image, (whole(0, around.width - image.width), whole(0, around.height - image.height)))
    return around


def grid(photos):
    four = maybe(.35)
    n, tile, gap, pad = 4 if four else 3, whole(60, 130), whole(1, 6), whole(4, 14)
    rows = n if maybe(.8) else 2
    span, rise = n * tile + (n - 1) * gap, rows * tile + (rows - 1) * gap
    head, foot = whole(60, 130), whole(40, 70) if maybe(.85) else 0
    image = paper(span + 2 * pad, pad + head + rise + foot + pad, (255, 255, 255))
    draw = ImageDraw.Draw(image)
    band = one_of((whole(50, 80), whole(130, 150), whole(210, 240)), (26, 115, 232), (0, whole(120, 150), whole(140, 160)), any_colour())
    draw.rectangle((pad, pad, pad + span, pad + head - 5), fill=band)
    draw.text((pad + 12, pad + 10), one_of("Select all images with", "Select all squares with", "Click on all images with"), fill="white", font=_face(head / 7))
    draw.text((pad + 12, pad + 10 + head / 4), chance.choice(OBJECTS), fill="white", font=_face(head / 4, True))
    if maybe(.3):
        image.paste(_tile(photos, head * .7, head * .7), (int(pad + span - head * .8), int(pad + head * .1)))
    whole_picture = _tile(photos, span, rise) if four else None
    for row in range(rows):
        for column in range(n):
            x, y = column * (tile + gap), row * (tile + gap)
            part = whole_picture.crop((x, y, x + tile, y + tile)) if whole_picture else _tile(photos, tile, tile)
            image.paste(part, (pad + x, pad + head + y))
            if maybe(.08):
                draw.ellipse((pad + x + 2, pad + head + y + 2, pad + x + 24, pad + head + y + 24), fill=(66, 133, 244))
    if foot:
        y = image.height - foot
        draw.line((0, y, image.width, y), fill=(215, 215, 215))
        for i in range(3):
            draw.ellipse((pad + 10 + i * 32, y + foot / 2 - 9, pad + 28 + i * 32, y + foot / 2 + 9), outline=(110, 110, 110), width=2)
        draw.rectangle((image.width - pad - 90, y + 8, image.width - pad - 5, y + foot - 10), fill=one_of((26, 115, 232), (85, 85, 85), band))
        draw.text((image.width - pad - 75, y + foot / 2 - 8), one_of("VERIFY", "SKIP", "NEXT", "Verify"), fill="white", font=_face(13))
    return _on_page(image, .3)


def widget():
    scale = between(.8, 2)
    width, height = 304 * scale, 78 * scale
    dark = maybe(.35)
    image = paper(width, height, (34, 34, 34) if dark else (249, 249, 249))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, width - 1, height - 1), outline=(82, 82, 82) if dark else (211, 211, 211))
    box, left, top = 28 * scale, 13 * scale, (height - 28 * scale) / 2
    if maybe(.75):
        draw.rectangle((left, top, left + box, top + box), fill="white" if maybe(.8) else None, outline=(193, 193, 193), width=int(2 * scale))
    else:
        draw.line([(left, top + box / 2), (left + box / 3, top + box), (left + box, top)], fill=(0, 158, 85), width=int(4 * scale))
    draw.text((52 * scale, height / 2 - 9 * scale), chance.choice(ROBOT), fill="white" if dark else "black", font=_face(14 * scale))
    x, y, size, kind = width - 54 * scale, 10 * scale, 32 * scale, whole(0, 3)
    frame = (x, y, x + size, y + size)
    if kind <= 1:
        for start, ink in ((0, (28, 58, 169)), (120, (66, 133, 244)), (240, (171, 171, 171))):
            draw.arc(frame, start, start + 105, fill=ink, width=int(6 * scale))
    elif kind == 2:
        for i in range(9):
            cx, cy = x + (i % 3) * size / 3, y + (i // 3) * size / 3
            draw.rectangle((cx, cy, cx + size / 3.6, cy + size / 3.6), fill=(0, 131 + 8 * (i % 3), 143 + 10 * (i // 3)))
    else:
        draw.ellipse((x - size * .3, y + size * .3, x + size, y + size), fill=(246, 130, 31))
    soft = (211, 211, 211) if dark else (85, 85, 85)
    draw.text((x - 12 * scale, y + size + 2 * scale), ("reCAPTCHA", "reCAPTCHA", "hCaptcha", "CLOUDFLARE")[kind], fill=soft, font=_face(10 * scale))
    draw.text((x - 10 * scale, y + size + 14 * scale), "Privacy - Terms", fill=soft, font=_face(8 * scale))
    return _on_page(image, .8)


def _clutter(width, height):
    """The loud grounds such tasks stand on: blocks of a few colours, or a plain one with threads."""
    if maybe(.5):
        inks = numpy.array([any_colour() for _ in range(whole(2, 5))])
        cells = numpy.random.RandomState(chance.randrange(1 << 30)).randint(0, len(inks), (whole(12, 40), whole(12, 50)))
        return Image.fromarray(inks[cells].astype(numpy.uint8)).resize((int(width), int(height)), Image.Resampling.NEAREST)
    image = paper(width, height, any_colour())
    draw = ImageDraw.Draw(image)
    for _ in range(whole(0, 60)):
        draw.line((whole(0, width), whole(0, height), whole(0, width), whole(0, height)), fill=any_colour())
    return image


def _shape(draw, x, y, size, ink):
    kind = whole(0, 2)
    if kind == 0:
        draw.arc((x, y, x + size, y + size), whole(0, 180), whole(190, 360), fill=ink, width=max(3, size // 8))
    elif kind == 1:
        draw.polygon([(x + size * (1 + math.cos(a)) / 2, y + size * (1 + math.sin(a)) / 2) for a in (between(0, 2), between(2, 4), between(4, 6))],
                     outline=ink, width=3)
    else:
        draw.rectangle((x, y, x + size, y + size * between(.5, 1)), outline=ink, width=max(2, size // 10))


def task(photos):
    width, scale = whole(300, 520), between(.8, 1.2)
    head, foot, field = int(50 * scale), int(60 * scale) if maybe(.5) else 0, int(width * between(.6, .95))
    image = paper(width, head + field + foot, (255, 255, 255) if maybe(.8) else (238, 238, 238))
    draw = ImageDraw.Draw(image)
    draw.text((whole(4, 30), whole(8, 20)), chance.choice(TASKS), fill=(60, 60, 60), font=_face(width / 27, True))
    margin = whole(0, 14)
    image.paste(_clutter(width - 2 * margin, field), (margin, head))
    for _ in range(whole(4, 12)):
        size, x, y = whole(30, 90), whole(margin, width - 100), whole(head, head + field - 90)
        if maybe(.5):
            image.paste(_tile(photos, size, size), (x, y))
        else:
            _shape(draw, x, y, size, any_colour())
    if maybe(.35):
        draw.rectangle((width * .76, head, width, head + field), fill=(150, 150, 150))
    if foot:
        y = head + field
        draw.rectangle((width - 80, y + 14, width - 14, y + foot - 14), fill=(85, 85, 85))
        draw.text((width - 66, y + foot / 2 - 8), one_of("Skip", "Next", "Verify"), fill="white", font=_face(14))
    return _on_page(image, .15)


def _piece(width, height, x, y, size):
    """A mask: a square with a knob or a dent on each side."""
    mask = Image.new("L", (int(width), int(height)), 0)
    draw = ImageDraw.Draw(mask)
    draw.rectangle((x, y, x + size, y + size), fill=255)
    knob = size * between(.14, .22)
    for cx, cy in ((x + size / 2, y), (x + size, y + size / 2), (x + size / 2, y + size), (x, y + size / 2)):
        if maybe(.75):
            draw.ellipse((cx - knob, cy - knob, cx + knob, cy + knob), fill=255 if maybe(.6) else 0)
    return mask


def slider(photos):
    """A photograph with a hole and the piece that fits, mostly over a bar to draw along."""
    width = whole(240, 420)
    height, bar = width * between(.5, .7), whole(34, 52) if maybe(.8) else 0
    field = _tile(photos, width, height)
    size, y = height * between(.18, .3), height * between(.15, .6)
    hole = _piece(width, height, width * between(.35, .8), y, size)
    piece = _piece(width, height, 8, y, size)
    cut = _tile(photos, width, height)
    shade = paper(width, height, (255, 255, 255) if maybe(.4) else (0, 0, 0))
    field.paste(shade, (0, 0), hole.point([int(v * .55) for v in range(256)]))
    field.paste(cut, (0, 0), piece)
    rim = ImageChops.difference(piece.filter(ImageFilter.MaxFilter(3)), piece)
    field.paste(paper(width, height, one_of((255, 255, 255), (255, 255, 0), (230, 230, 230))), (0, 0), rim)
    image = paper(width, height + bar + 10, (255, 255, 255))
    image.paste(field, (0, 0))
    if bar:
        draw, top = ImageDraw.Draw(image), int(height) + 8
        ink = one_of((26, 145, 237), (87, 171, 90), (60, 60, 60), any_colour())
        draw.rounded_rectangle((2, top, width - 3, top + bar - 4), one_of(2, bar / 2), fill=(245, 247, 250), outline=(220, 222, 226))
        draw.rounded_rectangle((2, top, 2 + bar * 1.3, top + bar - 4), one_of(2, bar / 2), fill=ink)
        x, middle = 2 + bar * .65, top + bar / 2 - 2
        draw.line([(x - 6, middle - 7), (x + 5, middle), (x - 6, middle + 7)], fill="white", width=3)
        if maybe(.8):
            chinese = maybe(.5)
            text = one_of("向右拖动滑块填充拼图", "拖动滑块完成验证", "向右滑动完成验证") if chinese else one_of("Slide to verify", "Slide to complete the puzzle", "Slide right to fit", "Drag the slider")
            draw.text((bar * 1.9, middle), text, fill=(110, 115, 125), font=font(bar * .35, chinese) if chinese else _face(bar * .35), anchor="lm")
    return _on_page(image, .25)


def in_order(photos):
    """A photograph with letters strewn over it, to be clicked in the order that is said above or below."""
    width = whole(260, 420)
    height, band = int(width * between(.5, .9)), whole(32, 50)
    chinese = maybe(.7)
    signs = [chr(whole(0x4E00, 0x7FA0)) if chinese else chance.choice(LETTERS) for _ in range(whole(3, 6))]
    field = _tile(photos, width, height)
    for i, sign in enumerate(signs):
        size = height * between(.17, .28)
        x, y = width * (i + between(.3, .7)) / len(signs), height * between(.2, .8)
        face, turn = font(size, chinese, True), between(-50, 50)
        glyph(field, sign, face, (20, 20, 20), x + 2, y + 2, turn, 0, 1, 1)
        glyph(field, sign, face, one_of((255, 255, 255), colour(False), any_colour()), x, y, turn, 0, 1, 1)
    image = paper(width, height + band, (255, 255, 255))
    above = maybe(.5)
    image.paste(field, (0, band if above else 0))
    asked = " ".join(signs[:whole(2, 4)])
    text = f"{one_of('请依次点击', '请按顺序点击', '请顺序点击')} {asked}" if chinese else f"{one_of('Click in order:', 'Please click', 'Click the letters')} {asked}"
    ImageDraw.Draw(image).text((10, (0 if above else height) + band / 2), text, fill=(50, 50, 50), font=font(band * .4, True) if chinese else _face(band * .4), anchor="lm")
    return _on_page(image, .2)


def challenge(photos):
    kind = chance.random()
    if kind < .66:
        return grid(photos) if kind < .30 else widget()
    return task(photos) if kind < .86 else slider(photos) if kind < .94 else in_order(photos)
