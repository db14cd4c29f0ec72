"""Odai as pictures of text, and CAPTCHAs."""
import math
import random
from PIL import Image, ImageDraw
from canvas import Canvas, FINE, SERIF, font, soft

CARDS = {
    "card-library": ("こんな図書館は\nいやだ。\nどんな図書館?", (250, 240, 220), (120, 60, 40)),
    "card-momotaro": ("桃太郎が\nきびだんごの代わりに\n渡したものとは?", (255, 226, 226), (150, 40, 70)),
    "card-drill": ("世界一やる気のない\n避難訓練。\n最初の放送は?", (226, 236, 250), (30, 60, 120)),
    "card-time-machine": ("タイムマシンの\n取扱説明書。\n最初の注意書きは?", (230, 246, 234), (24, 96, 64)),
    "card-santa": ("サンタクロースが\n採用面接で語った\n志望動機とは?", (248, 232, 240), (140, 30, 50)),
    "card-whale": ("クジラが\n引っ越しを決めた\n理由を教えて", (222, 240, 248), (20, 80, 120)),
}


def card(words, paper, ink):
    c = Canvas(640, 480, paper, tuple(int(v * 0.94) for v in paper))
    dice = random.Random(words)
    for _ in range(260):
        x, y = dice.uniform(0, 640), dice.uniform(0, 480)
        c.line([(x, y), (x + dice.uniform(-16, 16), y + dice.uniform(-5, 5))], tuple(int(v * 0.97) for v in paper), 1)
    c.box(22, 22, 596, 436, None, 18, ink, 3)
    c.box(46, 46, 84, 40, ink, 10)
    c.text(88, 65, "お題", 24, paper)
    c.text(320, 258, words, 46, ink, SERIF)
    return c.done()


def captcha(letters, seed, ground, inks):
    dice = random.Random(seed)
    width, height = 240 * FINE, 90 * FINE
    image = Image.new("RGB", (width, height), ground)
    pen = ImageDraw.Draw(image)
    for _ in range(700):
        x, y = dice.randrange(width), dice.randrange(height)
        pen.ellipse([x, y, x + 3, y + 3], fill=dice.choice(inks))
    for i, letter in enumerate(letters):
        tile = Image.new("L", (70 * FINE, 80 * FINE), 0)
        ImageDraw.Draw(tile).text((35 * FINE, 40 * FINE), letter, font=font(46), fill=255, anchor="mm")
        tile = tile.rotate(dice.uniform(-32, 32), resample=Image.BICUBIC)
        image.paste(dice.choice(inks), ((8 + i * 38) * FINE, dice.randint(-2, 10) * FINE), tile)
    bent = Image.new("RGB", image.size, ground)
    for x in range(width):
        shift = int(9 * math.sin(x / 37) + 5 * math.sin(x / 13))
        bent.paste(image.crop((x, 0, x + 1, height)), (x, shift))
    pen = ImageDraw.Draw(bent)
    for _ in range(4):
        points = [(i * width / 6, dice.uniform(0.15, 0.85) * height) for i in range(7)]
        pen.line(points, fill=dice.choice(inks), width=4, joint="curve")
    return soft(bent, 0.8).resize((240, 90), Image.LANCZOS)
