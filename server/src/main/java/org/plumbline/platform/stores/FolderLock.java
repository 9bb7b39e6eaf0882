package org.plumbline.platform.stores;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The right to be the only server on a data folder. The kernel gives it back when its holder dies, however it died.
final class FolderLock implements AutoCloseable {

    /// What this process holds. The kernel gives a process's lock back with the first channel that it closes on the
    /// file, so what is held must not even be opened again.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /// Empty when another process, or another server in this one, holds the folder.
    static Optional<FolderLock> tryTake(DataFolder folder) throws IOException {
        Path file = folder.root().toRealPath().resolve(folder.lockFile().getFileName());
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        FolderLock taken = null;
        try {
            taken = take(file);
            return Optional.ofNullable(taken);
        } finally {
            if (taken == null) {
                HELD.remove(file);
            }
        }
    }

    private static @Nullable FolderLock take(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return null;
        }
        return new FolderLock(file, channel, lock);
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
        HELD.remove(file);
    }
}
