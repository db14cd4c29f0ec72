package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import odai.dataset.UploadRecord;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadStoreTest {
    @TempDir private Path temp;

    private Catalog catalog;
    private long job;

    @BeforeEach
    void open() {
        catalog = Projects.of(temp.resolve("p.odai"), 1);
        job = catalog.jobs().add(Jobs.fresh()).id();
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    @Test
    void whatHasArrivedIsKnownAfterTheProjectIsOpenedAgain() {
        catalog.uploads().begin(upload("train.jsonl", "upload-1"));
        catalog.uploads()
                .arrived(job, "train.jsonl", new UploadRecord.UploadedPart(64, "part-2", "bb"));
        catalog.uploads()
                .arrived(job, "train.jsonl", new UploadRecord.UploadedPart(0, "part-1", "aa"));
        catalog.close();
        catalog = Projects.done(Catalog.open(temp.resolve("p.odai")));
        assertThat(catalog.uploads().of(job, "train.jsonl"))
                .contains(
                        new UploadRecord(
                                job,
                                "train.jsonl",
                                "sha",
                                "upload-1",
                                List.of(
                                        new UploadRecord.UploadedPart(0, "part-1", "aa"),
                                        new UploadRecord.UploadedPart(64, "part-2", "bb"))));
    }

    @Test
    void aNewUploadTakesThePlaceOfTheOldOneAndHasNothingOfIt() {
        catalog.uploads().begin(upload("train.jsonl", "upload-1"));
        catalog.uploads()
                .arrived(job, "train.jsonl", new UploadRecord.UploadedPart(0, "part-1", "aa"));
        catalog.uploads().begin(upload("train.jsonl", "upload-2"));
        assertThat(catalog.uploads().of(job, "train.jsonl").orElseThrow())
                .isEqualTo(upload("train.jsonl", "upload-2"));
    }

    @Test
    void aPartThatIsSentAgainCountsOnce() {
        catalog.uploads().begin(upload("train.jsonl", "upload-1"));
        catalog.uploads()
                .arrived(job, "train.jsonl", new UploadRecord.UploadedPart(0, "part-1", "aa"));
        catalog.uploads()
                .arrived(job, "train.jsonl", new UploadRecord.UploadedPart(0, "part-9", "aa"));
        assertThat(catalog.uploads().of(job, "train.jsonl").orElseThrow().parts())
                .containsExactly(new UploadRecord.UploadedPart(0, "part-9", "aa"));
    }

    @Test
    void filesAndJobsStandApartAndOneIsForgottenAlone() {
        long other = catalog.jobs().add(Jobs.fresh()).id();
        catalog.uploads().begin(upload("train.jsonl", "upload-1"));
        catalog.uploads().begin(upload("validation.jsonl", "upload-2"));
        assertThat(catalog.uploads().of(other, "train.jsonl")).isEmpty();
        catalog.uploads().forget(job, "train.jsonl");
        assertThat(catalog.uploads().of(job, "train.jsonl")).isEmpty();
        assertThat(catalog.uploads().of(job, "validation.jsonl")).isPresent();
    }

    @Test
    void aPartOfNothingIsABug() {
        assertThatThrownBy(() ->
                        catalog.uploads()
                                .arrived(
                                        job,
                                        "train.jsonl",
                                        new UploadRecord.UploadedPart(0, "part-1", "aa")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> new UploadRecord.UploadedPart(-1, "part-1", "aa"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UploadRecord upload(String name, String id) {
        return new UploadRecord(job, name, "sha", id, List.of());
    }
}
