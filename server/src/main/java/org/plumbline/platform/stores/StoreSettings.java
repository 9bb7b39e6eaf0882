package org.plumbline.platform.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which stores are ours to run. A store without an external address is embedded; an external PostgreSQL beside an
/// embedded graph is fine, because everything in the graph can be rebuilt.
public record StoreSettings(
        @Nullable Postgres postgres, @Nullable Graph graph) {

    public static final StoreSettings EMBEDDED = new StoreSettings(null, null);

    /// A PostgreSQL that somebody else runs, with the three logins that we need there.
    public record Postgres(String jdbcUrl, Login owner, Login app, Login worker) {}

    /// A Neo4j that somebody else runs.
    public record Graph(String boltUri, Login login) {}

    /// Reads `PLUMBLINE_DB_…` and `PLUMBLINE_NEO4J_…`; half a configuration is refused with the names that are
    /// missing.
    public static StoreSettings of(Map<String, String> environment) {
        var db = new Names(environment, "PLUMBLINE_DB_");
        var neo4j = new Names(environment, "PLUMBLINE_NEO4J_");
        var postgres = db.isSet("URL")
                ? new Postgres(
                        jdbc(db.get("URL")),
                        db.login("OWNER_USER", "OWNER_PASSWORD"),
                        db.login("USER", "PASSWORD"),
                        db.login("WORKER_USER", "WORKER_PASSWORD"))
                : null;
        var graph = neo4j.isSet("URI") ? new Graph(neo4j.get("URI"), neo4j.login("USER", "PASSWORD")) : null;
        var missing = new ArrayList<>(db.missing);
        missing.addAll(neo4j.missing);
        if (!missing.isEmpty()) {
            throw new StoreFailure("An external store is configured by halves; these are missing in the environment: "
                    + String.join(", ", missing) + ".");
        }
        return new StoreSettings(postgres, graph);
    }

    private static String jdbc(String url) {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
    }

    private record Names(Map<String, String> environment, String prefix, List<String> missing) {

        Names(Map<String, String> environment, String prefix) {
            this(environment, prefix, new ArrayList<>());
        }

        boolean isSet(String name) {
            return !environment.getOrDefault(prefix + name, "").isBlank();
        }

        String get(String name) {
            if (!isSet(name)) {
                missing.add(prefix + name);
                return "missing";
            }
            return environment.getOrDefault(prefix + name, "");
        }

        Login login(String user, String password) {
            return new Login(get(user), get(password));
        }
    }
}
