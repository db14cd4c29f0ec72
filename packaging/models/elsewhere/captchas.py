"""Draws with django-simple-captcha as it comes, in letters and in sums, without a database."""
import random
import sys
import types

from django.conf import settings

folder, many, font = sys.argv[1], int(sys.argv[2]), sys.argv[3]
settings.configure(INSTALLED_APPS=["captcha"], CAPTCHA_FONT_PATH=font, SECRET_KEY="drawing", USE_TZ=False)

import django

django.setup()

from captcha import helpers, views

store = types.SimpleNamespace()
views.CaptchaStore = types.SimpleNamespace(
    objects=types.SimpleNamespace(get=lambda **_: store), DoesNotExist=LookupError)
for i in range(many):
    random.seed(i)
    store.challenge, store.response = (helpers.math_challenge if i % 3 == 2 else helpers.random_char_challenge)()
    with open(f"{folder}/django-captcha/{i:03d}.png", "wb") as out:
        out.write(views.captcha_image(types.SimpleNamespace(), "key", scale=1 + i % 2).content)
