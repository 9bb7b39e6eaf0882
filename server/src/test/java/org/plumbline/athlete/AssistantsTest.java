package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.LetIn;
import org.plumbline.TestClient;
import org.plumbline.TestServer;

/// Who is let in, with what, for how long, and what becomes of what was stolen.
class AssistantsTest {
    private static final TestClient ANYBODY = TestServer.shared().anybody();

    private final TestClient athlete = TestServer.signUp();

    @Test
    void anAssistantDoesWhatItWasAllowedAndNothingElse() {
        LetIn assistant = LetIn.by(athlete);

        assertThat(ping(assistant.access())).isEqualTo(200);
        for (String path : List.of("/api/me", "/api/plans", "/api/export", "/api/tokens")) {
            assertThat(assistant.asking().get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(assistant
                        .asking()
                        .delete("/api/assistants/" + assistant.id())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoIsShownOutIsOutAtOnce() {
        LetIn assistant = LetIn.by(athlete);
        assertThat(athlete.delete("/api/assistants/" + assistant.id()).status()).isEqualTo(204);
        assertThat(ping(assistant.access())).isEqualTo(401);
        assertThat(refresh(assistant.client(), assistant.refresh()).status()).isEqualTo(400);
        assertThat(athlete.get("/api/assistants").body().path("items")).isEmpty();
    }

    @Test
    void nobodyRefreshesIntoMoreThanWasGiven() {
        LetIn assistant = LetIn.by(TestServer.signUp());
        var wider = refresh(assistant.client(), assistant.refresh(), LetIn.SCOPE + " admin");
        assertThat(wider.status()).isEqualTo(400);
        assertThat(wider.text("/error")).isEqualTo("invalid_scope");
        assertThat(refresh(assistant.client(), assistant.refresh(), "read").text("/scope"))
                .as("what it is good for is what was given; nothing was used up")
                .isEqualTo(LetIn.SCOPE);
    }

    @Test
    void aNameThatTurnsAroundIsReadAsItIsWritten() {
        TestClient anybody = TestServer.shared().anybody();
        Object turned = Map.of("client_name", "Help\u202Ere", "redirect_uris", List.of(LetIn.BACK));
        assertThat(anybody.post("/oauth/register", turned).text("/client_name")).isEqualTo("Helpre");
        Object nothing = Map.of("client_name", "\u2066 \u2069\uFEFF\u00AD\n", "redirect_uris", List.of(LetIn.BACK));
        assertThat(anybody.post("/oauth/register", nothing).text("/client_name"))
                .isEqualTo("localhost");
    }

    @Test
    void whatIsGivenBackIsGoodForNothing() {
        LetIn assistant = LetIn.by(athlete);
        assertThat(LetIn.form(ANYBODY)
                        .post("/oauth/revoke", "token=" + assistant.refresh())
                        .status())
                .isEqualTo(200);
        assertThat(ping(assistant.access())).isEqualTo(401);
        assertThat(LetIn.form(ANYBODY).post("/oauth/revoke", "token=nobodys").status())
                .isEqualTo(200);
    }

    @Test
    void aRefreshTokenIsUsedOnceAndComingBackItTakesEverything() {
        LetIn assistant = LetIn.by(athlete);
        var next = refresh(assistant.client(), assistant.refresh());
        assertThat(next.status()).isEqualTo(200);
        assertThat(ping(next.text("/access_token"))).isEqualTo(200);
        // Within ten seconds a client may not have heard the answer.
        assertThat(refresh(assistant.client(), assistant.refresh()).status()).isEqualTo(200);
        TestServer.shared()
                .owner()
                .sql("UPDATE assistant_tokens SET used_at = used_at - interval '1 minute' WHERE user_id = ?")
                .param(athlete.userId())
                .update();
        assertThat(refresh(assistant.client(), assistant.refresh()).status()).isEqualTo(400);
        assertThat(ping(next.text("/access_token"))).isEqualTo(401);
        assertThat(refresh(assistant.client(), next.text("/refresh_token")).status())
                .isEqualTo(400);
    }

    @Test
    void aTokenThatComesBackAfterItsSuccessorWasUsedTakesEverything() {
        LetIn assistant = LetIn.by(athlete);
        LetIn another = LetIn.by(athlete);
        var second = refresh(assistant.client(), assistant.refresh());
        var third = refresh(assistant.client(), second.text("/refresh_token"));
        assertThat(third.status()).isEqualTo(200);

        assertThat(refresh(assistant.client(), assistant.refresh()).status()).isEqualTo(400);
        assertThat(ping(third.text("/access_token"))).isEqualTo(401);
        assertThat(refresh(assistant.client(), third.text("/refresh_token")).status())
                .isEqualTo(400);
        assertThat(refresh(another.client(), another.refresh()).status()).isEqualTo(200);
    }

    @Test
    void aCodeIsUsedOnceAndComingBackItTakesEverything() {
        String client = LetIn.register(ANYBODY);
        String code = LetIn.allowed(athlete, client);
        var first = LetIn.form(ANYBODY).post("/oauth/token", LetIn.redeeming(client, code));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.text("/scope")).isEqualTo(LetIn.SCOPE);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        var again = LetIn.form(ANYBODY).post("/oauth/token", LetIn.redeeming(client, code));
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text("/error")).isEqualTo("invalid_grant");
        assertThat(ping(first.text("/access_token"))).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "code_verifier, another-verifier-that-is-long-enough-to-be-one-0000",
        "client_id, 01935f6e-7a00-7000-8000-000000000012",
        "redirect_uri, http://127.0.0.1:43117/elsewhere",
        "resource, https://elsewhere.example/mcp",
        "grant_type, password"
    })
    void aCodeIsForWhoeverAskedForIt(String field, String wrong) {
        String client = LetIn.register(ANYBODY);
        var form = new HashMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                client,
                "code",
                LetIn.allowed(athlete, client),
                "redirect_uri",
                LetIn.BACK,
                "code_verifier",
                LetIn.VERIFIER));
        String right = LetIn.encoded(form);
        form.put(field, wrong);
        assertThat(LetIn.form(ANYBODY).post("/oauth/token", LetIn.encoded(form)).status())
                .isEqualTo(400);
        assertThat(LetIn.form(ANYBODY).post("/oauth/token", right).status())
                .as("and is still theirs")
                .isEqualTo(200);
    }

    @Test
    void nothingLastsForEver() {
        LetIn assistant = LetIn.by(athlete);
        TestServer.shared()
                .owner()
                .sql("UPDATE assistant_tokens SET expires_at = now() - interval '1 second' WHERE user_id = ?")
                .param(athlete.userId())
                .update();
        assertThat(ping(assistant.access())).isEqualTo(401);
        assertThat(refresh(assistant.client(), assistant.refresh()).status()).isEqualTo(400);
    }

    @Test
    void theAthleteMayAllowLess() {
        String client = LetIn.register(ANYBODY);
        var decision = new HashMap<>(LetIn.admission(client));
        decision.put("allow", true);
        decision.put("scopes", List.of("plan"));
        String code = LetIn.code(athlete.post("/api/assistants", decision).text("/redirect_to"));
        assertThat(LetIn.form(ANYBODY)
                        .post("/oauth/token", LetIn.redeeming(client, code))
                        .text("/scope"))
                .isEqualTo("read plan");
        decision.put("scopes", List.of("nutrition", "operate"));
        assertThat(athlete.post("/api/assistants", decision).body().path("problems"))
                .hasSize(2);
    }

    @Test
    void whoIsNotAllowedLearnsThat() {
        String client = LetIn.register(ANYBODY);
        var decision = new HashMap<>(LetIn.admission(client));
        decision.put("allow", false);
        var said = LetIn.parameters(athlete.post("/api/assistants", decision).text("/redirect_to"));
        assertThat(said)
                .containsEntry("error", "access_denied")
                .containsEntry("state", "a state & more")
                .containsEntry("iss", TestServer.shared().url());
        assertThat(athlete.get("/api/assistants").body().path("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "code_challenge, short, invalid_request",
        "code_challenge_method, plain, invalid_request",
        "resource, https://elsewhere.example, invalid_target"
    })
    void aRequestThatIsWrongGoesBackToTheProgram(String field, String wrong, String error) {
        var request = new HashMap<>(LetIn.admission(LetIn.register(ANYBODY)));
        request.put(field, wrong);
        String back = athlete.post("/api/assistants/requests", request).text("/redirect_to");
        assertThat(back).startsWith(LetIn.BACK + "?");
        assertThat(LetIn.parameters(back)).containsEntry("error", error);
    }

    @Test
    void nobodyIsSentToAPlaceThatWasNotNamed() {
        var request = new HashMap<>(LetIn.admission(LetIn.register(ANYBODY)));
        request.put("redirect_uri", "https://evil.example/callback");
        assertThat(athlete.post("/api/assistants/requests", request).text("/problems/0/path"))
                .isEqualTo("/redirect_uri");
        request.put("client_id", "17");
        assertThat(athlete.post("/api/assistants/requests", request).text("/problems/0/path"))
                .isEqualTo("/client_id");
    }

    /// A program on the same machine listens on whichever port is free.
    @Test
    void thePortOfAProgramOnThisMachineMayDiffer() {
        assertThat(RedirectRules.fits(LetIn.BACK, "http://127.0.0.1:9/callback"))
                .isTrue();
        assertThat(RedirectRules.fits(LetIn.BACK, "http://127.0.0.1/callback")).isTrue();
        assertThat(RedirectRules.fits(LetIn.BACK, "http://127.0.0.1:9/callback/more"))
                .isFalse();
        assertThat(RedirectRules.fits(LetIn.BACK, "http://localhost:43117/callback"))
                .isFalse();
        assertThat(RedirectRules.fits("https://a.example/cb", "https://a.example:444/cb"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://claude.example/cb",
                "http://localhost/cb",
                "http://[::1]:8/cb",
                "com.example.app:/cb",
                "cursor://anysphere.cursor-mcp/oauth/callback"
            })
    void placesThatMayBeNamed(String uri) {
        assertThat(RedirectRules.mayBeRegistered(uri)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/cb",
                "javascript:alert(1)",
                "data:text/html,x",
                "https://a.example/cb#x",
                "https://user@a.example/cb",
                "//a.example/cb",
                "/cb",
                "mailto:me",
                "not a uri"
            })
    void placesThatMayNot(String uri) {
        assertThat(RedirectRules.mayBeRegistered(uri)).isFalse();
    }

    /// An assistant, a personal token and somebody who was granted reading let nobody in.
    @Test
    void onlyTheAthleteLetsSomebodyIn() {
        var decision = new HashMap<>(LetIn.admission(LetIn.register(ANYBODY)));
        decision.put("allow", true);
        var token = athlete.post(
                "/api/tokens",
                Map.of("name", "t", "scopes", List.of("read", "log", "plan", "approve", "nutrition", "journal")));
        assertThat(ANYBODY.withToken(token.text("/token"))
                        .post("/api/assistants", decision)
                        .status())
                .isEqualTo(403);
        assertThat(ANYBODY.withToken(LetIn.by(athlete).access())
                        .post("/api/assistants", decision)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aProgramThatIsLetInAgainIsTheSameAssistant() {
        LetIn assistant = LetIn.by(athlete);
        String code = LetIn.allowed(athlete, assistant.client());
        assertThat(LetIn.form(ANYBODY)
                        .post("/oauth/token", LetIn.redeeming(assistant.client(), code))
                        .status())
                .isEqualTo(200);
        assertThat(athlete.get("/api/assistants").body().path("items")).hasSize(1);
        assertThat(ping(assistant.access())).as("what it held").isEqualTo(200);
    }

    private static int ping(String token) {
        return ANYBODY.withToken(token)
                .post("/mcp", Map.of("jsonrpc", "2.0", "id", 1, "method", "ping"))
                .status();
    }

    private static TestClient.Answer refresh(String client, String token) {
        return refresh(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token));
    }

    private static TestClient.Answer refresh(String client, String token, String scope) {
        return refresh(
                Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token, "scope", scope));
    }

    private static TestClient.Answer refresh(Map<String, String> form) {
        return LetIn.form(ANYBODY).post("/oauth/token", LetIn.encoded(form));
    }
}
