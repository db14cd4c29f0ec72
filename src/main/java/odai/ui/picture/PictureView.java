package odai.ui.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A picture that fits its place, whole; the wheel zooms in at the pointer, a drag moves, a double
/// click fits again. Boxes lie over it on demand.
public final class PictureView extends Region {
    private static final double STEP = 1.2;
    private static final double CLOSEST = 12;

    private final ImageView picture = new ImageView();
    private final Pane boxes = new Pane();
    private final Label words = new Label();
    private final BooleanProperty boxesShown = new SimpleBooleanProperty(true);
    private final Rectangle clip = new Rectangle();
    private List<BoxMark> boxMarks = List.of();
    private double zoom = 1;
    private double shiftX;
    private double shiftY;
    private double grabX;
    private double grabY;

    public PictureView() {
        getStyleClass().add("picture-view");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        boxes.setMouseTransparent(true);
        boxes.visibleProperty().bind(boxesShown);
        getChildren().addAll(picture, boxes, words);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        setOnScroll(event -> {
            if (event.getDeltaY() != 0) {
                zoomAt(event.getX(), event.getY(), event.getDeltaY() > 0 ? STEP : 1 / STEP);
                event.consume();
            }
        });
        setOnMousePressed(event -> {
            grabX = event.getX() - shiftX;
            grabY = event.getY() - shiftY;
        });
        setOnMouseDragged(event -> {
            if (zoom > 1) {
                shiftX = event.getX() - grabX;
                shiftY = event.getY() - grabY;
                requestLayout();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                fit();
            }
        });
    }

    public BooleanProperty boxesShown() {
        return boxesShown;
    }

    /// @param image null while it is on its way
    public void show(@Nullable Image image, List<BoxMark> now) {
        if (picture.getImage() != image) {
            fit();
        }
        picture.setImage(image);
        words.setText("");
        mark(now);
    }

    /// Instead of a picture.
    public void say(String sentence) {
        picture.setImage(null);
        mark(List.of());
        words.setText(sentence);
    }

    private void mark(List<BoxMark> now) {
        boxMarks = now;
        boxes.getChildren().clear();
        List<Region> frames = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (BoxMark boxMark : now) {
            Region frame = new Region();
            frame.getStyleClass().addAll("finding-box", boxMark.role());
            Label label = new Label(boxMark.words());
            label.getStyleClass().addAll("box-label", boxMark.role());
            // their place is this view's to give: a pane would shrink them to what they hold
            frame.setManaged(false);
            label.setManaged(false);
            frames.add(frame);
            labels.add(label);
        }
        // no frame goes through the words of another
        boxes.getChildren().addAll(frames);
        boxes.getChildren().addAll(labels);
        requestLayout();
    }

    public void fit() {
        zoom = 1;
        shiftX = 0;
        shiftY = 0;
        requestLayout();
    }

    /// What lies under the point stays under it.
    public void zoomAt(double x, double y, double factor) {
        double next = Math.clamp(zoom * factor, 1, CLOSEST);
        double real = next / zoom;
        shiftX = (shiftX - (x - getWidth() / 2)) * real + (x - getWidth() / 2);
        shiftY = (shiftY - (y - getHeight() / 2)) * real + (y - getHeight() / 2);
        zoom = next;
        if (zoom == 1) {
            fit();
        }
        requestLayout();
    }

    public double zoom() {
        return zoom;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double asked = Math.min(words.prefHeight(width - 32), height);
        words.resizeRelocate(16, (height - asked) / 2, Math.max(0, width - 32), asked);
        Image image = picture.getImage();
        if (image == null || width <= 0 || height <= 0) {
            return;
        }
        // a small picture is not blown up: its pixels are what there is to judge
        double fit = Math.min(1, Math.min(width / image.getWidth(), height / image.getHeight()));
        double scale = Math.max(fit, Double.MIN_NORMAL) * zoom;
        double shownWidth = image.getWidth() * scale;
        double shownHeight = image.getHeight() * scale;
        picture.setFitWidth(shownWidth);
        picture.setFitHeight(shownHeight);
        double left = (width - shownWidth) / 2 + shiftX;
        double top = (height - shownHeight) / 2 + shiftY;
        picture.relocate(left, top);
        boxes.resizeRelocate(left, top, shownWidth, shownHeight);
        for (int i = 0; i < boxMarks.size(); i++) {
            var box = boxMarks.get(i).box();
            Region frame = (Region) boxes.getChildren().get(i);
            // detectors guess on past the edge; what is drawn ends with the picture
            double x = Math.clamp(box.x(), 0, 1);
            double y = Math.clamp(box.y(), 0, 1);
            frame.resizeRelocate(
                    x * shownWidth,
                    y * shownHeight,
                    (Math.clamp(box.x() + box.width(), 0, 1) - x) * shownWidth,
                    (Math.clamp(box.y() + box.height(), 0, 1) - y) * shownHeight);
        }
        labels(shownWidth, shownHeight);
    }

    /// Each above its box's corner; where another stands already, or the picture ends, further
    /// down.
    private void labels(double shownWidth, double shownHeight) {
        List<Bounds> taken = new ArrayList<>();
        for (int i = 0; i < boxMarks.size(); i++) {
            var box = boxMarks.get(i).box();
            Label label = (Label) boxes.getChildren().get(boxMarks.size() + i);
            label.autosize();
            double x =
                    Math.clamp(box.x() * shownWidth, 0, Math.max(0, shownWidth - label.getWidth()));
            double above = Math.max(0, box.y() * shownHeight - label.getHeight());
            Bounds place = new BoundingBox(x, above, label.getWidth(), label.getHeight());
            while (taken.stream().anyMatch(place::intersects) && place.getMaxY() < shownHeight) {
                place =
                        new BoundingBox(
                                x, place.getMinY() + 1, label.getWidth(), label.getHeight());
            }
            taken.add(place);
            label.relocate(place.getMinX(), place.getMinY());
        }
    }
}
