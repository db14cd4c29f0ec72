package odai.importing;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The data set that ships with the app, as files that can be imported like anybody's.
public final class Sample {
    private static final String HOME = "/odai/sample/";
    private static final String METADATA = "train/metadata.jsonl";
    private static final String SOURCES = "SOURCES.md";

    private Sample() {}

    /// Unpacks the sample into a folder, which is made if need be; what lies there from an earlier
    /// time is renewed.
    ///
    /// @return the folder, to be handed to the importer
    public static Path copyTo(Path folder) throws IOException {
        byte[] metadata = read(METADATA);
        Files.createDirectories(folder.resolve("train"));
        try (LineReader lines = new LineReader(new ByteArrayInputStream(metadata))) {
            for (var textLine = lines.next(); textLine.isPresent(); textLine = lines.next()) {
                String name = "train/" + fileName(textLine.get().text());
                write(folder.resolve(name), read(name));
            }
        }
        write(folder.resolve(SOURCES), read(SOURCES));
        // last, so that a copy that was broken off is not taken for a data set
        write(folder.resolve(METADATA), metadata);
        return folder;
    }

    private static String fileName(String line) throws IOException {
        try {
            return Json.read(line).path("file_name").textValue();
        } catch (RefusedRow e) {
            throw new IOException(METADATA, e);
        }
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream(HOME + name)) {
            if (in == null) {
                throw new FileNotFoundException(HOME + name);
            }
            return in.readAllBytes();
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
