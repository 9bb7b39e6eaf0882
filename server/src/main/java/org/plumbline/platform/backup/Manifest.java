package org.plumbline.platform.backup;

import java.time.Instant;
import java.util.List;

/// What a backup says of itself: enough to know whether it can be read, and whether it was read whole.
///
/// @param format the layout of the file, which only changes when an older program could not read it
/// @param migrations the chain that made the schema, in order
public record Manifest(int format, Instant createdAt, List<Migration> migrations, List<Table> tables) {
    static final int FORMAT = 1;

    /// One link of the chain. The checksum tells whether this program carries the very same one.
    public record Migration(String version, int checksum) {}

    /// One table, in the order in which rows may be inserted.
    ///
    /// @param columns the columns that are stored; generated ones are not
    /// @param sha256 of its part of the file, in hexadecimal digits
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    public String schemaVersion() {
        return migrations.getLast().version();
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
