package org.plumbline.platform.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreFailure;

/// The file that says that a restore into this folder has begun and not ended. Nothing serves from such a folder, and a
/// new restore may empty it.
final class RestoreMark {
    private static final Set<String> OF_ANY_START = Set.of("postgres", "graph", "secrets", "logs", "programs", "lock");

    private final DataFolder folder;
    private final Path file;

    RestoreMark(DataFolder folder) {
        this.folder = folder;
        this.file = folder.root().resolve("restore-unfinished");
    }

    boolean isSet() {
        return Files.exists(file);
    }

    void set(Path backup) {
        try (var channel = PrivateFiles.create(file)) {
            var text = ByteBuffer.wrap(("from " + backup + "\n").getBytes(StandardCharsets.UTF_8));
            while (text.hasRemaining()) {
                channel.write(text);
            }
            channel.force(true);
            PrivateFiles.forceDirectory(file);
        } catch (IOException e) {
            throw new StoreFailure("The data folder " + folder.root() + " cannot be written to: " + e, e);
        }
    }

    void clear() {
        try {
            Files.delete(file);
            PrivateFiles.forceDirectory(file);
        } catch (IOException e) {
            throw new StoreFailure("The restore is complete, but " + file + " cannot be deleted: " + e, e);
        }
    }

    void refuseIfSet() {
        if (isSet()) {
            throw new StoreFailure("A restore into " + folder.root()
                    + " was interrupted, so the folder is not complete. Run the same restore again.");
        }
    }

    /// Refuses a folder that holds data, and empties one that holds the beginning of a restore.
    void requireEmptyFolder() {
        List<Path> data = List.of(folder.postgres(), folder.graph(), folder.secrets());
        boolean begun = isSet();
        try {
            if (begun) {
                for (Path part : data) {
                    delete(part);
                }
                PrivateFiles.deleteIfThere(file);
            }
            for (Path part : data) {
                if (holdsSomething(part)) {
                    throw notEmpty();
                }
            }
            if (!begun && holdsStrangers()) {
                throw notEmpty();
            }
        } catch (IOException e) {
            throw new StoreFailure("The data folder " + folder.root() + " cannot be used: " + e, e);
        }
    }

    private StoreFailure notEmpty() {
        return new StoreFailure("The data folder " + folder.root()
                + " is not empty; a backup is restored into a new folder. Name one with --data.");
    }

    /// Files that no start of Plumbline puts there: somebody keeps something else in this folder.
    private boolean holdsStrangers() throws IOException {
        if (!Files.exists(folder.root())) {
            return false;
        }
        try (var inside = Files.list(folder.root())) {
            return inside.anyMatch(
                    path -> !OF_ANY_START.contains(path.getFileName().toString()));
        }
    }

    private static boolean holdsSomething(Path part) throws IOException {
        if (!Files.exists(part)) {
            return false;
        }
        try (var inside = Files.list(part)) {
            return inside.findAny().isPresent();
        }
    }

    private static void delete(Path part) throws IOException {
        if (Files.exists(part)) {
            try (var inside = Files.walk(part)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
