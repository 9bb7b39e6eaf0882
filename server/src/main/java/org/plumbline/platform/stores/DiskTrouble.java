package org.plumbline.platform.stores;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What people are told when the disk is full or closed to us.
final class DiskTrouble {

    private static final String FULL = "No space left on device";
    private static final long ALMOST_NOTHING_BYTES = 1L << 20;

    /// The programs of PostgreSQL, its empty database with its first log, and the empty graph.
    private static final long FRESH_BYTES = 256L << 20;

    /// Enough for both stores to recover and to stop in order.
    private static final long START_BYTES = 16L << 20;

    private DiskTrouble() {}

    /// Looks before anything is started, so that the answer comes at once and nothing is left half-made.
    static void requireRoom(DataFolder folder) throws IOException {
        boolean fresh = !Files.exists(folder.postgres());
        long free = freeBytes(folder);
        long needed = fresh ? FRESH_BYTES : START_BYTES;
        if (free < needed) {
            throw new StoreFailure("The disk is " + (fresh ? "too full for a new data folder: " : "full: ")
                    + megabytes(free) + " are free at " + folder.root() + ", and " + megabytes(needed)
                    + " are needed to start. Free some space"
                    + (fresh ? ", or choose another folder with --data." : "; nothing that was stored is lost."));
        }
    }

    /// Throws when what was said, or the disk itself, shows that there is no space left.
    static void refuseIfFull(DataFolder folder, @Nullable String said) throws IOException {
        if ((said != null && said.contains(FULL)) || freeBytes(folder) < ALMOST_NOTHING_BYTES) {
            throw new StoreFailure("The disk is full: " + megabytes(freeBytes(folder)) + " are free at " + folder.root()
                    + ". Free some space and start again; nothing that was stored is lost.");
        }
    }

    static StoreFailure asFailure(String what, DataFolder folder, IOException cause) {
        try {
            refuseIfFull(folder, cause.getMessage());
        } catch (StoreFailure full) {
            return full;
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
        if (cause instanceof AccessDeniedException denied) {
            return new StoreFailure(what + ": no right to use " + denied.getFile() + ".", cause);
        }
        var reason = cause instanceof FileSystemException e && e.getReason() != null
                ? e.getFile() + ": " + e.getReason()
                : cause.toString();
        return new StoreFailure(what + ": " + reason + ".", cause);
    }

    private static long freeBytes(DataFolder folder) throws IOException {
        return Files.getFileStore(folder.root()).getUsableSpace();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%d MB", bytes >> 20);
    }
}
