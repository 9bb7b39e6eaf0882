package org.plumbline.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plumbline.comparison.DeviationRow.Why;
import org.plumbline.comparison.Whys;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The journal as the answer to why: what is said of a set or a planned set in any way, and what explains a whole
/// workout or affects a whole plan.
@Component
final class WhyStore implements Whys {
    private static final String IS_WHY = """
             AND (l.target_type IN ('set', 'planned_set')
              OR l.target_type = 'workout' AND l.relationship = 'EXPLAINS'
              OR l.target_type = 'plan' AND l.relationship IN ('AFFECTS', 'EXPLAINS'))
            """;

    private final JdbcClient sql;

    WhyStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Said(UUID thing, Why why) {}

    @Override
    public Map<UUID, List<Why>> of(UserId user, Things things) {
        Set<UUID> all = new HashSet<>();
        List.of(things.sets(), things.plannedSets(), things.workouts(), things.plans())
                .forEach(all::addAll);
        if (all.isEmpty()) {
            return Map.of();
        }
        List<Said> found = sql.sql("""
                SELECT l.target_id, l.target_type, l.relationship, e.entry_id, e.entry_date, e.severity,
                  coalesce(e.summary, CASE WHEN length(e.raw_text) > 200 THEN left(e.raw_text, 199) || '…'
                    ELSE e.raw_text END) AS summary
                FROM journal_links l
                JOIN journal_entries e ON e.user_id = l.user_id AND e.entry_id = l.entry_id
                WHERE l.user_id = :user AND l.target_id = ANY (:things)
                """ + IS_WHY + " ORDER BY e.entry_date, e.created_at, e.entry_id, l.seq")
                .param("user", user.value())
                .param("things", all.toArray(UUID[]::new))
                .query(WhyStore::said)
                .list();
        var whys = new HashMap<UUID, List<Why>>();
        found.forEach(said ->
                whys.computeIfAbsent(said.thing(), _ -> new ArrayList<>()).add(said.why()));
        return whys;
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        UUID thing = row.getObject("target_id", UUID.class);
        return new Said(
                thing,
                new Why(
                        row.getObject("entry_id", UUID.class),
                        row.getString("relationship"),
                        row.getString("target_type"),
                        thing,
                        row.getObject("entry_date", LocalDate.class),
                        row.getString("severity"),
                        row.getString("summary")));
    }

    @Override
    public Things explainedBy(UserId user, UUID cause) {
        return things(sql.sql("""
                SELECT DISTINCT l.target_type, l.target_id FROM journal_links l
                WHERE l.user_id = :user AND l.entry_id IN (
                  SELECT c.entry_id FROM journal_links c
                  WHERE c.user_id = :user AND (
                    c.target_type IN ('injury', 'constraint') AND c.target_id = :cause
                    OR c.target_type = 'constraint' AND c.target_id IN (
                      SELECT constraint_id FROM constraints WHERE user_id = :user AND injury_id = :cause)))
                """ + IS_WHY)
                .param("user", user.value())
                .param("cause", cause)
                .query(WhyStore::target)
                .list());
    }

    @Override
    public Things explained(UserId user) {
        return things(sql.sql("""
                SELECT DISTINCT l.target_type, l.target_id FROM journal_links l WHERE l.user_id = :user
                """ + IS_WHY)
                .param("user", user.value())
                .query(WhyStore::target)
                .list());
    }

    private static Target target(ResultSet row, int number) throws SQLException {
        return new Target(
                TargetType.find(row.getString("target_type")).orElseThrow(), row.getObject("target_id", UUID.class));
    }

    private static Things things(Collection<Target> targets) {
        return new Things(
                ids(targets, TargetType.SET),
                ids(targets, TargetType.PLANNED_SET),
                ids(targets, TargetType.WORKOUT),
                ids(targets, TargetType.PLAN));
    }

    private static Set<UUID> ids(Collection<Target> targets, TargetType type) {
        var ids = new HashSet<UUID>();
        targets.stream().filter(target -> target.type() == type).forEach(target -> ids.add(target.id()));
        return ids;
    }
}
