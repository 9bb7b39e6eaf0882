package org.plumbline.bench.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.UUID;
import org.plumbline.platform.json.Json;
import tools.jackson.databind.JsonNode;

/// An athlete who is signed in, with a connection of their own.
final class Athlete implements AutoCloseable {
    private static final String PASSWORD = "correct horse battery staple";
    private static final byte[] NOTHING = {};

    private final HttpConnection http;
    private final UUID userId;
    private final String email;
    private String token;

    private Athlete(HttpConnection http, String email, JsonNode session) {
        this.http = http;
        this.email = email;
        this.userId = UUID.fromString(session.path("user_id").asString());
        this.token = session.path("access_token").asString();
    }

    static Athlete signUp(String url, String name) throws IOException {
        var http = new HttpConnection(url);
        var email = name + "@example.org";
        var answer = http.send("POST", "/api/auth/sign-up", null, """
                {"email": "%s", "password": "%s", "display_name": "%s", "time_zone": "Europe/Berlin",
                 "unit_system": "metric"}
                """.formatted(email, PASSWORD, name)
                .getBytes(UTF_8));
        return new Athlete(http, email, expect(201, answer));
    }

    /// Somebody who has an account already.
    static Athlete signIn(String url, String email) throws IOException {
        var http = new HttpConnection(url);
        return new Athlete(http, email, expect(200, http.send("POST", "/api/auth/sign-in", null, credentials(email))));
    }

    /// A new access token: one lives for a quarter of an hour.
    void signInAgain() throws IOException {
        var answer = http.send("POST", "/api/auth/sign-in", null, credentials(email));
        token = expect(200, answer).path("access_token").asString();
    }

    private static byte[] credentials(String email) {
        return """
                {"email": "%s", "password": "%s"}
                """.formatted(email, PASSWORD).getBytes(UTF_8);
    }

    UUID userId() {
        return userId;
    }

    /// For a connection that is not this one.
    String token() {
        return token;
    }

    JsonNode get(String path) throws IOException {
        return expect(200, http.send("GET", path, token, NOTHING));
    }

    /// Only reads the answer to its end: parsing it is not what is measured.
    void read(String path) throws IOException {
        require(200, http.send("GET", path, token, NOTHING));
    }

    JsonNode create(String path, String body) throws IOException {
        return expect(201, http.send("POST", path, token, body.getBytes(UTF_8)));
    }

    JsonNode change(String path, String body) throws IOException {
        return expect(200, http.send("POST", path, token, body.getBytes(UTF_8)));
    }

    /// Only reads the answer to its end.
    void write(String path, byte[] body) throws IOException {
        require(201, http.send("POST", path, token, body));
    }

    private static JsonNode expect(int status, HttpConnection.Answer answer) throws IOException {
        require(status, answer);
        return Json.parse(answer.text());
    }

    private static void require(int status, HttpConnection.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("answered " + answer.status() + ": " + answer.text());
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
