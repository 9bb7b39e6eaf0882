package org.plumbline.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/// The rows of one kind of thing. A row becomes the record and the other way round by the names of the columns, which
/// are those of the JSON.
final class ThingStore<T extends Thing> {
    private final JdbcClient sql;
    private final Class<T> type;
    private final Table table;
    private final String select;

    /// @param id the column of the id
    /// @param listedBy the expression that lists are in the order of
    /// @param columns those that are written
    /// @param more what is shown beside the columns, as further arguments of `jsonb_build_object`
    record Table(String name, String id, String listedBy, String columns, String more) {}

    ThingStore(JdbcClient sql, Class<T> type, Table table) {
        this.sql = sql;
        this.type = type;
        this.table = table;
        this.select = "SELECT (to_jsonb(t) - 'user_id' - '" + table.id() + "' || jsonb_build_object('id', t."
                + table.id() + table.more() + "))::text AS thing FROM " + table.name() + " t WHERE t.user_id = :user";
    }

    Optional<T> find(UserId user, UUID id) {
        return list(user, List.of(id)).stream().findFirst();
    }

    /// As `find`, and no other transaction changes it before this one ends.
    Optional<T> lock(UserId user, UUID id) {
        return things(user, " AND t." + table.id() + " = :id FOR NO KEY UPDATE", Map.of("id", id)).stream()
                .findFirst();
    }

    List<T> list(UserId user, Collection<UUID> ids) {
        return things(user, " AND t." + table.id() + " = ANY (:ids)", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    /// Those that fit, which is said of `t`, in the order of the list.
    List<T> where(UserId user, String fits, Map<String, ?> parameters) {
        return things(user, fits + " ORDER BY " + order(), parameters);
    }

    List<T> page(UserId user, String fits, Map<String, ?> parameters, ListedAfter after, int limit) {
        var all = new HashMap<String, Object>(parameters);
        all.put("after", after.listedBy());
        all.put("after_id", after.id());
        all.put("limit", limit);
        return things(
                user, fits + " AND (" + order() + ") > (:after, :after_id) ORDER BY " + order() + " LIMIT :limit", all);
    }

    private String order() {
        return table.listedBy() + ", t." + table.id();
    }

    private List<T> things(UserId user, String fits, Map<String, ?> parameters) {
        return sql.sql(select + fits).param("user", user.value()).params(parameters).query(String.class).list().stream()
                .map(json -> Json.MAPPER.readValue(json, type))
                .toList();
    }

    /// Which of these ids are there.
    Set<UUID> known(UserId user, Collection<UUID> ids) {
        return sql.sql("SELECT " + table.id() + " FROM " + table.name() + " WHERE user_id = :user AND " + table.id()
                        + " = ANY (:ids)")
                .param("user", user.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /// Every id with the version that its thing stands at.
    Map<UUID, String> versions(UserId user) {
        var versions = new HashMap<UUID, String>();
        sql.sql("SELECT " + table.id() + " AS id, version FROM " + table.name() + " WHERE user_id = :user")
                .param("user", user.value())
                .query(row -> {
                    versions.put(row.getObject("id", UUID.class), "version " + row.getLong("version"));
                });
        return versions;
    }

    /// False if the id is in use.
    boolean add(Work work, T thing) {
        return sql.sql("INSERT INTO " + table.name() + " (user_id, " + table.id() + ", " + table.columns()
                                + ") SELECT user_id, " + table.id() + ", " + table.columns()
                                + " FROM jsonb_populate_record(NULL::" + table.name() + ", :row::jsonb)"
                                + " ON CONFLICT (user_id, " + table.id() + ") DO NOTHING")
                        .param("row", row(work, thing))
                        .update()
                == 1;
    }

    void replace(Work work, T thing) {
        sql.sql("UPDATE " + table.name() + " SET (" + table.columns() + ") = (SELECT " + table.columns()
                        + " FROM jsonb_populate_record(NULL::" + table.name()
                        + ", :row::jsonb)) WHERE user_id = :user AND "
                        + table.id() + " = :id")
                .param("row", row(work, thing))
                .param("user", work.subject().value())
                .param("id", thing.id())
                .update();
    }

    private String row(Work work, T thing) {
        ObjectNode row = (ObjectNode) Json.tree(thing);
        row.put("user_id", work.subject().toString());
        row.put(table.id(), thing.id().toString());
        return Json.write(row);
    }

    void remove(Work work, UUID id) {
        sql.sql("DELETE FROM " + table.name() + " WHERE user_id = :user AND " + table.id() + " = :id")
                .param("user", work.subject().value())
                .param("id", id)
                .update();
    }

    /// Lets one transaction of this athlete at a time go on that writes things of this kind, where what one says
    /// depends on the others.
    void oneAtATime(UserId user) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))::text AS locked")
                .param("what", table.name() + " of " + user)
                .query(String.class)
                .list();
    }
}
