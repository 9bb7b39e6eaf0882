package canary;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.neo4j.driver.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Code that breaks the rules, each class its own, so that a rule which no longer sees anything is noticed.
/// They live outside of the application's package, so that no server of a test takes them for its own.
public final class Canaries {
    private Canaries() {}

    public static final class AsksTheSystemForTheTime {
        Instant now() {
            return Instant.now();
        }
    }

    public record UsesTheOldDate(Date date) {}

    public record KeepsALoadAsABinaryFraction(double loadKg) {}

    @RestController
    public static class PublicController {}

    @RestController
    public static class RouteWithoutARight {
        @GetMapping("/canary")
        String sing() {
            return "";
        }
    }

    public record ControllerWithSqlApi(JdbcClient sql) {}

    public record SpeaksToNeo4j(Driver driver) {}

    public record PublicSql(JdbcClient sql) {}

    public static final class LeavesRowsOpen {
        List<String> names(JdbcClient sql) {
            try (var rows = sql.sql("SELECT 1").query(String.class).stream()) {
                return rows.toList();
            }
        }
    }

    public record ImpureRules(JdbcClient sql) {}

    public static final class EverythingManager {}
}
