package org.plumbline.science;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The null checker of the build is really on: with its own arguments, code that mixes up null does not compile.
/// A checker that is configured and silent looks exactly like one that has nothing to say.
class NullnessCanaryTest {
    private static final List<String> OPENED = Stream.of(
                    "api", "file", "main", "model", "parser", "processing", "tree", "util")
            .map(part -> "-J--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED")
            .toList();

    @TempDir
    private Path folder;

    @Test
    void nullWhereThereMustBeAValueDoesNotCompile() throws IOException, InterruptedException {
        assertThat(compile("return null;")).contains("error: [NullAway] returning @Nullable expression");
    }

    @Test
    void aNullableTypeArgumentIsNotAPlainOne() throws IOException, InterruptedException {
        assertThat(compile("""
                java.util.List<@org.jspecify.annotations.Nullable String> some = java.util.List.of();
                java.util.List<String> all = some;
                return all.getFirst();
                """)).contains("error: [NullAway] incompatible types");
    }

    @Test
    void whatIsRightCompiles() throws IOException, InterruptedException {
        assertThat(compile("return \"\";")).isEmpty();
    }

    /// What the compiler says of a method that must answer text.
    private String compile(String body) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("package-info.java"), """
                @org.jspecify.annotations.NullMarked
                package canary;
                """);
        Files.writeString(folder.resolve("Canary.java"), """
                package canary;

                final class Canary {
                    String sing() {
                        %s
                    }
                }
                """.formatted(body));
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(OPENED);
        command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac.code=ALL-UNNAMED");
        command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac.comp=ALL-UNNAMED");
        command.addAll(List.of(
                "-d",
                folder.toString(),
                "-proc:none",
                "-cp",
                classPath,
                "-processorpath",
                classPath,
                "-XDcompilePolicy=simple",
                "--should-stop=ifError=FLOW",
                "-XDaddTypeAnnotationsToSymbol=true",
                System.getProperty("error-prone.plugin", "the build says its arguments to this test"),
                folder.resolve("package-info.java").toString(),
                folder.resolve("Canary.java").toString()));
        var compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(compiler.waitFor()).isEqualTo(said.contains("error:") ? 1 : 0);
        return said;
    }
}
