package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    private static final Syntax SYNTAX = Syntax.of("a verb of this test")
            .word("FILE")
            .optionalWord("MORE")
            .value("port", "N", "a number")
            .flag("dry-run", "only looks");

    @Test
    void optionsMayStandAnywhereWithOrWithoutAnEqualsSign() {
        var arguments = parse("--port", "8", "plan.json", "--dry-run", "--data=/tmp/x");

        assertThat(arguments.words()).containsExactly("plan.json");
        assertThat(arguments.number("port", 1, 0, 9)).isEqualTo(8);
        assertThat(arguments.has("dry-run")).isTrue();
        assertThat(arguments.dataFolder().root()).isEqualTo(Path.of("/tmp/x"));
    }

    @Test
    void aWordThatBeginsWithDashesFollowsTwoDashes() {
        assertThat(parse("--", "--odd").words()).containsExactly("--odd");
    }

    @Test
    void whatIsNotUnderstoodIsRefusedAndNamed() {
        refuses("There is no option --colour", "file", "--colour", "red");
        refuses("--port needs a value", "file", "--port");
        refuses("--data needs a value", "file", "--data", "");
        refuses("--data needs a value", "file", "--data=");
        refuses("--dry-run takes no value", "file", "--dry-run=yes");
        refuses("--port stands there twice", "file", "--port", "1", "--port", "2");
        refuses("Missing: FILE");
        refuses("Not understood: c", "a", "b", "c");
    }

    @Test
    void aNumberHasToBeOneAndInRange() {
        for (var text : List.of("x", "-1", "70000", "1.5")) {
            assertThatThrownBy(() -> parse("file", "--port", text).number("port", 1, 0, 65_535))
                    .as(text)
                    .isInstanceOf(WrongUsage.class)
                    .hasMessageContaining("--port has to be a whole number from 0 to 65535");
        }
    }

    private static void refuses(String words, String... raw) {
        assertThatThrownBy(() -> parse(raw)).isInstanceOf(WrongUsage.class).hasMessageContaining(words);
    }

    private static Arguments parse(String... raw) {
        var nowhere = new PrintStream(OutputStream.nullOutputStream());
        return Arguments.parse(new Terminal(nowhere, nowhere, Map.of(), ArgumentsTest.class), SYNTAX, List.of(raw));
    }
}
