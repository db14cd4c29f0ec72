package odai.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import odai.dataset.Defect;
import odai.dataset.Response;
import odai.importing.RowProblem.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseParserTest {
    private final Set<Defect> notices = EnumSet.noneOf(Defect.class);

    @Test
    void theBestComesFirstAndIsChosen() throws RefusedRow {
        List<Response> all =
                parse(
                        "[{'response_id':1,'text':'a','score':3},{'response_id':2,'text':'b','score':9}]");
        assertThat(all).extracting(Response::text).containsExactly("b", "a");
        assertThat(all).extracting(Response::chosen).containsExactly(true, false);
        assertThat(notices).containsExactly(Defect.UNSORTED_RESPONSES);
    }

    @Test
    void equalScoresKeepTheirOrderWithoutANotice() throws RefusedRow {
        assertThat(parse("[{'text':'a','score':3},{'text':'b','score':3},{'text':'c','score':3}]"))
                .extracting(Response::text)
                .containsExactly("a", "b", "c");
        assertThat(notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\u200b", "\u00ad", "\u2060", "\t\n"})
    void aBestThatNobodySeesIsNotChosen(String unseen) throws RefusedRow {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        list.addObject().put("text", unseen).put("score", 9);
        list.addObject().put("text", "はい").put("score", 1);
        assertThat(ResponseParser.parse(list, notices))
                .extracting(Response::chosen)
                .containsExactly(false, true);
    }

    @Test
    void noneIsChosenWhereNoneIsVisible() throws RefusedRow {
        assertThat(parse("[{'text':' '},{'text':''}]")).noneMatch(Response::chosen);
    }

    @Test
    void emptyElementsArePassedOver() throws RefusedRow {
        assertThat(parse("[null,{},{'text':'a'}]")).hasSize(1);
        assertThat(parse("[]")).isEmpty();
    }

    @ParameterizedTest(name = "ids {0} become {1}")
    @CsvSource({
        "1;2;3, 1;2;3, false",
        "5;7, 5;7, false",
        "1;1, 1;2, true",
        "0;1, 1;2, true",
        "-3;2, 1;2, true",
        "2147483648;1, 1;2, true",
        "4294967297;1, 1;2, true",
    })
    void numbersAreUniqueFromOneWhateverIsWritten(String written, String read, boolean noticed)
            throws RefusedRow {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String id : written.split(";")) {
            list.addObject().put("response_id", Long.parseLong(id)).put("text", "x" + id);
        }
        String numbers =
                String.join(
                        ";",
                        ResponseParser.parse(list, notices).stream()
                                .map(it -> String.valueOf(it.number()))
                                .toList());
        assertThat(numbers).isEqualTo(read);
        assertThat(notices.contains(Defect.UNSORTED_RESPONSES)).isEqualTo(noticed);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'a':1}|WRONG_TYPE|responses",
                "'text'|WRONG_TYPE|responses",
                "['text']|WRONG_TYPE|responses",
                "[[1]]|WRONG_TYPE|responses",
                "[{'score':1}]|MISSING_FIELD|responses.text",
                "[{'text':null}]|MISSING_FIELD|responses.text",
                "[{'text':1}]|WRONG_TYPE|responses.text",
                "[{'text':'a','score':-1}]|BAD_NUMBER|score",
                "[{'text':'a','score':1.5}]|BAD_NUMBER|score",
                "[{'text':'a','score':'9'}]|BAD_NUMBER|score",
                "[{'text':'a','score':null}]|BAD_NUMBER|score",
                "[{'text':'a','score':1e30}]|BAD_NUMBER|score",
                "[{'text':'a','score':true}]|BAD_NUMBER|score",
                "[{'text':'a','response_id':'x'}]|BAD_NUMBER|response_id",
            },
            quoteCharacter = '"')
    void aWrongElementRefusesTheRow(String json, Reason reason, String detail) {
        RefusedRow refused = catchThrowableOfType(RefusedRow.class, () -> parse(json));
        assertThat(refused.problem).isEqualTo(new RowProblem(reason, detail));
    }

    @ParameterizedTest
    @CsvSource({"3.0, 3", "12e2, 1200", "9007199254740993, 9007199254740993", "0, 0"})
    void wholeNumbersAreTakenHoweverTheyAreWritten(String written, long score) throws RefusedRow {
        assertThat(parse("[{'text':'a','score':" + written + "}]").getFirst().score())
                .isEqualTo(score);
    }

    @Test
    void moreThanTenThousandAreRefused() throws RefusedRow {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, 10_000).forEach(i -> list.addObject().put("text", "x"));
        assertThat(ResponseParser.parse(list, notices)).hasSize(10_000);
        list.addObject().put("text", "one more");
        assertThat(
                        catchThrowableOfType(
                                        RefusedRow.class, () -> ResponseParser.parse(list, notices))
                                .problem)
                .isEqualTo(new RowProblem(Reason.TOO_MANY_RESPONSES, "10001"));
    }

    @Property(tries = 200)
    void whateverTheOrderTheBestVisibleOneIsChosenAndOnlyIt(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 50) Integer> scores)
            throws RefusedRow {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        scores.forEach(score -> list.addObject().put("text", "t" + score).put("score", score));
        List<Response> parsed = ResponseParser.parse(list, EnumSet.noneOf(Defect.class));
        assertThat(parsed)
                .extracting(Response::score)
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(parsed).extracting(Response::number).doesNotHaveDuplicates();
        assertThat(parsed.stream().filter(Response::chosen)).containsExactly(parsed.getFirst());
    }

    private List<Response> parse(String json) throws RefusedRow {
        return ResponseParser.parse(Json.read(json.replace('\'', '"')), notices);
    }
}
