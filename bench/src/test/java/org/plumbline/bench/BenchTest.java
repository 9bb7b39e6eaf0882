package org.plumbline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BenchTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void a_name_that_nobody_knows_is_wrong_usage() throws Exception {
        int status = Bench.run(Path.of("."), new PrintStream(said, true, UTF_8), "prove", "nonsense");

        assertThat(status).isEqualTo(2);
        assertThat(said.toString(UTF_8)).contains("usage: plumbline prove [NAME …]");
    }
}
