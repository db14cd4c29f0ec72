package odai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecognizedTextTest {
    /// As the nets read them on real and drawn CAPTCHAs, mistakes included.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm not a robot",
                "l'm n0t a rob0t",
                "Verify you are human",
                "I am human",
                "Select all images with an",
                "Select all squares with",
                "Please click on all objects crafted by humans",
                "Clickontheimageof the animal that this bodypart belongs",
                "Please click on the two elements that are identical",
                "Please drag each missing piece to complete the shapes on the left",
                "Slide to verify",
                "Type the characters you see",
                "Ich bin kein Roboter",
                "Je ne suis pas un robot",
                "No soy un robot",
                "He po6oT",
                "我不是机器人",
                "请依次点击下图中的",
                "请选择所有包含公交车的图片",
                "向右拖动滑块完成验证"
            })
    void aSentenceThatOnlyACaptchaSaysAsks(String line) {
        assertThat(writing(line).asks()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Click the image to enlarge",
                "Select all",
                "Enter the code from the email",
                "Remember me",
                "I agree to the terms",
                "Robot vacuum cleaners",
                "Human resources",
                "点击下方按钮",
                "画像を選択してください",
                "Drag and drop files here",
                "Slide 3 of 20",
                ""
            })
    void whatProgramsSayEverywhereDoesNot(String line) {
        assertThat(writing(line).asks()).isFalse();
        assertThat(writing(line).names()).isFalse();
    }

    @Test
    void aSentenceMayStandOnTwoLines() {
        assertThat(writing("Select all images", "with bicycles").asks()).isTrue();
    }

    @Test
    void aNameAloneIsNoQuestion() {
        assertThat(writing("reCAPTCHA", "Privacy - Terms").names()).isTrue();
        assertThat(writing("reCAPTCHA", "Privacy - Terms").asks()).isFalse();
    }

    @Test
    void aPageHasManyLinesOfWords() {
        assertThat(new RecognizedText(Collections.nCopies(6, "some words")).page()).isTrue();
        assertThat(new RecognizedText(Collections.nCopies(5, "some words")).page()).isFalse();
        assertThat(new RecognizedText(Collections.nCopies(12, "A×")).page()).isFalse();
    }

    @Test
    void wordsAreToldLineByLineAndNotWithoutEnd() {
        assertThat(writing("reCAPTCHA", "two").told()).isEqualTo("reCAPTCHA · two");
        assertThat(writing("one", "two").told()).isEmpty();
        RecognizedText long_ = new RecognizedText(Collections.nCopies(50, "I'm not a robot"));
        assertThat(long_.told()).hasSize(160).endsWith("…");
        assertThat(RecognizedText.NONE.told()).isEmpty();
    }

    private static RecognizedText writing(String... lines) {
        return new RecognizedText(List.of(lines));
    }
}
