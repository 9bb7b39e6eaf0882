package org.plumbline.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.platform.InBackground;
import org.plumbline.platform.graph.Graph;
import org.plumbline.platform.graph.GraphSchema;
import org.plumbline.platform.graph.GraphStatement;
import org.plumbline.platform.graph.GraphTransaction;
import org.springframework.stereotype.Component;

/// Brings the shared part of the graph to where the data files are, in one transaction, when the files changed.
@Component
@InBackground
public final class CatalogueGraph {
    private static final String PART = "exercises";
    private static final GraphStatement VERSION = statement("version");
    private static final GraphStatement LOCK = statement("lock");
    private static final GraphStatement KEEP_VERSION = statement("keep_version");
    private static final List<GraphStatement> LINKS = List.of(
            statement("has_pattern"),
            statement("targets"),
            statement("needs"),
            statement("stresses"),
            statement("involves"),
            statement("finds"));

    /// Counted up when the same files become another graph, so that it is written again.
    private static final int FORM = 2;

    private final Graph graph;
    private final Catalogue catalogue;

    CatalogueGraph(Graph graph, GraphSchema schema, Catalogue catalogue) {
        this.graph = graph;
        this.catalogue = catalogue;
        bringUpToDate();
    }

    /// Does nothing where the graph says that it has this content already.
    public void bringUpToDate() {
        graph.writeShared(transaction -> {
            if (!isCurrent(transaction, VERSION) && !isCurrent(transaction, LOCK)) {
                load(transaction);
            }
            return true;
        });
    }

    /// Writes everything again, whatever the graph says that it has.
    public void rebuild() {
        graph.writeShared(transaction -> {
            transaction.run(LOCK, Map.of("part", PART));
            load(transaction);
            return true;
        });
    }

    private boolean isCurrent(GraphTransaction transaction, GraphStatement statement) {
        return transaction.run(statement, Map.of("part", PART)).stream()
                .map(row -> row.get("content_hash").asString(""))
                .anyMatch(version()::equals);
    }

    private String version() {
        return FORM + "-" + catalogue.contentHash();
    }

    private void load(GraphTransaction transaction) {
        Vocabulary words = catalogue.vocabulary();
        Map.of("patterns", words.patterns(), "muscles", words.muscles(), "equipment", words.equipment())
                .forEach((name, terms) -> rows(transaction, name, GraphRows.of(terms.values())));
        rows(transaction, "joints", GraphRows.of(words.joints().values()));
        rows(transaction, "joint_actions", GraphRows.of(words.jointActions().values()));
        rows(transaction, "modalities", GraphRows.of(words.modalities().values()));
        transaction.run(statement("unlink"), Map.of());
        transaction.run(statement("unlink_words"), Map.of());
        var exercises =
                catalogue.exercises().values().stream().map(GraphRows::of).toList();
        rows(transaction, "exercises", exercises);
        LINKS.forEach(link -> transaction.run(link, Map.of("rows", exercises)));
        rows(transaction, "variation_of", variations());
        transaction.run(KEEP_VERSION, Map.of("part", PART, "content_hash", version()));
    }

    private List<Map<String, String>> variations() {
        return catalogue.exercises().values().stream()
                .flatMap(exercise -> Optional.ofNullable(exercise.variationOf())
                        .map(plainer -> Map.of("id", exercise.id().toString(), "variation_of", plainer.toString()))
                        .stream())
                .toList();
    }

    private static void rows(GraphTransaction transaction, String statement, List<? extends Map<String, ?>> rows) {
        transaction.run(statement(statement), Map.of("rows", rows));
    }

    private static GraphStatement statement(String name) {
        return GraphStatement.of("catalogue", name);
    }
}
