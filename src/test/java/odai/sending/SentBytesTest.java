package odai.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import odai.fixtures.ByteArrays;
import odai.fixtures.Formats;
import odai.fixtures.Projects;
import odai.fixtures.SmallTargets;
import odai.fixtures.TestPictures;
import odai.images.DecodeMarks;
import odai.images.Sha256;
import odai.targets.Target;
import odai.targets.Targets;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What leaves, by SHA-256 as recorded before there was one pipeline: a data set that is exported
/// again has the same bytes, so a job's pictures are known by them.
class SentBytesTest {
    private static final Target OPENAI = Targets.byId("openai").orElseThrow();
    private static final String AS_IT_IS = "";

    private static final SendingRules TRAINING = SendingRules.training(OPENAI);

    private static final SendingRules SMALL =
            SendingRules.training(
                    SmallTargets.limited(
                            OPENAI,
                            it ->
                                    new Target.Limits(
                                            it.minExamples(),
                                            it.maxExamplesWithImages(),
                                            it.imagesPerExample(),
                                            200_000,
                                            0,
                                            it.formats(),
                                            it.colours(),
                                            it.fileBytes(),
                                            it.uploadBytes(),
                                            it.partBytes(),
                                            it.suffixLength(),
                                            it.suffixPattern(),
                                            it.maxSeed(),
                                            it.maxEpochs())));

    private static final SendingRules FEW_PIXELS =
            new SendingRules(
                    TRAINING.formats(),
                    TRAINING.mostBytes(),
                    240_000,
                    TRAINING.longSide(),
                    false,
                    TRAINING.quality());

    private static final SendingRules ANEW = TRAINING.redrawn(Integer.MAX_VALUE, 70);

    private static final SendingRules CHAT = SendingRules.chat(OPENAI);

    @TempDir private Path temp;

    private static Map<String, byte[]> pictures() {
        byte[] plain = Formats.written(Formats.halves(BufferedImage.TYPE_INT_RGB, 300, 200), "jpg");
        Map<String, byte[]> all = new TreeMap<>();
        all.put("plain.jpg", plain);
        all.put("turned.jpg", ByteArrays.withExif(plain, 6, true));
        all.put("inks.jpg", Formats.cmyk());
        all.put("palette.png", Formats.palettePng());
        all.put("alpha.png", Formats.transparentPng());
        all.put("deep.png", Formats.sixteenBitPng());
        all.put("large.png", Formats.noise(1200, 800));
        all.put("wide.png", Formats.noise(2048, 100));
        return all;
    }

    static Stream<Arguments> recorded() {
        String turned = "30bd3e9e5838ae0afae3af6a13028df5d3a7467e530acbfe1cc0d22a69e1eca1";
        String inks = "fe87acf5ea964dc1f9c6248947405d3e6e6f3034c71a6f9e629147e677db9793";
        String palette = "8945193172831ccf8c04a8fe77ffccb437dd26e607a3fe763631f5dbd301c8b2";
        String deep = "5ad95f351ba4c76d83a2c8852ca397c264fd93c931909036a68d7f21271d0daf";
        String alpha = "ff552ec75b4096e0e31a093f139d207dcdcca635e14f7ee397ea25e87222d3b6";
        String half = "cd95d339f8590438ebfa209c69b37504c4eb70de3c119da1b2a7aaa2df6dd8d5";
        return Stream.of(
                Arguments.of("training", TRAINING, "plain.jpg", AS_IT_IS),
                Arguments.of("training", TRAINING, "alpha.png", AS_IT_IS),
                Arguments.of("training", TRAINING, "large.png", AS_IT_IS),
                Arguments.of("training", TRAINING, "turned.jpg", turned),
                Arguments.of("training", TRAINING, "inks.jpg", inks),
                Arguments.of("training", TRAINING, "palette.png", palette),
                Arguments.of("training", TRAINING, "deep.png", deep),
                Arguments.of("small files", SMALL, "large.png", half),
                Arguments.of("small files", SMALL, "plain.jpg", AS_IT_IS),
                Arguments.of("few pixels", FEW_PIXELS, "large.png", half),
                Arguments.of("few pixels", FEW_PIXELS, "alpha.png", AS_IT_IS),
                Arguments.of(
                        "anew",
                        ANEW,
                        "turned.jpg",
                        "2426be53afd824f63eb91ff984fa443437d218240d9ec3626d14d3bb9d9a4794"),
                Arguments.of(
                        "anew",
                        ANEW,
                        "alpha.png",
                        "b7a36ff6ffa9da42cde4a001cc883ee70d319b14210a522e3b3dca4c96053d67"),
                Arguments.of(
                        "anew",
                        ANEW,
                        "large.png",
                        "b31b55c390fbda6aa7f31767b2668b4184fe8c3e3659efff39d26cf284edbacf"),
                Arguments.of("chat", CHAT, "turned.jpg", turned),
                Arguments.of("chat", CHAT, "inks.jpg", inks),
                Arguments.of("chat", CHAT, "alpha.png", alpha),
                Arguments.of(
                        "chat",
                        CHAT,
                        "plain.jpg",
                        "9bfb3321b7a3fd1cfd0ac219b466ceaaea856501c1bd0901df2586e4f5acb5dc"),
                Arguments.of(
                        "chat",
                        CHAT,
                        "large.png",
                        "5903990a5887261600455cd2e7278444461c862bc2cf459a4e81e0396e51be40"),
                Arguments.of("opinion", SendingRules.OPINION, "turned.jpg", turned),
                Arguments.of("opinion", SendingRules.OPINION, "palette.png", palette),
                Arguments.of("opinion", SendingRules.OPINION, "alpha.png", alpha),
                Arguments.of(
                        "opinion",
                        SendingRules.OPINION,
                        "wide.png",
                        "359aa598a002e5a3b3511bf1ec700b6d4e1f90a1490e5ceefdfda1df0c70371a"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("recorded")
    void itLeavesAsItAlwaysDid(String to, SendingRules rules, String name, String recorded) {
        byte[] source = pictures().get(name);
        Path file = TestPictures.write(temp.resolve(name), source);
        OutgoingPicture sent =
                Projects.done(
                        SourcePicture.ofFile(file.toString())
                                .then(new PicturePipeline(rules, DecodeMarks.none())::send));
        if (recorded.isEmpty()) {
            assertThat(sent.bytes()).isEqualTo(source);
            assertThat(sent.reencoded()).isFalse();
        } else {
            assertThat(sent.sha256()).isEqualTo(recorded);
            assertThat(sent.mimeType()).isEqualTo("image/jpeg");
            assertThat(sent.reencoded()).isTrue();
        }
        assertThat(sent.sha256()).isEqualTo(Sha256.of(sent.bytes()));
    }
}
