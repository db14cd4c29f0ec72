package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import odai.dataset.Defect;
import odai.dataset.ExampleType;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.dataset.NewExample;
import odai.dataset.Response;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentKeyTest {
    private static final NewExample EXAMPLE =
            new NewExample(
                    "id",
                    ExampleType.IMAGE_TO_TEXT,
                    "お題",
                    List.of(new Response(1, "回答", "回答", 5, true)),
                    image("/here/a.jpg", "a".repeat(64)),
                    "metadata.jsonl:1",
                    Set.of());

    static Stream<Named<UnaryOperator<NewExample>>> othersThatSayTheSame() {
        return Stream.of(
                Named.of(
                        "elsewhere",
                        it -> with(it, it.odai(), it.responses(), image("/there", "a".repeat(64)))),
                Named.of(
                        "chosen otherwise",
                        it ->
                                with(
                                        it,
                                        it.odai(),
                                        List.of(new Response(1, "回答", "回答", 5, false)),
                                        it.image())),
                Named.of(
                        "with a defect",
                        it ->
                                new NewExample(
                                        it.odaiId(),
                                        it.type(),
                                        it.odai(),
                                        it.responses(),
                                        it.image(),
                                        "other:9",
                                        Set.of(Defect.LONG_TEXT))));
    }

    @ParameterizedTest
    @MethodSource("othersThatSayTheSame")
    void whereItLiesAndWhatWeThinkOfItDoNotCount(UnaryOperator<NewExample> change) {
        assertThat(ContentKey.of(change.apply(EXAMPLE))).isEqualTo(ContentKey.of(EXAMPLE));
    }

    static Stream<Named<UnaryOperator<NewExample>>> othersThatSaySomethingElse() {
        return Stream.of(
                Named.of("odai", it -> with(it, "お題2", it.responses(), it.image())),
                Named.of("no response", it -> with(it, it.odai(), List.of(), it.image())),
                Named.of("text", it -> answered(it, new Response(1, "別", "別", 5, true))),
                Named.of("score", it -> answered(it, new Response(1, "回答", "回答", 6, true))),
                Named.of("number", it -> answered(it, new Response(2, "回答", "回答", 5, true))),
                Named.of(
                        "picture",
                        it -> with(it, it.odai(), it.responses(), image("/here", "b".repeat(64)))),
                Named.of(
                        "type",
                        it ->
                                new NewExample(
                                        it.odaiId(),
                                        ExampleType.TEXT_TO_TEXT,
                                        it.odai(),
                                        it.responses(),
                                        it.image(),
                                        it.origin(),
                                        it.defects())));
    }

    @ParameterizedTest
    @MethodSource("othersThatSaySomethingElse")
    void everythingTheExampleSaysCounts(UnaryOperator<NewExample> change) {
        assertThat(ContentKey.of(change.apply(EXAMPLE))).isNotEqualTo(ContentKey.of(EXAMPLE));
    }

    @Property(tries = 300)
    void twoTextsNeverReadAsOne(@ForAll String one, @ForAll String other) {
        NewExample apart =
                with(
                        EXAMPLE,
                        "",
                        List.of(
                                new Response(1, one, one, 0, true),
                                new Response(2, other, other, 0, false)),
                        EXAMPLE.image());
        NewExample joined = answered(apart, new Response(1, one + other, null, 0, true));
        assertThat(ContentKey.of(apart)).hasSize(64).isNotEqualTo(ContentKey.of(joined));
        NewExample shifted = with(apart, one, apart.responses(), apart.image());
        assertThat(ContentKey.of(apart).equals(ContentKey.of(shifted))).isEqualTo(one.isEmpty());
    }

    private static NewExample answered(NewExample it, Response response) {
        return with(it, it.odai(), List.of(response), it.image());
    }

    private static NewExample with(
            NewExample it, String odai, List<Response> responses, ImageRef image) {
        return new NewExample(
                it.odaiId(), it.type(), odai, responses, image, it.origin(), it.defects());
    }

    private static ImageRef image(String path, String sha256) {
        return new ImageRef(path, 10, 20, sha256, ImageFormat.JPEG, 30, 40, 1);
    }
}
