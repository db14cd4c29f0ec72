package odai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javax.management.JMException;
import javax.management.ObjectName;
import odai.catalog.FindingStore.Screened;
import odai.dataset.Box;
import odai.dataset.Decision;
import odai.dataset.Example;
import odai.dataset.ExampleQuery;
import odai.dataset.Finding;
import odai.dataset.Kind;
import odai.dataset.VerdictName;
import odai.fixtures.DataSet;
import odai.ui.project.SidePanel;
import org.junit.jupiter.api.Test;

/// A window that is used all day holds no more in the evening than it did in the morning.
class LongDayTest extends WindowCase {
    private static final int EXAMPLES = 150;
    private static final int EARLY = 20;
    private static final int LATE = 500;

    /// Cards beside each other.
    private static final int ROW = 3;

    private static final String CARD = "odai.ui.gallery.CardCell";

    private final Random random = new Random(20260);

    private void openDoubted() {
        Path set = DataSet.of(folder.resolve("set"), EXAMPLES).write();
        open(set);
        List<Screened> seen = new ArrayList<>();
        List<Long> ids = new ArrayList<>();
        for (long id = 1; id <= EXAMPLES; id++) {
            Finding face = new Finding(Kind.FACE, .46, new Box(.2, .2, .4, .4), "test", "1", "");
            seen.add(new Screened(id, "test", "1", List.of(face)));
            ids.add(id);
        }
        // what is kept on purpose, up to a limit, is there before anything is counted
        for (Example example : project().curation().page(ids)) {
            project().model().thumbnails().make(example.image());
        }
        project().curation().catalog().findings().save(seen);
        project().curation().refresh(ids);
        atRest();
    }

    private void atRest() {
        FxCase.until("at rest", () -> project().settled());
    }

    /// One thing after the other that a curator does to see other cards.
    private void step(int number) {
        long id = 1 + random.nextInt(EXAMPLES);
        switch (number % 5) {
            case 0 -> ask(ExampleQuery.ALL.withSearch(String.valueOf(random.nextInt(10))));
            case 1 -> ask(ExampleQuery.ALL.withVerdicts(Set.of(VerdictName.REVIEW)));
            case 2 -> decide(id, Decision.EXCLUDE);
            case 3 -> decide(id, Decision.UNDECIDED);
            default -> ask(ExampleQuery.ALL);
        }
        atRest();
    }

    private void ask(ExampleQuery query) {
        FxCase.run(() -> project().model().ask(query));
    }

    private void decide(long id, Decision decision) {
        FxCase.run(() -> project().model().curator().decide(List.of(id), decision));
    }

    /// What cannot be done without: the toolkit keeps pictures of what it drew for as long as there
    /// is room, and lets them go before memory runs out. So it is let run out.
    private static long heap() {
        int more = (int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 8);
        assertThatThrownBy(() -> Arrays.fill(new long[more], 1))
                .isInstanceOf(OutOfMemoryError.class);
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Live objects of a class, as `jcmd GC.class_histogram` counts them.
    private static long live(String type) throws JMException {
        String histogram =
                (String)
                        ManagementFactory.getPlatformMBeanServer()
                                .invoke(
                                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                        "gcClassHistogram",
                                        new Object[] {new String[0]},
                                        new String[] {String[].class.getName()});
        return histogram
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length >= 4 && fields[3].equals(type))
                .mapToLong(fields -> Long.parseLong(fields[1]))
                .findFirst()
                .orElse(0);
    }

    private record Held(long cards, long heap) {}

    private Held held() throws JMException {
        ask(ExampleQuery.ALL);
        until("at rest", () -> project().settled());
        forgetEvents();
        return new Held(live(CARD), heap());
    }

    @Test
    void fiveHundredFiltersSearchesAndDecisionsLeaveNoCardsAndNoMemoryBehind() throws JMException {
        openDoubted();
        for (int i = 0; i < EARLY; i++) {
            step(i);
        }
        Held early = held();
        for (int i = EARLY; i < LATE; i++) {
            step(i);
        }
        Held late = held();
        assertThat(early.cards()).isPositive();
        // a list that is scrolled between two rows shows one row more
        assertThat(late.cards()).as("cards").isBetween(early.cards() - ROW, early.cards() + ROW);
        assertThat(late.heap()).as("heap").isCloseTo(early.heap(), withinPercentage(10));
    }

    @Test
    void partsThatAreFoldedAwayAndComeBackUseTheSameCardsAgain() throws JMException {
        openDoubted();
        Map<Integer, Long> cards = new HashMap<>();
        for (int i = 1; i <= 12; i++) {
            push(KeyCode.OPEN_BRACKET);
            ask(ExampleQuery.ALL.withSearch(String.valueOf(i % 10)));
            atRest();
            ask(ExampleQuery.ALL);
            atRest();
            cards.put(i, live(CARD));
        }
        assertThat(cards.get(12)).isEqualTo(cards.get(4));
    }

    /// With whatever was shown of it: half of the parts a project has.
    private void openAndClose(Path place) {
        open(place);
        interact(() -> project().shell().review());
        atRest();
        interact(() -> project().model().go(SidePanel.SUBMIT));
        interact(() -> project().screenNow());
        interact(() -> session().actions().export());
        interact(() -> session().actions().compare());
        OpenProject open = project();
        interact(() -> session().closeProject());
        open.closed().join();
    }

    @Test
    void aProjectThatIsClosedIsLetGo() throws JMException {
        openDoubted();
        Path place = project().folder();
        interact(() -> session().closeProject());
        for (int i = 0; i < 4; i++) {
            openAndClose(place);
        }
        forgetEvents();
        // what the window looked at last it may remember
        assertThat(live(OpenProject.class.getName())).as("projects").isLessThanOrEqualTo(1);
        assertThat(live(Shell.class.getName())).as("screens").isLessThanOrEqualTo(1);
        assertThat(live("odai.curating.Curation")).as("curations").isLessThanOrEqualTo(1);
        assertThat(live("odai.images.Thumbnails")).as("thumbnails").isLessThanOrEqualTo(1);
    }
}
