package odai.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import odai.dataset.Defect;
import odai.dataset.Response;
import odai.importing.RowProblem.Reason;

/// The responses of a row: sorted by score, the first chosen. An element that is empty is passed
/// over; one that is wrong refuses the row.
final class ResponseParser {
    private static final int MAX = 10_000;

    private ResponseParser() {}

    static List<Response> parse(JsonNode list, Set<Defect> notices) throws RefusedRow {
        if (!list.isArray()) {
            throw new RefusedRow(Reason.WRONG_TYPE, "responses");
        }
        if (list.size() > MAX) {
            throw new RefusedRow(Reason.TOO_MANY_RESPONSES, Integer.toString(list.size()));
        }
        List<Response> all = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (JsonNode element : list) {
            if (!element.isNull() && !(element.isObject() && element.isEmpty())) {
                all.add(response(element, numbers, notices));
            }
        }
        return ordered(all, notices);
    }

    private static Response response(JsonNode element, Set<Integer> numbers, Set<Defect> notices)
            throws RefusedRow {
        if (!element.isObject()) {
            throw new RefusedRow(Reason.WRONG_TYPE, "responses");
        }
        JsonNode text = element.get("text");
        if (text == null || text.isNull()) {
            throw new RefusedRow(Reason.MISSING_FIELD, "responses.text");
        }
        if (!text.isTextual()) {
            throw new RefusedRow(Reason.WRONG_TYPE, "responses.text");
        }
        String words = RowParser.sound(text.textValue(), "responses.text");
        long written = whole(element, "response_id", numbers.size() + 1L);
        int number = Math.clamp(written, 0, Integer.MAX_VALUE);
        if (number < 1 || number != written || !numbers.add(number)) {
            notices.add(Defect.UNSORTED_RESPONSES);
            number = 1;
            while (!numbers.add(number)) {
                number++;
            }
        }
        return new Response(number, words, words, whole(element, "score", 0), false);
    }

    private static long whole(JsonNode element, String name, long usual) throws RefusedRow {
        JsonNode value = element.get(name);
        if (value == null) {
            return usual;
        }
        boolean fits =
                value.isIntegralNumber() && value.canConvertToLong()
                        || value.isFloatingPointNumber()
                                && value.doubleValue() == Math.rint(value.doubleValue())
                                && Math.abs(value.doubleValue()) < 1e15;
        if (!fits) {
            throw new RefusedRow(Reason.BAD_NUMBER, name);
        }
        long number = value.longValue();
        // nobody was ever liked less than not at all
        if (name.equals("score") && number < 0) {
            throw new RefusedRow(Reason.BAD_NUMBER, name);
        }
        return number;
    }

    private static List<Response> ordered(List<Response> all, Set<Defect> notices) {
        List<Response> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingLong(Response::score).reversed());
        if (!sorted.equals(all)) {
            notices.add(Defect.UNSORTED_RESPONSES);
        }
        choose(sorted);
        return sorted;
    }

    /// The best one that a reader would see anything of.
    private static void choose(List<Response> sorted) {
        for (int i = 0; i < sorted.size(); i++) {
            if (visible(sorted.get(i).text())) {
                sorted.set(i, sorted.get(i).withChosen(true));
                return;
            }
        }
    }

    private static boolean visible(String text) {
        return text.codePoints()
                .anyMatch(c ->
                        !Character.isWhitespace(c)
                                && !Character.isSpaceChar(c)
                                && !Character.isISOControl(c)
                                && Character.getType(c) != Character.FORMAT);
    }
}
