package odai.tuning.ordering;

import java.io.IOException;
import java.nio.file.Path;
import odai.curating.Curation;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// The sample as a project, to be ordered for.
abstract class SampleCase {
    @TempDir private Path temp;

    Curation curation;

    @BeforeEach
    void open() throws IOException {
        curation = Curation.open(Projects.ofSample(temp));
    }

    @AfterEach
    void close() {
        curation.close();
    }
}
