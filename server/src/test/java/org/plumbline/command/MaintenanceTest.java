package org.plumbline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.Eventually;
import org.plumbline.Plumbline;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.TestStores;

/// Backup, restore and doctor as their user meets them: from the command line, beside a server and without one.
class MaintenanceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private DataFolder folder = new DataFolder(Path.of("."));
    private DataFolder other = new DataFolder(Path.of("."));
    private Path backup = Path.of(".");

    @BeforeEach
    void makeFolders() throws IOException {
        folder = TestStores.freshFolder();
        other = TestStores.freshFolder();
        backup = folder.root().resolve("everything.backup");
    }

    @AfterEach
    void deleteFolders() throws IOException {
        TestStores.delete(folder);
        TestStores.delete(other);
    }

    @Test
    void whatWasBackedUpBesideAServerServesFromANewFolderAfterAnInterruptedRestore()
            throws IOException, InterruptedException {
        String token;
        String profile;
        try (var server = ServerProcess.start(Plumbline.class, folder)) {
            token = signUp(server);
            profile = me(server, token);
            var doctor = CommandProcess.run(folder, "doctor");
            assertThat(doctor.output()).contains("1 athlete").endsWith("Everything is well.\n");
            assertThat(doctor.status()).isZero();
            assertThat(CommandProcess.run(folder, "user", "list").output())
                    .hasLineCount(1)
                    .contains("anna@example.org");
            var written = CommandProcess.run(folder, "backup", backup.toString());
            assertThat(written.output()).contains("rows of").contains("Keep it like a key.");
            assertThat(written.status()).isZero();
        }

        killWhileItRestores();
        var refused = CommandProcess.run(other, "run", "--port", "0");
        assertThat(refused.status()).as(refused.output()).isEqualTo(1);
        assertThat(refused.output()).contains("was interrupted").doesNotContain("\tat ");
        assertThat(CommandProcess.run(other, "doctor").status()).isEqualTo(1);

        var restored = CommandProcess.run(other, "restore", backup.toString());
        assertThat(restored.output()).contains("Restored").contains("--erased FILE");
        assertThat(restored.status()).isZero();
        var again = CommandProcess.run(other, "restore", backup.toString());
        assertThat(again.output()).contains("is not empty");
        assertThat(again.status()).isEqualTo(1);

        var doctor = CommandProcess.run(other, "doctor", "--json");
        assertThat(Json.parse(doctor.output()).path("well").asBoolean())
                .as(doctor.output())
                .isTrue();
        try (var server = ServerProcess.start(Plumbline.class, other)) {
            assertThat(me(server, token)).isEqualTo(profile);
        }
    }

    @Test
    void aFolderWithoutDataIsNotMadeByLooking() throws IOException {
        for (String verb : new String[] {"doctor", "backup"}) {
            String[] words = verb.equals("backup") ? new String[] {verb, backup.toString()} : new String[] {verb};
            var ended = CommandProcess.run(folder, words);
            assertThat(ended.status()).as(verb).isEqualTo(1);
            assertThat(ended.output().toLowerCase(Locale.ROOT)).contains("there is no data");
        }
        assertThat(folder.postgres()).doesNotExist();
        assertThat(backup).doesNotExist();
    }

    private void killWhileItRestores() throws IOException {
        CommandProcess restore = CommandProcess.launch(other, "restore", backup.toString());
        Path mark = other.root().resolve("restore-unfinished");
        Eventually.within(PATIENCE, () -> !restore.isAlive() || (Files.exists(mark) && Files.exists(other.postgres())));
        restore.kill();
        assertThat(restore.awaitEnd().status()).isEqualTo(137);
        assertThat(mark).exists();
    }

    private static String signUp(ServerProcess server) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server.url() + "/api/auth/sign-up"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"email": "anna@example.org", "password": "correct horse battery", "display_name": "Anna",
                         "time_zone": "Europe/Berlin", "unit_system": "metric"}
                        """)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Json.parse(answer.body()).path("access_token").asString();
    }

    private static String me(ServerProcess server, String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(server.url() + "/api/me"))
                .header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
