package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plumbline.TestServer;
import tools.jackson.databind.JsonNode;

/// The commands of docs/api.md do what the page says. They are read as far as the page uses curl, and sent for real.
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```bash\n(.*?)```");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^([a-z]+)=(\\$\\S+)$");
    private static final Pattern COMMAND = Pattern.compile("(?s)curl -s .*?(?=\ncurl |\\z)");
    private static final Pattern PATH = Pattern.compile("\\$(url|[a-z]+)(/\\S*)");
    private static final Pattern BODY = Pattern.compile("(?s)-d '([^']*)'");

    private Checked client = new Checked(TestServer.shared().anybody());

    @Test
    void theWorkedExampleWorks() throws IOException {
        var answers = new ArrayList<JsonNode>();
        Map<String, String> variables = new HashMap<>(Map.of("url", ""));
        for (String block : texts(BLOCK, Files.readString(Path.of("..", "docs", "api.md")))) {
            VARIABLE.matcher(block)
                    .results()
                    .forEach(v -> variables.put(v.group(1), v.group(2).replace("$url", "")));
            for (String command : texts(COMMAND, block)) {
                answers.add(send(command, variables));
            }
        }
        JsonNode compared =
                answers.stream().filter(answer -> answer.has("rows")).toList().getLast();
        assertThat(compared.path("rows")
                        .valueStream()
                        .map(row -> row.path("deviation_type").stringValue()))
                .containsExactly("as_planned", "reps_deviation", "as_planned", "added", "skipped");
        assertThat(compared.at("/rows/1/deviations").valueStream().map(JsonNode::stringValue))
                .containsExactly("reps_deviation", "rpe_deviation");
        assertThat(compared.at("/rows/1/why/0/summary").stringValue()).contains("knee");
    }

    private JsonNode send(String command, Map<String, String> variables) {
        MatchResult path = PATH.matcher(command).results().findFirst().orElseThrow();
        @Nullable
        String body =
                BODY.matcher(command).results().map(m -> m.group(1)).findFirst().orElse(null);
        String url = variables.get(path.group(1)) + path.group(2);
        boolean posts = body != null || command.contains("-X POST");
        int status = !posts || url.endsWith("/confirm") ? 200 : 201;
        JsonNode answer = client.send(posts ? "POST" : "GET", url, body, status);
        if (url.endsWith("/sign-up")) {
            client = client.as(TestServer.shared()
                    .anybody()
                    .withToken(answer.path("access_token").stringValue()));
        }
        return answer;
    }

    private static List<String> texts(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() == 0 ? found.group() : found.group(1))
                .toList();
    }
}
