package org.plumbline.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The parts of an export, in the order of the document.
final class ExportSections {
    static final List<ExportSection> ALL = List.of(
            new ExportSection("athlete", false, """
                    SELECT (to_jsonb(u) - 'operator' - 'status' || to_jsonb(p) - 'version' - 'updated_at') AS row
                    FROM users u JOIN profiles p ON p.user_id = u.user_id WHERE u.user_id = :user
                    """),
            new ExportSection("tolerance", false, """
                    SELECT tolerance AS row FROM tolerance_preferences WHERE user_id = :user
                    """),
            new ExportSection("exercises", true, """
                    SELECT (to_jsonb(e) - 'user_id' - 'name_key') AS row FROM user_exercises e
                    WHERE user_id = :user ORDER BY name, exercise_id
                    """),
            new ExportSection("exercise_aliases", true, """
                    SELECT (to_jsonb(a) - 'user_id' - 'alias_key') AS row FROM user_exercise_aliases a
                    WHERE user_id = :user ORDER BY alias_key
                    """),
            new ExportSection("templates", true, """
                    SELECT (to_jsonb(t) - 'user_id') AS row FROM plan_templates t
                    WHERE user_id = :user ORDER BY name, template_id
                    """),
            new ExportSection("plans", true, """
                    SELECT (to_jsonb(p) - 'user_id' || jsonb_build_object(
                      'revisions', (
                        SELECT coalesce(jsonb_agg(jsonb_build_object('revision', r.revision, 'created_at', r.created_at,
                          'actor_id', r.actor_id, 'content', r.content) ORDER BY r.revision), '[]')
                        FROM plan_revisions r WHERE r.user_id = p.user_id AND r.plan_id = p.plan_id),
                      'transitions', (
                        SELECT coalesce(jsonb_agg(to_jsonb(t) - 'user_id' - 'plan_id' ORDER BY t.version), '[]')
                        FROM plan_transitions t WHERE t.user_id = p.user_id AND t.plan_id = p.plan_id))) AS row
                    FROM plans p WHERE p.user_id = :user ORDER BY p.date, p.plan_id
                    """),
            new ExportSection("workouts", true, """
                    SELECT (to_jsonb(w) - 'user_id' - 'fingerprint' || jsonb_build_object(
                      'blocks', (
                        SELECT coalesce(jsonb_agg(to_jsonb(b) - 'user_id' - 'workout_id' || jsonb_build_object('sets', (
                          SELECT coalesce(jsonb_agg(to_jsonb(s) - 'user_id' - 'workout_id' - 'block_id' - 'live'
                            - 'local_date' ORDER BY s.seq), '[]')
                          FROM sets s WHERE s.user_id = b.user_id AND s.block_id = b.block_id)) ORDER BY b.seq), '[]')
                        FROM blocks b WHERE b.user_id = w.user_id AND b.workout_id = w.workout_id),
                      'skipped_sets', (
                        SELECT coalesce(jsonb_agg(to_jsonb(o) - 'user_id' - 'workout_id' - 'live'
                          ORDER BY o.planned_set_id), '[]')
                        FROM planned_set_outcomes o WHERE o.user_id = w.user_id AND o.workout_id = w.workout_id),
                      'history', (
                        SELECT coalesce(jsonb_agg(to_jsonb(h) - 'user_id' - 'workout_id' ORDER BY h.version), '[]')
                        FROM workout_history h WHERE h.user_id = w.user_id AND h.workout_id = w.workout_id))) AS row
                    FROM workouts w WHERE w.user_id = :user ORDER BY w.local_date, w.start_time, w.workout_id
                    """),
            new ExportSection("imports", true, """
                    SELECT (to_jsonb(i) - 'user_id' - 'file_hash') AS row FROM imports i
                    WHERE user_id = :user ORDER BY created_at, import_id
                    """));

    private ExportSections() {}

    /// All parts in one statement, so that they show one moment: rows of `part` (counted from 0) and `row`.
    static String statement() {
        return IntStream.range(0, ALL.size())
                .mapToObj(part -> "(SELECT %d AS part, p.row::text FROM (%s) p)"
                        .formatted(part, ALL.get(part).sql()))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }
}
