package odai.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import odai.dataset.Box;
import odai.ui.FxCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureViewTest extends FxCase {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    private PictureView view;

    @BeforeEach
    void aView() {
        view = laid(WIDTH, HEIGHT, PictureView::new);
    }

    private void show(int width, int height, BoxMark... boxMarks) {
        show(new WritableImage(width, height), boxMarks);
    }

    private void show(Image image, BoxMark... boxMarks) {
        run(() -> {
            view.show(image, List.of(boxMarks));
            lay(view);
        });
    }

    private void zoom(double x, double y, double factor) {
        run(() -> {
            view.zoomAt(x, y, factor);
            lay(view);
        });
    }

    private Bounds picture() {
        return on(() -> {
            lay(view);
            return view.lookup("ImageView") instanceof ImageView it ? it.getBoundsInParent() : null;
        });
    }

    private static void assertBounds(Bounds is, double x, double y, double width, double height) {
        assertThat(is.getMinX()).isCloseTo(x, within(0.01));
        assertThat(is.getMinY()).isCloseTo(y, within(0.01));
        assertThat(is.getWidth()).isCloseTo(width, within(0.01));
        assertThat(is.getHeight()).isCloseTo(height, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({
        "800, 600, 0, 0, 400, 300",
        "800, 200, 0, 100, 400, 100",
        "300, 600, 125, 0, 150, 300",
        "100, 50, 150, 125, 100, 50",
        "400, 300, 0, 0, 400, 300",
        "4000, 1, 0, 149.95, 400, 0.1"
    })
    void aPictureIsShownWholeInTheMiddleAndNeverBlownUp(
            int width, int height, double x, double y, double shownWidth, double shownHeight) {
        show(width, height);
        assertBounds(picture(), x, y, shownWidth, shownHeight);
    }

    @Test
    void withoutRoomNothingBreaks() {
        run(() -> {
            view.resize(0, 0);
            view.show(new WritableImage(10, 10), List.of());
            view.layout();
            view.resize(WIDTH, HEIGHT);
        });
        assertBounds(picture(), 195, 145, 10, 10);
    }

    @ParameterizedTest
    @CsvSource({"200, 150", "0, 0", "399, 10", "73, 211"})
    void whatLiesUnderThePointerStaysUnderIt(double x, double y) {
        show(800, 600);
        zoom(x, y, 3);
        Bounds now = picture();
        assertThat(now.getWidth()).isCloseTo(1200, within(0.01));
        assertThat((x - now.getMinX()) / now.getWidth()).isCloseTo(x / WIDTH, within(1e-6));
        assertThat((y - now.getMinY()) / now.getHeight()).isCloseTo(y / HEIGHT, within(1e-6));
    }

    @Test
    void zoomingHasTwoEnds() {
        show(800, 600);
        for (int i = 0; i < 50; i++) {
            zoom(10, 10, 1.2);
        }
        assertThat(on(view::zoom)).isEqualTo(12);
        for (int i = 0; i < 50; i++) {
            zoom(390, 290, 1 / 1.2);
        }
        assertThat(on(view::zoom)).isEqualTo(1);
        assertBounds(picture(), 0, 0, 400, 300);
    }

    @Test
    void anotherPictureIsShownWholeAndTheSameOneStaysAsItWas() {
        WritableImage image = new WritableImage(800, 600);
        show(image);
        zoom(100, 100, 2);
        show(image);
        assertThat(on(view::zoom)).isEqualTo(2);
        show(800, 600);
        assertThat(on(view::zoom)).isEqualTo(1);
        assertBounds(picture(), 0, 0, 400, 300);
    }

    @Test
    void theWheelZoomsAtThePointerAndOnlyTheWheel() {
        show(800, 600);
        scroll(40);
        assertThat(on(view::zoom)).isCloseTo(1.2, within(1e-9));
        scroll(0);
        assertThat(on(view::zoom)).isCloseTo(1.2, within(1e-9));
        scroll(-40);
        assertThat(on(view::zoom)).isEqualTo(1);
    }

    private void scroll(double delta) {
        run(() ->
                view.fireEvent(
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                50,
                                50,
                                50,
                                50,
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                0,
                                delta,
                                0,
                                delta,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null)));
    }

    @Test
    void aDragMovesWhatIsZoomedAndNothingElse() {
        show(800, 600);
        drag(100, 100, 130, 80);
        assertBounds(picture(), 0, 0, 400, 300);
        zoom(200, 150, 2);
        drag(100, 100, 130, 80);
        assertBounds(picture(), -170, -170, 800, 600);
    }

    @Test
    void aDoubleClickFitsAgain() {
        show(800, 600);
        zoom(0, 0, 4);
        mouse(view, MouseEvent.MOUSE_CLICKED, 5, 5, 1);
        assertThat(on(view::zoom)).isEqualTo(4);
        mouse(view, MouseEvent.MOUSE_CLICKED, 5, 5, 2);
        assertThat(on(view::zoom)).isEqualTo(1);
    }

    private void drag(double fromX, double fromY, double toX, double toY) {
        mouse(view, MouseEvent.MOUSE_PRESSED, fromX, fromY, 1);
        mouse(view, MouseEvent.MOUSE_DRAGGED, toX, toY, 1);
    }

    private static void mouse(
            Node node, EventType<MouseEvent> type, double x, double y, int clicks) {
        run(() ->
                node.fireEvent(
                        new MouseEvent(
                                type,
                                x,
                                y,
                                x,
                                y,
                                MouseButton.PRIMARY,
                                clicks,
                                false,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                false,
                                false,
                                false,
                                null)));
    }

    @Test
    void boxesLieWhereTheyWereFoundAndMoveWithThePicture() {
        show(800, 600, new BoxMark(new Box(.25, .5, .5, .25), "Face 93 %", "counts"));
        assertBounds(frame(), 100, 150, 200, 75);
        zoom(0, 0, 2);
        assertBounds(frame(), 200, 300, 400, 150);
    }

    private Bounds frame() {
        return on(() -> {
            Node frame = view.lookup(".finding-box");
            return frame.getParent().localToParent(frame.getBoundsInParent());
        });
    }

    @Test
    void aBoxPastTheEdgeHasItsWordsInSight() {
        show(800, 600, new BoxMark(new Box(-.2, -.1, .5, .5), "Face 93 %", "counts"));
        Node label = on(() -> view.lookup(".box-label"));
        assertThat(label.getLayoutX()).isZero();
        assertThat(label.getLayoutY()).isZero();
        assertThat(words(view)).contains("Face 93 %");
    }

    @Test
    void aBoxPastTheEdgeEndsWithThePicture() {
        show(800, 600, new BoxMark(new Box(-.2, .5, .5, .9), "Face 93 %", "counts"));
        Bounds box = frame();
        show(800, 600, new BoxMark(new Box(0, .5, .3, .5), "Face 93 %", "counts"));
        assertThat(box).isEqualTo(frame());
    }

    @Test
    void wordsOfBoxesAtOnePlaceStandBelowEachOther() {
        Box box = new Box(.25, .3, .5, .5);
        show(
                800,
                600,
                new BoxMark(box, "Face 93 %", "counts"),
                new BoxMark(box, "Person 0.90", "counts"),
                new BoxMark(box, "Child 0.40", "doubtful"));
        List<Bounds> places =
                on(() ->
                        view.lookupAll(".box-label").stream()
                                .map(Node::getBoundsInParent)
                                .toList());
        assertThat(places).hasSize(3);
        for (Bounds one : places) {
            assertThat(places.stream().filter(one::intersects)).containsExactly(one);
        }
    }

    @Test
    void wordsAtTheRightEdgeEndWithThePicture() {
        show(800, 600, new BoxMark(new Box(.95, .3, .05, .05), "Person 0.90", "counts"));
        Node label = on(() -> view.lookup(".box-label"));
        Node picture = on(() -> view.lookup("ImageView"));
        assertThat(label.getLayoutX() + label.getLayoutBounds().getWidth())
                .isLessThanOrEqualTo(picture.getLayoutBounds().getWidth() + .5);
    }

    @Test
    void everyMarkHasItsRoleAndNewMarksTakeTheirPlace() {
        Box box = new Box(0, 0, .5, .5);
        WritableImage image = new WritableImage(80, 60);
        show(image, new BoxMark(box, "a", "counts"), new BoxMark(box, "b", "doubtful"));
        assertThat(roles()).containsExactlyInAnyOrder("counts", "doubtful");
        show(image, new BoxMark(box, "c", "cleared"));
        assertThat(roles()).containsExactly("cleared");
        assertThat(words(view)).contains("c").doesNotContain("a");
    }

    private Set<String> roles() {
        return on(() ->
                view.lookupAll(".finding-box").stream()
                        .map(node -> node.getStyleClass().getLast())
                        .collect(Collectors.toSet()));
    }

    @Test
    void boxesAreShownOnlyOnDemand() {
        show(80, 60, new BoxMark(new Box(0, 0, 1, 1), "seen", "counts"));
        run(() -> view.boxesShown().set(false));
        assertThat(words(view)).doesNotContain("seen");
        run(() -> view.boxesShown().set(true));
        assertThat(words(view)).contains("seen");
    }

    @Test
    void whereThereIsNoPictureASentenceSaysWhy() {
        show(80, 60, new BoxMark(new Box(0, 0, 1, 1), "seen", "counts"));
        run(() -> view.say("Broken off"));
        assertThat(words(view)).contains("Broken off").doesNotContain("seen");
        assertThat(on(() -> ((ImageView) view.lookup("ImageView")).getImage())).isNull();
        show(80, 60);
        assertThat(words(view)).doesNotContain("Broken off");
    }

    @Test
    void aLongSentenceWrapsWithinTheView() {
        run(() -> {
            view.say("壊れています。".repeat(60));
            lay(view);
        });
        Label label = on(() -> (Label) view.lookup(".muted"));
        assertThat(label.getWidth()).isLessThanOrEqualTo(WIDTH - 32);
        assertThat(label.getHeight()).isBetween(40.0, HEIGHT);
    }
}
