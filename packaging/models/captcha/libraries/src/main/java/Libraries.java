import cn.hutool.captcha.CaptchaUtil;
import com.github.bingoohuang.patchca.custom.ConfigurableCaptchaService;
import com.github.bingoohuang.patchca.filter.FilterFactory;
import com.github.bingoohuang.patchca.filter.predefined.CurvesRippleFilterFactory;
import com.github.bingoohuang.patchca.filter.predefined.DiffuseRippleFilterFactory;
import com.github.bingoohuang.patchca.filter.predefined.DoubleRippleFilterFactory;
import com.github.bingoohuang.patchca.filter.predefined.MarbleRippleFilterFactory;
import com.github.bingoohuang.patchca.filter.predefined.WobbleRippleFilterFactory;
import com.github.cage.GCage;
import com.github.cage.YCage;
import com.google.code.kaptcha.impl.DefaultKaptcha;
import com.google.code.kaptcha.util.Config;
import com.wf.captcha.SpecCaptcha;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import javax.imageio.ImageIO;
import net.logicsquad.nanocaptcha.image.ImageCaptcha;
import net.logicsquad.nanocaptcha.image.backgrounds.GradiatedBackgroundProducer;
import net.logicsquad.nanocaptcha.image.backgrounds.SquigglesBackgroundProducer;
import net.logicsquad.nanocaptcha.image.filter.FishEyeImageFilter;
import net.logicsquad.nanocaptcha.image.filter.RippleImageFilter;
import net.logicsquad.nanocaptcha.image.noise.CurvedLineNoiseProducer;

/// Draws CAPTCHAs with the generators that people use, one folder for each. Usage: Libraries OUT
/// COUNT. Folders that begin with `held-out-` are for the test alone.
void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    ImageIO.setUseCache(false);
    Path out = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    draw(out.resolve("easy"), count, Generators::easy);
    draw(out.resolve("kaptcha"), count, Generators::kaptcha);
    draw(out.resolve("hutool"), count, Generators::hutool);
    draw(out.resolve("nano"), count, Generators::nano);
    draw(out.resolve("held-out-cage"), count / 5, Generators::cage);
    draw(out.resolve("held-out-patchca"), count / 5, Generators::patchca);
}

interface Draw {
    BufferedImage one() throws Exception;
}

static void draw(Path folder, int count, Draw draw) throws Exception {
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
        ImageIO.write(draw.one(), "png", folder.resolve(i + ".png").toFile());
    }
    IO.println(folder + " " + count);
}

static final class Generators {
    private static final Random CHANCE = new Random(42);

    static BufferedImage easy() throws IOException {
        try {
            var captcha = new SpecCaptcha(width(), height(), from(4, 6));
            captcha.setFont(from(0, 9), from(20, 44));
            var bytes = new ByteArrayOutputStream();
            captcha.out(bytes);
            return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (java.awt.FontFormatException e) {
            throw new IOException(e);
        }
    }

    static BufferedImage kaptcha() {
        Properties look = new Properties();
        look.setProperty("kaptcha.image.width", "" + width());
        look.setProperty("kaptcha.image.height", "" + height());
        look.setProperty("kaptcha.textproducer.font.size", "" + from(22, 48));
        look.setProperty("kaptcha.textproducer.char.length", "" + from(4, 6));
        look.setProperty("kaptcha.border", CHANCE.nextBoolean() ? "yes" : "no");
        look.setProperty("kaptcha.textproducer.font.color", from(0, 160) + "," + from(0, 160) + "," + from(0, 160));
        look.setProperty(
                "kaptcha.obscurificator.impl",
                "com.google.code.kaptcha.impl." + List.of("WaterRipple", "FishEyeGimpy", "ShadowGimpy").get(from(0, 2)));
        var captcha = new DefaultKaptcha();
        captcha.setConfig(new Config(look));
        return captcha.createImage(captcha.createText());
    }

    static BufferedImage hutool() {
        var captcha =
                switch (from(0, 2)) {
                    case 0 -> CaptchaUtil.createLineCaptcha(width(), height(), from(4, 6), from(10, 150));
                    case 1 -> CaptchaUtil.createCircleCaptcha(width(), height(), from(4, 6), from(5, 30));
                    default -> CaptchaUtil.createShearCaptcha(width(), height(), from(4, 6), from(2, 5));
                };
        captcha.createCode();
        return captcha.getImage();
    }

    static BufferedImage nano() {
        var captcha = new ImageCaptcha.Builder(from(140, 260), from(45, 80)).addContent();
        switch (from(0, 2)) {
            case 0 -> captcha.addBackground(new GradiatedBackgroundProducer(colour(), Color.WHITE));
            case 1 -> captcha.addBackground(new SquigglesBackgroundProducer());
            default -> captcha.addBackground();
        }
        if (CHANCE.nextBoolean()) {
            captcha.addNoise();
        }
        switch (from(0, 3)) {
            case 0 -> captcha.addFilter(new RippleImageFilter());
            case 1 -> captcha.addFilter(new FishEyeImageFilter());
            case 2 -> captcha.addFilter();
            default -> captcha.addNoise(new CurvedLineNoiseProducer());
        }
        return captcha.build().getImage();
    }

    static BufferedImage cage() {
        var captcha = CHANCE.nextBoolean() ? new GCage() : new YCage();
        return captcha.drawImage(captcha.getTokenGenerator().next());
    }

    static BufferedImage patchca() {
        var captcha = new ConfigurableCaptchaService();
        FilterFactory filter =
                switch (from(0, 4)) {
                    case 0 -> new CurvesRippleFilterFactory(captcha.getColorFactory());
                    case 1 -> new DoubleRippleFilterFactory();
                    case 2 -> new WobbleRippleFilterFactory();
                    case 3 -> new MarbleRippleFilterFactory();
                    default -> new DiffuseRippleFilterFactory();
                };
        captcha.setFilterFactory(filter);
        return captcha.getCaptcha().getImage();
    }

    private static Color colour() {
        return new Color(from(100, 255), from(100, 255), from(100, 255));
    }

    private static int width() {
        return from(90, 260);
    }

    private static int height() {
        return from(30, 90);
    }

    private static int from(int least, int most) {
        return least + CHANCE.nextInt(most - least + 1);
    }
}
