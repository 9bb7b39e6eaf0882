package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.TestClient;
import org.plumbline.TestClient.Answer;
import org.plumbline.TestDevice;
import org.plumbline.TestServer;
import org.plumbline.platform.Refused;

class PasskeySitesTest {
    @ParameterizedTest
    @CsvSource({
        "https://plumbline.example, plumbline.example, https://plumbline.example",
        "https://Plumbline.Example/, plumbline.example, https://plumbline.example",
        "https://plumbline.example:443/app, plumbline.example, https://plumbline.example",
        "https://plumbline.example:8443, plumbline.example, https://plumbline.example:8443",
        "http://localhost:9000, localhost, http://localhost:9000",
        "http://localhost:80, localhost, http://localhost",
    })
    void thePublicAddressSaysWhere(String publicUrl, String host, String origin) {
        assertThat(PasskeySites.ofPublic(publicUrl)).isEqualTo(new PasskeySite(host, origin));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://192.168.1.20:8443",
                "https://[fd00::1]:8443",
                "http://plumbline.example",
                "plumbline.example",
                "https://no host",
                "ftp://localhost",
            })
    void whereNoBrowserWouldMakeOneThatIsSaid(String publicUrl) {
        assertThatThrownBy(() -> PasskeySites.ofPublic(publicUrl))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("passkey_address");
    }

    @Test
    void withoutAPublicAddressItIsLocalhostAndThePortThatIsListenedOn() {
        TestServer server = TestServer.shared();
        String origin = server.url().replace("127.0.0.1", "localhost");
        TestClient athlete = TestServer.signUp().withHeader("Origin", origin);
        var device = new TestDevice(origin);
        Answer added = PasskeyFixture.add(athlete, device.create(PasskeyFixture.optionsToAdd(athlete)));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.text("/host")).isEqualTo("localhost");

        device.count++;
        Answer options = server.anybody().post("/api/auth/sign-in/passkey/options", null);
        Answer session = server.anybody()
                .post(
                        "/api/auth/sign-in/passkey",
                        Map.of("credential", device.get(options.body().path("public_key"))));
        assertThat(session.status()).as(session.toString()).isEqualTo(200);
    }

    @Test
    void aPageOfAnotherAddressIsToldWhichOneItIs() {
        TestServer server = TestServer.shared();
        String right = server.url().replace("127.0.0.1", "localhost");
        TestClient page = TestServer.signUp().withHeader("Origin", server.url());
        for (Answer answer : new Answer[] {
            page.post("/api/auth/sign-in/passkey/options", null),
            page.post("/api/passkeys/options", Map.of("current_password", TestServer.PASSWORD))
        }) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/problems/0/code")).isEqualTo("passkey_address");
            assertThat(answer.text("/problems/0/message")).contains(right + " only");
        }
    }
}
