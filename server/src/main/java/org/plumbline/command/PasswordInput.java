package org.plumbline.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks for a password: at the terminal twice and without showing it, or as the first line of standard input.
final class PasswordInput {
    private final InputStream input;

    PasswordInput(InputStream input) {
        this.input = input;
    }

    String firstLine() {
        try {
            var reader = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
            @Nullable String line = reader.readLine();
            if (line == null) {
                throw new WrongUsage("Standard input has no password.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    String atTerminal() {
        Console console = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElseThrow(
                        () -> new WrongUsage("There is no terminal to ask for the password: use --password-stdin."));
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("The same again: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new WrongUsage("The two are not the same.");
        }
        return new String(first);
    }
}
