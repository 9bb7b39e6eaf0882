package org.plumbline.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.plan.EntryTexts;
import org.plumbline.platform.Beginning;
import org.plumbline.platform.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Says of entries how they begin, where there is no room for the whole.
@Component
final class EntryBeginningStore implements EntryTexts {
    private static final int LONGEST = 80;

    private final JdbcClient sql;

    EntryBeginningStore(JdbcClient sql) {
        this.sql = sql;
    }

    private record Line(UUID entry, String text) {}

    @Override
    public Map<UUID, String> beginnings(UserId user, Collection<UUID> entries) {
        return sql
                .sql("""
                        SELECT entry_id, raw_text FROM journal_entries WHERE user_id = :user AND entry_id = ANY(:ids)
                        """)
                .param("user", user.value())
                .param("ids", entries.toArray(UUID[]::new))
                .query((row, _) -> new Line(row.getObject("entry_id", UUID.class), row.getString("raw_text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::entry, line -> Beginning.of(line.text(), LONGEST)));
    }
}
