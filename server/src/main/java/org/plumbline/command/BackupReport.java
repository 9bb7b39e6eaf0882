package org.plumbline.command;

import java.nio.file.Path;
import org.plumbline.platform.backup.Manifest;
import org.plumbline.platform.json.Json;

/// What is said of a backup that was written.
///
/// @param rows of all tables together
record BackupReport(String file, String createdAt, String schemaVersion, int tables, long rows) {

    static void print(Arguments arguments, Path file, Manifest manifest) {
        var report = new BackupReport(
                file.toString(),
                manifest.createdAt().toString(),
                manifest.schemaVersion(),
                manifest.tables().size(),
                manifest.rows());
        arguments
                .terminal()
                .out()
                .println(
                        arguments.has("json")
                                ? Json.write(report)
                                : """
                                %s: %d rows of %d tables, schema %s.
                                Password hashes and the key that signs tokens are in it; only you may read the file. \
                                Keep it like a key.""".formatted(file, report.rows(), report.tables(), report.schemaVersion()));
    }
}
