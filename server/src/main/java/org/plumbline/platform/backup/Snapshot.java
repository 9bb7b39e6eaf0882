package org.plumbline.platform.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.StoreFailure;
import org.postgresql.PGConnection;

/// Writes a backup: every table as PostgreSQL's COPY text, sorted by its key, seen at one moment, in a zip file that
/// ends with the manifest. Servers go on meanwhile. The same content gives the same parts.
///
/// The passwords of the stores are not in it. The hashes of passwords and tokens and the key that signs tokens are, so
/// nobody but its owner may read the file.
public final class Snapshot {
    static final String MANIFEST = "manifest.json";

    /// Any fixed time: what a zip file says of its parts must not depend on when it was made.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private Snapshot() {}

    /// Writes to a file that does not exist yet; whoever looks finds it whole or not at all.
    public static Manifest write(StoreAddresses stores, Path file, Instant now, Progress progress) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Manifest manifest = writePart(stores, part, now, progress);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.forceDirectory(file);
            return manifest;
        } catch (FileAlreadyExistsException e) {
            throw new StoreFailure("There is a file " + e.getFile() + " already; a backup does not overwrite it.", e);
        } catch (IOException e) {
            throw new StoreFailure("The backup cannot be written to " + file + ": " + e, e);
        } catch (SQLException e) {
            throw new StoreFailure("PostgreSQL refused to be backed up: " + e.getMessage(), e);
        } finally {
            PrivateFiles.deleteIfThere(part);
        }
    }

    private static Manifest writePart(StoreAddresses stores, Path part, Instant now, Progress progress)
            throws IOException, SQLException {
        PrivateFiles.deleteIfThere(part);
        try (Connection connection = Tables.connect(stores);
                var channel = PrivateFiles.create(part);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            List<Manifest.Migration> migrations = Tables.migrations(connection);
            if (migrations.isEmpty()) {
                throw new StoreFailure("There is nothing to back up: no server has run on this folder yet.");
            }
            var tables = new ArrayList<Manifest.Table>();
            List<Tables.Table> all = Tables.parentsFirst(connection);
            for (Tables.Table table : all) {
                progress.step(table.name(), tables.size(), all.size());
                tables.add(writeTable(connection, zip, table));
            }
            connection.rollback();
            var manifest = new Manifest(Manifest.FORMAT, now, migrations, tables);
            zip.putNextEntry(entry(MANIFEST));
            zip.write(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            progress.step("done", all.size(), all.size());
            return manifest;
        }
    }

    private static Manifest.Table writeTable(Connection connection, ZipOutputStream zip, Tables.Table table)
            throws IOException, SQLException {
        zip.putNextEntry(entry(table.part().entry()));
        MessageDigest digest = Digests.sha256();
        long rows;
        try (OutputStream out = new DigestOutputStream(new StaysOpen(zip), digest)) {
            rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), out);
        }
        zip.closeEntry();
        return new Manifest.Table(
                table.name(), table.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /// A part of the zip file ends before the file does.
    private static final class StaysOpen extends FilterOutputStream {
        private StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
