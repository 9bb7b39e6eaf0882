package org.plumbline.exchange;

import java.util.List;
import java.util.Map;
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
            new ExportSection("linked_accounts", true, """
                    SELECT (to_jsonb(i) - 'user_id') AS row FROM external_identities i
                    WHERE user_id = :user ORDER BY issuer, external_id
                    """),
            new ExportSection("tokens", true, """
                    SELECT (to_jsonb(t) - 'user_id' - 'hash') AS row FROM api_tokens t
                    WHERE user_id = :user ORDER BY created_at, token_id
                    """),
            new ExportSection("assistants", true, """
                    SELECT (to_jsonb(a) - 'user_id') AS row FROM assistants a
                    WHERE user_id = :user ORDER BY created_at, assistant_id
                    """),
            new ExportSection("access_log", true, """
                    SELECT (to_jsonb(l) - 'user_id') AS row FROM access_log l
                    WHERE user_id = :user ORDER BY at, entry_id
                    """),
            new ExportSection("passkeys", true, """
                    SELECT (to_jsonb(k) - 'user_id' - 'credential_id' - 'public_key' - 'sign_count' - 'transports') AS row
                    FROM passkeys k WHERE user_id = :user ORDER BY created_at, passkey_id
                    """),
            new ExportSection("shares", true, """
                    SELECT (to_jsonb(g) - 'user_id') AS row FROM sharing_grants g
                    WHERE user_id = :user AND acting_alone() ORDER BY created_at, grant_id
                    """),
            new ExportSection("equipment", true, """
                    SELECT (to_jsonb(e) - 'user_id') AS row FROM equipment e
                    WHERE user_id = :user ORDER BY name, equipment_id
                    """),
            new ExportSection("goals", true, """
                    SELECT (to_jsonb(g) - 'user_id') AS row FROM goals g
                    WHERE user_id = :user ORDER BY created_at, goal_id
                    """),
            new ExportSection("training_blocks", true, """
                    SELECT (to_jsonb(b) - 'user_id' || jsonb_build_object('learned', (
                      SELECT to_jsonb(l) - 'user_id' - 'training_block_id' FROM block_learnings l
                      WHERE l.user_id = b.user_id AND l.training_block_id = b.training_block_id))) AS row
                    FROM training_blocks b WHERE b.user_id = :user ORDER BY b.start_date, b.training_block_id
                    """),
            new ExportSection("injuries", true, """
                    SELECT (to_jsonb(i) - 'user_id' || jsonb_build_object('history', (
                      SELECT coalesce(jsonb_agg(to_jsonb(h) - 'user_id' - 'injury_id' ORDER BY h.version), '[]')
                      FROM injury_status_history h WHERE h.user_id = i.user_id AND h.injury_id = i.injury_id))) AS row
                    FROM injuries i WHERE i.user_id = :user ORDER BY i.created_at, i.injury_id
                    """),
            new ExportSection("constraints", true, """
                    SELECT (to_jsonb(c) - 'user_id') AS row FROM constraints c
                    WHERE user_id = :user ORDER BY created_at, constraint_id
                    """),
            new ExportSection("training_levels", true, """
                    SELECT (to_jsonb(l) - 'user_id') AS row FROM training_levels l
                    WHERE user_id = :user ORDER BY modality
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
                        FROM plan_transitions t WHERE t.user_id = p.user_id AND t.plan_id = p.plan_id),
                      'checks', (
                        SELECT coalesce(jsonb_agg(to_jsonb(k) - 'user_id' - 'plan_id' ORDER BY k.plan_version, k.seq), '[]')
                        FROM plan_checks k WHERE k.user_id = p.user_id AND k.plan_id = p.plan_id))) AS row
                    FROM plans p WHERE p.user_id = :user ORDER BY p.date, p.plan_id
                    """),
            new ExportSection("workouts", true, """
                    SELECT (to_jsonb(w) - 'user_id' - 'fingerprint' || jsonb_build_object(
                      'blocks', (
                        SELECT coalesce(jsonb_agg(to_jsonb(b) - 'user_id' - 'workout_id' || jsonb_build_object('sets', (
                          SELECT coalesce(jsonb_agg(to_jsonb(s) - 'user_id' - 'workout_id' - 'block_id' - 'live'
                            - 'local_date' || jsonb_build_object('deviation', to_jsonb(d) - 'user_id' - 'set_id')
                            ORDER BY s.seq), '[]')
                          FROM sets s LEFT JOIN set_deviations d ON d.user_id = s.user_id AND d.set_id = s.set_id
                          WHERE s.user_id = b.user_id AND s.block_id = b.block_id)) ORDER BY b.seq), '[]')
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
            new ExportSection("journal", true, """
                    SELECT (to_jsonb(e) - 'user_id' - 'words' || jsonb_build_object('links', (
                      SELECT coalesce(jsonb_agg(to_jsonb(l) - 'user_id' - 'entry_id' - 'node_id' ORDER BY l.seq), '[]')
                      FROM journal_links l WHERE l.user_id = e.user_id AND l.entry_id = e.entry_id))) AS row
                    FROM journal_entries e WHERE e.user_id = :user ORDER BY e.entry_date, e.created_at, e.entry_id
                    """),
            new ExportSection("observations", true, """
                    SELECT (to_jsonb(o) - 'user_id' - 'words' || jsonb_build_object('evidence', (
                      SELECT coalesce(jsonb_agg(to_jsonb(v) - 'user_id' - 'observation_id' ORDER BY v.seq), '[]')
                      FROM observation_evidence v
                      WHERE v.user_id = o.user_id AND v.observation_id = o.observation_id))) AS row
                    FROM observations o WHERE o.user_id = :user ORDER BY o.observed_on, o.created_at, o.observation_id
                    """),
            new ExportSection("imports", true, """
                    SELECT (to_jsonb(i) - 'user_id' - 'file_hash' || jsonb_build_object('names', (
                      SELECT coalesce(jsonb_agg(to_jsonb(n) - 'user_id' - 'import_id' ORDER BY n.seq), '[]')
                      FROM import_names n WHERE n.user_id = i.user_id AND n.import_id = i.import_id))) AS row
                    FROM imports i WHERE i.user_id = :user ORDER BY i.created_at, i.import_id
                    """),
            new ExportSection("conflicts", true, """
                    SELECT (to_jsonb(c) - 'user_id') AS row FROM sync_conflicts c
                    WHERE user_id = :user AND acting_alone() ORDER BY created_at, conflict_id
                    """),
            new ExportSection("device_commands", true, """
                    SELECT (to_jsonb(c) - 'user_id') AS row FROM sync_commands c
                    WHERE user_id = :user AND acting_alone() ORDER BY arrived_at, command_id
                    """));

    private static final String BETWEEN_STORES =
            "how far the graph follows, which means something on this machine only";

    private static final String ASKED_BY_PROGRAMS = "the conversation of a program with this server";

    /// Owned tables that are not in an export, and why. A test demands of every other one that it is.
    static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("credentials", "a secret: the hash of the password"),
            Map.entry("refresh_tokens", "secrets of clients that are signed in at the moment"),
            Map.entry("assistant_tokens", "secrets of assistants that were let in; which those are is here"),
            Map.entry("assistant_sessions", ASKED_BY_PROGRAMS),
            Map.entry("assistant_subscriptions", ASKED_BY_PROGRAMS),
            Map.entry("assistant_questions", ASKED_BY_PROGRAMS),
            Map.entry("oauth_clients", "programs that made themselves known to this server, whoever let them in"),
            Map.entry("passkey_challenges", "what a device has to sign within minutes"),
            Map.entry("idempotency_keys", "answers to requests that may be repeated; what they wrote is here"),
            Map.entry("changes", "the order in which things changed; the things are here, with their histories"),
            Map.entry("feed_heads", "how long the log of changes is"),
            Map.entry("graph_relay", BETWEEN_STORES),
            Map.entry("parked_changes", BETWEEN_STORES),
            Map.entry("store_verdicts", BETWEEN_STORES),
            Map.entry("planned_sets", "a mirror of the current revision, which is in `plans` with all others"),
            Map.entry("plan_goals", "what the current revision serves, which is in `plans`"),
            Map.entry("plan_training_blocks", "what the current revision is part of, which is in `plans`"),
            Map.entry("sync_aliases", "how a device called a workout before it knew that another one had begun it"),
            Map.entry("imported_workouts", "by what a workout is known again when its file comes once more"));

    private ExportSections() {}

    /// All parts in one statement, so that they show one moment: rows of `part` (counted from 0) and `row`.
    static String statement() {
        return IntStream.range(0, ALL.size())
                .mapToObj(part -> "(SELECT %d AS part, p.row::text FROM (%s) p)"
                        .formatted(part, ALL.get(part).sql()))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }
}
