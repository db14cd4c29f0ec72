package odai.ui.curve;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import odai.curve.Measure;
import odai.text.Texts;
import odai.ui.theme.Parts;
import odai.ui.theme.Themes;

/// A curve as a picture to keep: with its name and its legend, twice as fine as on the screen.
final class CurvePicture {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 540;
    private static final double SCALE = 2;

    private CurvePicture() {}

    /// In the colours of the window. On the FX thread.
    static WritableImage of(
            Texts texts, String title, List<CurveLine> lines, Measure measure, boolean raw) {
        CurvePlot plot = new CurvePlot(texts);
        plot.setPrefHeight(HEIGHT);
        CurveLegend legend = new CurveLegend(texts);
        VBox all = new VBox(12, Parts.label("headline", title), plot, legend);
        all.getStyleClass().addAll("panel", "curve-picture");
        all.setPrefWidth(WIDTH);
        Themes.dress(new Scene(all));
        legend.show(lines, measure);
        all.applyCss();
        all.resize(WIDTH, all.prefHeight(WIDTH));
        all.layout();
        plot.show(lines, measure, raw);
        all.applyCss();
        all.layout();
        SnapshotParameters twice = new SnapshotParameters();
        twice.setTransform(Transform.scale(SCALE, SCALE));
        // the frame alone: a shadow or a thick stroke at its edge would make it larger
        twice.setViewport(new Rectangle2D(0, 0, WIDTH * SCALE, all.getHeight() * SCALE));
        return all.snapshot(twice, null);
    }

    /// As a PNG file's bytes. Not for the FX thread.
    static byte[] png(WritableImage picture) {
        BufferedImage pixels = Objects.requireNonNull(SwingFXUtils.fromFXImage(picture, null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(pixels, "png", out)) {
                throw new IOException("no writer for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
