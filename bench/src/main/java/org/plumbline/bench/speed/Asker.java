package org.plumbline.bench.speed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/// An athlete who asks everything that the graph answers, of things of their own.
///
/// @param questions the path of each by its name
record Asker(Athlete athlete, Map<String, String> questions) {
    static final String BRIEFING = "briefing";

    static Asker of(Athlete athlete, LocalDate today) throws IOException {
        var squat = athlete.change("/api/exercises/resolve", """
                {"names": ["Back Squat"]}
                """)
                .at("/resolved/0/exercise_id")
                .asString();
        var questions = new LinkedHashMap<String, String>();
        questions.put("safety", "/api/exercises/" + squat + "/safety?load=100&load_unit=kg");
        questions.put("substitutes", "/api/exercises/" + squat + "/substitutes?load=100&load_unit=kg");
        var goal = first(athlete, "/api/goals?limit=1000", "Squat 180");
        questions.put("serves", "/api/graph/serves?goal_id=" + goal);
        questions.put(
                "pattern-work",
                "/api/graph/pattern-work?pattern=hinge&from=" + today.minusDays(6) + "&to=" + today.plusDays(7));
        questions.put("gaps", "/api/graph/gaps?days=10");
        questions.put("conflicts", "/api/graph/conflicts");
        var workout = athlete.get("/api/workouts?limit=1").at("/items/0");
        questions.put("neighbourhood of an injury", around(first(athlete, "/api/injuries", "Left knee")));
        questions.put("neighbourhood of a workout", around(workout.path("id").asString()));
        questions.put("neighbourhood of a plan", around(workout.path("plan_id").asString()));
        questions.put("neighbourhood of a goal", around(goal));
        questions.put("neighbourhood of an exercise", around(squat));
        questions.put(BRIEFING, "/api/" + BRIEFING);
        return new Asker(athlete, questions);
    }

    private static String around(String id) {
        return "/api/graph/neighbourhood?id=" + id;
    }

    private static String first(Athlete athlete, String list, String name) throws IOException {
        for (var item : athlete.get(list).path("items")) {
            if (item.path("name").asString().equals(name)) {
                return item.path("id").asString();
            }
        }
        throw new IOException("nothing is called " + name + " in " + list);
    }

    void ask(String question) throws IOException {
        athlete.read(questions.getOrDefault(question, ""));
    }
}
