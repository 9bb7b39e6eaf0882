package org.plumbline.platform.stores;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// The folder that holds everything a server keeps: both stores, their passwords, logs and the run file.
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /// Where people expect the data of an application on this platform.
    public static DataFolder ofUser(Map<String, String> environment, String home, String operatingSystem) {
        var xdg = environment.getOrDefault("XDG_DATA_HOME", "");
        if (!xdg.isBlank() && Path.of(xdg).isAbsolute()) {
            return new DataFolder(Path.of(xdg, "plumbline"));
        }
        return operatingSystem.startsWith("Mac")
                ? new DataFolder(Path.of(home, "Library", "Application Support", "plumbline"))
                : new DataFolder(Path.of(home, ".local", "share", "plumbline"));
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path graph() {
        return root.resolve("graph");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path lockFile() {
        return root.resolve("lock");
    }

    Path runFile() {
        return root.resolve("running");
    }

    /// Makes the folder and its parts; nobody but its owner may look inside.
    void create() {
        try {
            Files.createDirectories(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            for (var part : new Path[] {graph(), logs(), secrets(), programs()}) {
                Files.createDirectories(part);
            }
        } catch (AccessDeniedException e) {
            throw new StoreFailure("No right to write to the data folder " + root + ": it belongs to another user.", e);
        } catch (FileSystemException e) {
            throw new StoreFailure("The data folder " + root + " cannot be used: " + reason(e), e);
        } catch (IOException e) {
            throw new StoreFailure("The data folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static String reason(FileSystemException e) {
        var reason = e.getReason();
        return reason != null ? reason : e.getClass().getSimpleName() + " " + e.getFile();
    }
}
