package odai.ui.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import odai.dataset.ImageRef;
import odai.images.Decoded;
import odai.images.ImageDecoder;
import odai.ui.task.Background;
import odai.work.FileNames;
import odai.work.Problem;

/// Large pictures, decoded in the background; the last few stay in memory, so that the next one can
/// be there before it is asked for. Used on the FX thread.
public final class PictureCache {
    /// The longer side: what a 1920-pixel screen shows, and some zoom.
    private static final int SIDE = 2048;

    private static final int KEPT = 5;

    private final ImageDecoder decoder;
    private final Background background;
    private final Map<String, LoadedPicture> ready =
            new LinkedHashMap<>(8, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, LoadedPicture> eldest) {
                    return size() > KEPT;
                }
            };

    // who asked for what is being decoded
    private final Map<String, List<Consumer<LoadedPicture>>> waiting = new HashMap<>();

    public PictureCache(ImageDecoder decoder, ExecutorService threads, Consumer<Problem> failed) {
        this.decoder = decoder;
        this.background = new Background(threads, failed);
    }

    /// At once where it is ready, else as soon as it is decoded.
    public void request(ImageRef image, Consumer<LoadedPicture> then) {
        LoadedPicture known = ready.get(key(image));
        if (known != null) {
            then.accept(known);
            return;
        }
        // asked for again with every change of what is shown, it is decoded once
        List<Consumer<LoadedPicture>> asking = waiting.get(key(image));
        if (asking != null) {
            asking.add(then);
            return;
        }
        waiting.put(key(image), new ArrayList<>(List.of(then)));
        background.run(() -> decode(image), loadedPicture -> arrived(key(image), loadedPicture));
    }

    /// What breaks the decoder is told by the background; nobody may wait for it for ever.
    private LoadedPicture decode(ImageRef image) {
        try {
            return shown(decoder.decode(FileNames.path(image.path()), SIDE));
        } catch (RuntimeException | Error e) {
            Background.show(() -> waiting.remove(key(image)));
            throw e;
        }
    }

    private void arrived(String key, LoadedPicture loadedPicture) {
        ready.put(key, loadedPicture);
        List<Consumer<LoadedPicture>> asking = waiting.remove(key);
        if (asking != null) {
            asking.forEach(then -> then.accept(loadedPicture));
        }
    }

    /// So that it is there when it is asked for.
    public void preload(ImageRef image) {
        if (!ready.containsKey(key(image))) {
            request(image, _ -> {});
        }
    }

    /// Decoded anew when it is asked for next.
    public void forget(ImageRef image) {
        ready.remove(key(image));
    }

    private static LoadedPicture shown(Decoded decoded) {
        return switch (decoded) {
            case Decoded.DecodedPicture it ->
                    new LoadedPicture.PictureLoaded(PixelImages.of(it.pixels()));
            case Decoded.Undecodable it -> new LoadedPicture.PictureUnreadable(it.defect());
        };
    }

    private static String key(ImageRef image) {
        return image.path() + '|' + image.modified();
    }
}
