package org.plumbline.platform.stores;

import java.util.Map;
import org.plumbline.platform.web.Open;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether the server lives (`/healthz`) and whether it can do its work (`/readyz`: both stores answer).
@RestController
class HealthApi {

    private final Stores stores;

    HealthApi(Stores stores) {
        this.stores = stores;
    }

    @Open
    @GetMapping("/healthz")
    Map<String, String> health() {
        return Map.of("status", "up");
    }

    @Open
    @GetMapping("/readyz")
    ResponseEntity<Map<String, String>> ready() {
        boolean postgres = stores.postgresAnswers();
        boolean graph = stores.graphAnswers();
        var status = postgres && graph ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status)
                .body(Map.of("status", word(postgres && graph), "postgres", word(postgres), "graph", word(graph)));
    }

    private static String word(boolean answers) {
        return answers ? "up" : "down";
    }
}
