package org.plumbline.catalog;

import java.util.List;
import org.plumbline.platform.tools.Tool;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.tools.Way;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The catalogue for assistants.
@Component
@Order(30)
final class CatalogTools implements ToolSource {
    @Override
    public List<Tool> tools() {
        return List.of(
                Tool.reads(
                        "search_exercises",
                        "Exercises by name, alias or abbreviation, or by what they train and need; the best match first.",
                        Way.to("listExercises").query("query", "pattern", "muscle", "equipment", "limit", "cursor")),
                Tool.reads(
                        "resolve_exercises",
                        "Which exercise each name stands for. Ambiguous names come with candidates: ask, do not guess.",
                        Way.to("resolveExercises")));
    }
}
