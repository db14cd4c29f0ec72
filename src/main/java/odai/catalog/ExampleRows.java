package odai.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import odai.dataset.Decision;
import odai.dataset.Defect;
import odai.dataset.Example;
import odai.dataset.ExampleType;
import odai.dataset.Finding;
import odai.dataset.ImageFormat;
import odai.dataset.ImageRef;
import odai.dataset.Response;

/// Whole examples out of their tables, three queries a page.
final class ExampleRows {
    private static final String IN = " IN (SELECT value FROM json_each(?))";

    private final Connection connection;
    private final StoredPaths paths;

    ExampleRows(Connection connection, StoredPaths paths) {
        this.connection = connection;
        this.paths = paths;
    }

    List<Example> byIds(List<Long> ids) throws SQLException {
        Map<Long, Example> found = new HashMap<>();
        for (Example example : read("WHERE id" + IN, Sql.json(ids))) {
            found.put(example.id(), example);
        }
        List<Example> ordered = new ArrayList<>(ids.size());
        for (Long id : ids) {
            Example example = found.get(id);
            if (example != null) {
                ordered.add(example);
            }
        }
        return ordered;
    }

    List<Example> after(long position, int limit) throws SQLException {
        return read("WHERE position > ? ORDER BY position LIMIT " + limit, position);
    }

    static Map<Long, List<Response>> responses(Connection connection, List<Long> ids)
            throws SQLException {
        Map<Long, List<Response>> all = new HashMap<>();
        Sql.list(
                connection,
                "SELECT * FROM response WHERE example_id" + IN + " ORDER BY example_id, place",
                row ->
                        all.computeIfAbsent(row.getLong("example_id"), _ -> new ArrayList<>())
                                .add(response(row)),
                Sql.json(ids));
        return all;
    }

    private List<Example> read(String where, Object value) throws SQLException {
        List<Long> ids =
                Sql.list(
                        connection,
                        "SELECT id FROM example " + where,
                        row -> row.getLong(1),
                        value);
        Map<Long, List<Response>> responses = responses(connection, ids);
        Map<Long, List<Finding>> findings = FindingStore.read(connection, ids);
        Map<Long, Set<Defect>> flagged =
                ModerationRows.defects(connection, ModerationRows.SOME, Sql.json(ids));
        return Sql.list(
                connection,
                "SELECT * FROM example " + where,
                row ->
                        example(
                                row,
                                responses.getOrDefault(row.getLong("id"), List.of()),
                                findings.getOrDefault(row.getLong("id"), List.of()),
                                flagged.getOrDefault(row.getLong("id"), Set.of())),
                value);
    }

    private Example example(
            ResultSet row, List<Response> responses, List<Finding> findings, Set<Defect> flagged)
            throws SQLException {
        Set<Defect> defects = EnumSet.noneOf(Defect.class);
        defects.addAll(flagged);
        defects.addAll(EnumSetColumn.defects(row.getString("defects")));
        if (responses.stream().noneMatch(it -> it.chosen() && SearchText.visible(it.text()))) {
            defects.add(Defect.NO_RESPONSE);
        }
        return new Example(
                row.getLong("id"),
                row.getString("odai_id"),
                row.getLong("position"),
                type(row),
                row.getString("odai"),
                row.getString("original_odai"),
                responses,
                image(row),
                row.getString("origin"),
                EnumSetColumn.flags(row.getString("confirmed"), row.getString("cleared")),
                decision(row),
                defects,
                findings,
                row.getString("refusal"));
    }

    /// A word of a newer version reads as the nearest, as in an import.
    static ExampleType type(ResultSet row) throws SQLException {
        return ExampleType.of(row.getString("type")).orElse(ExampleType.IMAGE_TO_TEXT);
    }

    /// The same; nothing that this version knows was decided.
    static Decision decision(ResultSet row) throws SQLException {
        return Decision.of(row.getString("decision")).orElse(Decision.UNDECIDED);
    }

    static ImageFormat format(String name) {
        return EnumSetColumn.word(ImageFormat.class, name).orElse(ImageFormat.UNKNOWN);
    }

    ImageRef image(ResultSet row) throws SQLException {
        long bytes = row.getLong("bytes");
        return new ImageRef(
                paths.picture(row.getString("path"), bytes),
                bytes,
                row.getLong("modified"),
                row.getString("sha256"),
                format(row.getString("format")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("orientation"));
    }

    static Response response(ResultSet row) throws SQLException {
        return new Response(
                row.getInt("number"),
                row.getString("text"),
                row.getString("original"),
                row.getLong("score"),
                row.getInt("chosen") != 0);
    }
}
