package org.plumbline.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import org.plumbline.platform.Caller;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes out everything that an athlete has, row by row, as one state of the database saw it.
@Component
public final class Exports {
    private static final int ROWS_AT_ONCE = 200;

    private final Transactions transactions;
    private final JdbcClient sql;
    private final SetTable sets;
    private final InstantSource clock;

    Exports(Transactions transactions, JdbcClient sql, SetTable sets, InstantSource clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.sets = sets;
        this.clock = clock;
    }

    /// One JSON document.
    public void writeJson(Caller caller, OutputStream to) {
        write(caller, to, writer -> document(caller.subject(), clock.instant(), writer));
    }

    /// Every set that counts as a row of CSV.
    public void writeSets(Caller caller, OutputStream to) {
        write(caller, to, writer -> sets.write(caller.subject(), writer));
    }

    private void write(Caller caller, OutputStream to, Writing writing) {
        transactions.read(caller, () -> {
            // Times are those of UTC whatever the machine's zone is; without helpers the parts come in their order.
            sql.sql("SET LOCAL TIME ZONE 'UTC'").update();
            sql.sql("SET LOCAL max_parallel_workers_per_gather = 0").update();
            try {
                var writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
                writing.to(writer);
                writer.flush();
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private void document(UserId user, Instant now, Writer writer) throws IOException {
        writer.write("{\"format\":\"plumbline-export\",\"format_version\":1,\"exported_at\":" + Json.write(now));
        var parts = new Parts(writer);
        try (var rows = sql
                .sql(ExportSections.statement())
                .withFetchSize(ROWS_AT_ONCE)
                .param("user", user.value())
                .query((row, _) -> new Row(row.getInt("part"), row.getString("row")))
                .stream()) {
            for (var row = rows.iterator(); row.hasNext(); ) {
                parts.add(row.next());
            }
        }
        parts.end();
        writer.write("}\n");
    }

    private record Row(int part, String json) {}

    /// Writes the parts of the document around their rows.
    private static final class Parts {
        private final Writer writer;
        private int part = -1;
        private boolean empty = true;

        Parts(Writer writer) {
            this.writer = writer;
        }

        void add(Row row) throws IOException {
            if (row.part() < part) {
                throw new IllegalStateException("part " + row.part() + " comes after part " + part);
            }
            goTo(row.part());
            writer.write(empty ? "" : ",\n");
            writer.write(row.json());
            empty = false;
        }

        void end() throws IOException {
            goTo(ExportSections.ALL.size());
        }

        private void goTo(int wanted) throws IOException {
            while (part < wanted) {
                close();
                part++;
                empty = true;
                open();
            }
        }

        private void open() throws IOException {
            if (part < ExportSections.ALL.size()) {
                var section = ExportSections.ALL.get(part);
                writer.write(",\n\"" + section.name() + "\":" + (section.list() ? "[" : ""));
            }
        }

        private void close() throws IOException {
            if (part >= 0) {
                boolean list = ExportSections.ALL.get(part).list();
                writer.write(list ? "]" : empty ? "null" : "");
            }
        }
    }
}
