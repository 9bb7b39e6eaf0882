package org.plumbline.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The built web app: the files of the folder that the launcher names by `plumbline.webapp`.
///
/// They are read once, when the server starts: a build beside a running server does not change half of what it serves,
/// and a path is looked up among names, never in a file system. Without the folder the server is one of the API only.
@Component
final class WebApp {
    private static final String PAGE = "/index.html";

    /// First parts of the paths that belong to programs; the rest is the web app's.
    private static final Set<String> OF_PROGRAMS = Set.of(
            "api", "mcp", "calendar", "healthz", "readyz", "metrics", "openapi.yaml", "error", ".well-known", "oauth");

    private final Map<String, WebFile> files;

    WebApp(Environment environment) {
        String folder = environment.getProperty("plumbline.webapp", "");
        this.files = folder.isBlank() ? Map.of() : read(Path.of(folder));
    }

    /// Whether the web app answers this path, if there is something to answer.
    static boolean owns(String path) {
        // The page of that name; the feeds that programs read lie below it.
        if (path.equals("/calendar")) {
            return true;
        }
        int end = path.indexOf('/', 1);
        return path.startsWith("/") && !OF_PROGRAMS.contains(path.substring(1, end < 0 ? path.length() : end));
    }

    boolean isBuilt() {
        return files.containsKey(PAGE);
    }

    /// The file of this path, or the page, which finds out by itself what to show for a path that names no file.
    Optional<WebFile> find(String path) {
        WebFile file = files.get(path);
        if (file != null || !owns(path) || namesAFile(path)) {
            return Optional.ofNullable(file);
        }
        return Optional.ofNullable(files.get(PAGE));
    }

    /// Who asks for a file that is gone, such as an asset of an earlier build, must not get a page in its place.
    private static boolean namesAFile(String path) {
        return path.startsWith("/assets/") || path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }

    private static Map<String, WebFile> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        var files = new HashMap<String, WebFile>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> !WebFile.isPacked(file))
                    .forEach(file -> {
                        String path = "/" + folder.relativize(file).toString().replace('\\', '/');
                        files.put(path, WebFile.read(path, file));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The web app in " + folder + " cannot be read", e);
        }
        return Map.copyOf(files);
    }
}
