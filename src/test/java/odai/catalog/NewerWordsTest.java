package odai.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Change;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ExampleType;
import odai.dataset.Finding;
import odai.dataset.FlagWord;
import odai.dataset.ImageFormat;
import odai.dataset.JobLineage;
import odai.dataset.JobState;
import odai.dataset.Kind;
import odai.dataset.SkipForecast;
import odai.fixtures.Jobs;
import odai.fixtures.Projects;
import odai.work.ProblemException;
import odai.work.ProjectProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A newer version may store words that this one does not know, in tables of the same shape. They
/// read as the nearest, end nothing, and stay where they are.
class NewerWordsTest {
    @TempDir private Path temp;

    private Catalog catalog;

    @BeforeEach
    void aProject() {
        catalog = Projects.of(temp.resolve("p.odai"), 3);
    }

    @AfterEach
    void close() {
        catalog.close();
    }

    private Connection other() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + temp.resolve("p.odai/catalog.db"));
    }

    private void stored(String sql) throws SQLException {
        try (Connection connection = other()) {
            assertThat(Sql.update(connection, sql)).isPositive();
        }
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = other()) {
            return Sql.first(connection, sql, row -> row.getString(1));
        }
    }

    private Example first() {
        return catalog.examples().page(List.of(1L)).getFirst();
    }

    @Test
    void anExamplesWordsReadAsTheNearest() throws SQLException {
        stored("UPDATE example SET type = 'video_to_text', format = 'AVIF', decision = 'later'");
        assertThat(first().type()).isEqualTo(ExampleType.IMAGE_TO_TEXT);
        assertThat(first().image().format()).isEqualTo(ImageFormat.UNKNOWN);
        assertThat(first().decision()).isEqualTo(Decision.UNDECIDED);
        assertThat(catalog.examples().evidence()).hasSize(3);
        assertThat(catalog.examples().lineSources()).hasSize(3);
        catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
        assertThat(catalog.decisions().undo()).isPresent();
        assertThat(value("SELECT decision FROM example WHERE id = 2")).isEqualTo("later");
    }

    @Test
    void flagsAndDefectsAreCarriedOverWhereTheirColumnIsWritten() throws SQLException {
        stored("UPDATE example SET confirmed = 'face,hand', cleared = 'foot'");
        stored("UPDATE example SET defects = 'sparkling,gps-position'");
        assertThat(first().flags().confirmed()).containsExactly(Kind.FACE);
        assertThat(first().defects()).contains(Defect.GPS_POSITION);
        catalog.decisions().apply(new Change.Flagged(List.of(1L), Kind.CHILD, FlagWord.CLEARED));
        catalog.decisions().apply(new Change.Flagged(List.of(1L), Kind.FACE, null));
        catalog.examples().mark(1, Set.of(Defect.TINY), Set.of(Defect.GPS_POSITION));
        assertThat(value("SELECT confirmed FROM example WHERE id = 1")).isEqualTo("hand");
        assertThat(value("SELECT cleared FROM example WHERE id = 1")).isEqualTo("child,foot");
        assertThat(value("SELECT defects FROM example WHERE id = 1")).isEqualTo("tiny,sparkling");
        catalog.decisions().undo();
        assertThat(value("SELECT confirmed FROM example WHERE id = 1")).isEqualTo("face,hand");
    }

    @Test
    void aFindingOfAnotherKindCountsForNothing() throws SQLException {
        catalog.findings()
                .save(
                        List.of(
                                new Screened(
                                        1,
                                        "test",
                                        "1",
                                        List.of(
                                                new Finding(Kind.FACE, .9, null, "test", "1", ""),
                                                new Finding(
                                                        Kind.CHILD, .8, null, "test", "1", "")))));
        stored("UPDATE finding SET kind = 'hand' WHERE kind = 'child'");
        assertThat(first().findings()).extracting(Finding::kind).containsExactly(Kind.FACE);
        assertThat(catalog.examples().evidence().getFirst().confidences())
                .containsOnlyKeys(Kind.FACE);
        assertThat(value("SELECT count(*) FROM finding")).isEqualTo("2");
    }

    @Test
    void aFindingOfAnotherRoleCountsForNothing() throws SQLException {
        Finding face = new Finding(Kind.FACE, .9, null, "test", "1", "");
        catalog.findings().save(List.of(new Screened(1, "test", "1", List.of(face))));
        stored("UPDATE finding SET role = 'oracle'");
        assertThat(catalog.examples().evidence().getFirst().confidences()).isEmpty();
        assertThat(value("SELECT role FROM finding")).isEqualTo("oracle");
    }

    @Test
    void anAnswerOnAnotherPartIsPassedOver() throws SQLException {
        stored(
                "INSERT INTO moderation (example_id, part, subject, rehearsed, model, flagged, scores)"
                        + " SELECT id, 'sound', sha256, 0, 'm', 'hate', '{}' FROM example");
        assertThat(first().defects()).isEmpty();
        assertThat(catalog.moderations().of(List.of(1L))).isEmpty();
        assertThat(catalog.examples().evidence()).hasSize(3);
    }

    @Test
    void aJobInAnotherStateIsUnknown() throws SQLException {
        long id = catalog.jobs().add(Jobs.in(JobState.RUNNING, "ftjob-1")).id();
        catalog.trails().put(id, JobLineage.NONE);
        catalog.skips().expect(id, new SkipForecast(3, 1, 1, 1, Map.of(Kind.FACE, 1)));
        stored("UPDATE job SET state = 'hibernating'");
        stored("UPDATE job_trail SET blamed = 'TEST'");
        stored("UPDATE skip_tally SET kinds = 'FACE=1,HAND=2'");
        assertThat(catalog.jobs().all().getFirst().state()).isEqualTo(JobState.UNKNOWN);
        assertThat(catalog.trails().of(id).blamed()).isNull();
        assertThat(catalog.skips().of(id).orElseThrow().forecast().kinds())
                .containsOnlyKeys(Kind.FACE);
    }

    @Test
    void aStepThatOnlyANewerVersionKnowsIsNotTakenBackAndStays() throws SQLException {
        catalog.decisions().apply(new Change.Decided(List.of(1L), Decision.KEEP));
        stored("UPDATE step SET change = '{\"do\":\"crop\"}', inverse = '{\"do\":\"crop\"}'");
        assertThat(catalog.decisions().canUndo()).isTrue();
        assertThat(catalog.decisions().undoable()).isEmpty();
        assertThatThrownBy(() -> catalog.decisions().undo())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it ->
                                assertThat(it.problem())
                                        .isEqualTo(
                                                new ProjectProblem.UnknownStep(
                                                        catalog.folder().toString())));
        assertThat(value("SELECT undone FROM step")).isEqualTo("0");
        assertThat(first().decision()).isEqualTo(Decision.KEEP);
    }
}
