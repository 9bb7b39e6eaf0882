package org.plumbline.command.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Plays the loop against a running server, with an account of its own.
public final class Demonstration {
    private static final String SAMPLE = "/demo/strong-sample.csv";
    private static final int ACCOUNTS_TRIED = 1000;

    private final Optional<Path> log;
    private final Optional<String> loadUnit;
    private final Optional<String> distanceUnit;
    private final ZoneId zone;
    private final Clock clock;

    /// @param log the user's own file, or empty for our sample
    /// @param zone the zone of the file's times; UTC if nobody says
    public Demonstration(
            Optional<Path> log,
            Optional<String> loadUnit,
            Optional<String> distanceUnit,
            Optional<ZoneId> zone,
            Clock clock) {
        this.log = log;
        this.loadUnit = loadUnit;
        this.distanceUnit = distanceUnit;
        this.zone = zone.orElse(ZoneId.of("UTC"));
        this.clock = clock;
    }

    /// Tells the story to a person; false when it could not be told to its end.
    public boolean tell(URI server, PrintStream out, boolean colour) throws IOException {
        var client = new Client(server);
        var paper = new Paper(out, colour);
        try {
            Account account = signUp(client);
            var story = new Story(client, paper, clock, zone);
            String plan = log.isPresent()
                    ? story.tell(log.get(), log.get().getFileName().toString(), units())
                    : tellSample(story);
            invite(paper, client, account, plan);
            return true;
        } catch (Client.Failed e) {
            out.println();
            out.println("The demonstration stops here. " + e.getMessage());
            return false;
        }
    }

    private String tellSample(Story story) throws IOException {
        Path copy = Files.createTempFile("plumbline-sample", ".csv");
        try (InputStream sample = Demonstration.class.getResourceAsStream(SAMPLE)) {
            if (sample == null) {
                throw new IllegalStateException("the sample log is missing");
            }
            Files.copy(sample, copy, StandardCopyOption.REPLACE_EXISTING);
            return story.tell(copy, "our sample of eleven weeks, as the Strong app exports it", "&load_unit=kg");
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private String units() {
        return loadUnit.map(unit -> "&load_unit=" + unit).orElse("")
                + distanceUnit.map(unit -> "&distance_unit=" + unit).orElse("");
    }

    private record Account(String email, String password) {}

    private Account signUp(Client client) {
        var random = new SecureRandom();
        String password = "demo-%05d-%05d".formatted(random.nextInt(100_000), random.nextInt(100_000));
        Client.Failed last = new Client.Failed("no account could be opened");
        for (int number = 1; number <= ACCOUNTS_TRIED; number++) {
            String email = "demo" + (number == 1 ? "" : String.valueOf(number)) + "@plumbline.example";
            try {
                JsonNode signedUp = client.post(
                        "/api/auth/sign-up",
                        Map.of(
                                "email",
                                email,
                                "password",
                                password,
                                "display_name",
                                "Demo athlete",
                                "time_zone",
                                zone.getId(),
                                "unit_system",
                                loadUnit.orElse("kg").equals("lb") ? "imperial" : "metric"));
                client.authenticate(signedUp.path("access_token").asString());
                return new Account(email, password);
            } catch (Client.Failed e) {
                last = e;
                if (e.status() != 409) {
                    break;
                }
            }
        }
        throw last;
    }

    private static void invite(Paper paper, Client client, Account account, String plan) {
        String base = client.base().toString();
        paper.heading("Try it");
        paper.line("sign in as " + account.email() + " with the password " + account.password());
        paper.dim("TOKEN=$(curl -s " + base + "/api/auth/sign-in -H 'Content-Type: application/json' \\");
        paper.dim("  -d '{\"email\":\"" + account.email() + "\",\"password\":\"" + account.password()
                + "\"}' | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        paper.dim("curl -s -H \"Authorization: Bearer $TOKEN\" " + base + "/api/plans/" + plan + "/deviations");
        paper.dim("curl -s -H \"Authorization: Bearer $TOKEN\" '" + base + "/api/workouts?limit=3'");
    }
}
