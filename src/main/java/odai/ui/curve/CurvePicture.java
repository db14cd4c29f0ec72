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
import javax.imageio.ImageIO;
import odai.curve.CurveMetric;
import odai.text.Texts;
import odai.ui.theme.Parts;
import odai.ui.theme.Themes;

/// A curve as a picture to keep: with its name and its legend, as on a screen of its size. Not
/// finer: where letters are drawn through a transform, strokes of the font that overlap leave
/// holes.
final class CurvePicture {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 640;

    private CurvePicture() {}

    /// In the colours of the window. On the FX thread.
    static WritableImage of(
            Texts texts,
            String title,
            List<CurveLine> lines,
            CurveMetric curveMetric,
            boolean raw) {
        CurvePlot plot = new CurvePlot(texts);
        plot.setPrefHeight(HEIGHT);
        CurveLegend legend = new CurveLegend(texts);
        VBox all = new VBox(12, Parts.label("headline", title), plot, legend);
        all.getStyleClass().addAll("panel", "curve-picture");
        all.setPrefWidth(WIDTH);
        Themes.dress(new Scene(all));
        legend.show(lines, curveMetric, raw);
        all.applyCss();
        all.resize(WIDTH, all.prefHeight(WIDTH));
        all.layout();
        plot.show(lines, curveMetric, raw);
        all.applyCss();
        all.layout();
        // the frame alone: a shadow or a thick stroke at its edge would make it larger
        SnapshotParameters frame = new SnapshotParameters();
        frame.setViewport(new Rectangle2D(0, 0, WIDTH, all.getHeight()));
        return all.snapshot(frame, null);
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
