package org.plumbline.platform.stores;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The command line of the graph server: a program of its own, because its libraries are neither ours nor our
/// licence.
///
/// @param build the folder `target` of the module graph-server, with its jar or classes and `lib`
/// @param cache its AOT cache, when there is one
/// @param training where a new AOT cache is to be written, when this run makes one
record GraphProgram(
        Path build, @Nullable Path cache, @Nullable Path training) {

    private static final String TRAINING = "plumbline.graph.training";
    private static final String MAIN = "org.plumbline.graphserver.GraphServer";

    /// A small heap, the serial collector and only the fast compiler: a third of the memory that Neo4j takes as it
    /// comes, and a faster start. The rest are doors that Neo4j's own start script opens too.
    private static final List<String> JVM_FLAGS = List.of(
            "-Xms32m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            // The first line of standard output is ours; what the JVM has to say goes beside it.
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /// Where the build put it, unless the property `plumbline.graph` names another folder.
    static GraphProgram find() {
        var named = System.getProperty("plumbline.graph");
        var build = named != null ? Path.of(named) : besideServer();
        if (!Files.isDirectory(build.resolve("lib"))) {
            throw new StoreFailure("The graph server is not built: there is no " + build.resolve("lib")
                    + ". Start Plumbline with ./plumbline, which builds it.");
        }
        var cache = build.resolve("graph-server.aot");
        var training = System.getProperty(TRAINING);
        return new GraphProgram(
                build.toAbsolutePath().normalize(),
                training == null && useCaches() && Files.exists(cache) ? cache : null,
                training == null ? null : Path.of(training));
    }

    static boolean isTraining() {
        return System.getProperty(TRAINING) != null;
    }

    GraphProgram withoutCache() {
        return new GraphProgram(build, null, training);
    }

    /// The signals are ignored so that Ctrl-C, which reaches every process of the terminal, leaves the order of
    /// stopping to us: the graph ends when its standard input closes.
    List<String> command(Path folder, int port) throws IOException {
        var flags = new ArrayList<>(JVM_FLAGS);
        if (cache != null) {
            flags.add("-XX:AOTCache=" + cache);
        }
        if (training != null) {
            flags.add("-XX:AOTCacheOutput=" + training);
        }
        flags.addAll(List.of("-cp", classPath()));
        // In a file, so that a list of processes stays readable: the class path alone has two hundred names.
        var file = folder.resolve("jvm.args");
        Files.write(file, flags.stream().map(GraphProgram::quoted).toList());
        return List.of(
                "sh",
                "-c",
                "trap '' INT HUP TERM; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + file,
                MAIN,
                folder.toString(),
                Integer.toString(port));
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// In a fixed order, and absolute: an AOT cache counts only for exactly this class path.
    private String classPath() throws IOException {
        try (Stream<Path> libraries = Files.list(build.resolve("lib"))) {
            return Stream.concat(Stream.of(program()), libraries.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(System.getProperty("path.separator")));
        }
    }

    /// The jar beside a packaged server, the classes beside compiled ones: never an old jar beside new classes.
    private Path program() {
        var jar = build.resolve("plumbline-graph-server.jar");
        return Files.isDirectory(ownCode()) || !Files.exists(jar) ? build.resolve("classes") : jar;
    }

    private static boolean useCaches() {
        return !Files.isDirectory(ownCode());
    }

    private static Path besideServer() {
        return ownCode().resolve("../../../graph-server/target").normalize();
    }

    private static Path ownCode() {
        try {
            return Path.of(GraphProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no place of our own code", e);
        }
    }
}
