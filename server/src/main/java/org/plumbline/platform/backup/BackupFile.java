package org.plumbline.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.StoreFailure;
import tools.jackson.core.JacksonException;

/// A backup, opened for reading.
final class BackupFile implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupFile open(Path file) {
        try {
            var zip = new ZipFile(file.toFile());
            try {
                return new BackupFile(file, zip, manifest(file, zip));
            } catch (IOException | JacksonException | StoreFailure e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | JacksonException e) {
            throw new StoreFailure(file + " is not a whole backup: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new StoreFailure("The backup cannot be read: " + e, e);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Snapshot.MANIFEST);
        if (entry == null) {
            throw new StoreFailure(file + " is not a backup of Plumbline: it has no manifest.");
        }
        try (var in = zip.getInputStream(entry)) {
            var json = Json.MAPPER.readTree(in.readAllBytes());
            if (json.path("format").asInt(0) != Manifest.FORMAT) {
                throw new StoreFailure(
                        file + " has a layout that this program does not know; restore it with the one that wrote it.");
            }
            return Json.MAPPER.treeToValue(json, Manifest.class);
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /// Reads everything once, so that a damaged file is refused before anything was done.
    void verify(Progress progress) {
        int done = 0;
        for (Manifest.Table table : manifest.tables()) {
            progress.step("checking " + table.name(), done++, manifest.tables().size());
            MessageDigest digest = Digests.sha256();
            try (InputStream in = new DigestInputStream(part(table), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw new StoreFailure(file + " is damaged: " + table.name() + " cannot be read.", e);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw new StoreFailure(file + " is damaged: " + table.name() + " is not what was written.");
            }
        }
    }

    InputStream part(Manifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw new StoreFailure(file + " is damaged: " + table.name() + " is missing.");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new StoreFailure("The backup cannot be closed: " + e, e);
        }
    }
}
