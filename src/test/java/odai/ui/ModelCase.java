package odai.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import odai.catalog.FindingStore.Screened;
import odai.curating.Curation;
import odai.dataset.Box;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.fixtures.Projects;
import odai.images.ImageDecoder;
import odai.images.Thumbnails;
import odai.text.Texts;
import odai.ui.picture.PictureCache;
import odai.ui.project.ProjectModel;
import odai.ui.task.Background;
import odai.work.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A project's model whose threads do what a test lets them do, when it lets them.
public abstract class ModelCase extends FxCase {

    protected final HeldThreads writer = new HeldThreads();
    protected final HeldThreads reader = new HeldThreads();
    protected final HeldThreads reckoner = new HeldThreads();
    protected final List<Problem> problems = new ArrayList<>();

    @TempDir protected Path temp;

    private Curation curation;
    private Thumbnails thumbnails;
    private ProjectModel model;

    protected int examples() {
        return 150;
    }

    protected Texts texts() {
        return ENGLISH;
    }

    @BeforeEach
    void openTheProject() {
        curation = Curation.open(Projects.of(temp.resolve("p.odai"), examples()));
        thumbnails = new Thumbnails(curation.catalog().thumbnails(), new ImageDecoder());
        prepare();
        model =
                on(() ->
                        new ProjectModel(
                                curation,
                                curation.list(ExampleQuery.ALL),
                                thumbnails,
                                new PictureCache(new ImageDecoder(), reckoner, problems::add),
                                texts(),
                                new Background(writer, problems::add),
                                new Background(reader, problems::add),
                                new Background(reckoner, problems::add)));
    }

    /// Before the model sees the project.
    protected void prepare() {}

    @AfterEach
    void closeTheProject() {
        run(model::leave);
        thumbnails.close();
        curation.close();
    }

    protected Curation curation() {
        return curation;
    }

    protected ProjectModel model() {
        return model;
    }

    /// As the catalog has it now.
    protected Example stored(long id) {
        return curation.page(List.of(id)).getFirst();
    }

    /// On the FX thread; then every thread does what there is to do.
    protected void settled(Runnable change) {
        run(change);
        settle();
    }

    protected void settle() {
        do {
            writer.drain();
            reader.drain();
            reckoner.drain();
        } while (writer.waiting() + reader.waiting() + reckoner.waiting() > 0);
    }

    /// What a screener saw.
    protected void see(long id, Map<Kind, Double> seen) {
        List<Finding> findings = new ArrayList<>();
        seen.forEach((kind, confidence) ->
                findings.add(
                        new Finding(kind, confidence, new Box(.1, .2, .3, .4), "test", "1", "")));
        curation.catalog().findings().save(List.of(new Screened(id, "test", "1", findings)));
        curation.refresh(List.of(id));
    }

    /// A screener has looked at every picture and found none of the kinds.
    protected void seeNothing() {
        for (long id = 1; id <= examples(); id++) {
            see(id, Map.of());
        }
    }
}
