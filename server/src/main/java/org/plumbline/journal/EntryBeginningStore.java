package org.plumbline.journal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plumbline.plan.EntryTexts;
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

    private record Line(UUID entry, String text) {
        String cut() {
            return text.codePointCount(0, text.length()) <= LONGEST
                    ? text.strip()
                    : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
        }
    }

    @Override
    public Map<UUID, String> beginnings(UserId user, Collection<UUID> entries) {
        return sql
                .sql("""
                        SELECT entry_id AS entry,
                          left(ltrim(regexp_replace(raw_text, '[\\s[:cntrl:]]+', ' ', 'g')), :most) AS text
                        FROM journal_entries WHERE user_id = :user AND entry_id = ANY(:ids)
                        """)
                .param("most", LONGEST + 1)
                .param("user", user.value())
                .param("ids", entries.toArray(UUID[]::new))
                .query((row, _) -> new Line(row.getObject("entry", UUID.class), row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.toMap(Line::entry, Line::cut));
    }
}
