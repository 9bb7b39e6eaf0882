package org.plumbline;

import java.util.List;
import java.util.Map;

/// A draft that an active injury speaks against, so that confirming it needs a reason.
public final class BlockedPlan {
    private BlockedPlan() {}

    /// Its id.
    public static String of(TestClient athlete) {
        forbidEverything(athlete);
        return ConfirmedPlan.done(athlete.post("/api/plans", """
                        {"date": "2025-11-03", "blocks": [{"block_type": "main", "sets": [{%s}]}]}
                        """.formatted(ConfirmedPlan.squat(5, "100", "kg"))))
                .path("id")
                .stringValue();
    }

    /// The injury that speaks against whatever is loaded.
    public static void forbidEverything(TestClient athlete) {
        String knee = ConfirmedPlan.done(athlete.post("/api/injuries", Map.of("name", "Knee", "joint", "knee")))
                .path("id")
                .stringValue();
        ConfirmedPlan.done(athlete.post(
                "/api/constraints",
                Map.of(
                        "name",
                        "Nothing at all",
                        "injury_id",
                        knee,
                        "start_date",
                        "2025-10-01",
                        "forbids",
                        List.of(Map.of("type", "any", "above_load", 0)))));
    }
}
