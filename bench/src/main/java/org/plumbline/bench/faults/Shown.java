package org.plumbline.bench.faults;

/// That an athlete is shown what is stored, no less and no more.
final class Shown {

    private Shown() {}

    static void check(Law law, Athlete athlete, Footprint stored) {
        law.claim("plans shown", stored.count("plans"), items(athlete, "/api/plans?limit=1000"));
        law.claim(
                "workouts shown",
                stored.count("workouts.live=t"),
                items(athlete, "/api/workouts?from=2020-01-01&to=2030-12-31&limit=1000"));
    }

    private static long items(Athlete athlete, String path) {
        return athlete.done(Request.read(path)).path("items").size();
    }
}
