package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.plan.Safety.Reason;
import org.plumbline.science.unit.Load;

/// Decides whether an exercise is safe: what a constraint forbids is forbidden, what is like it or uses what is injured
/// wants caution, and what nobody described is unknown, never safe.
final class SafetyRules {
    private SafetyRules() {}

    /// @param load what is to be lifted; null where it is not known
    /// @param constraints those that count
    /// @param injuries those that count
    static Safety of(SafetyFacts facts, @Nullable Load load, List<Constraint> constraints, List<Injury> injuries) {
        Map<UUID, Constraint> byId = new HashMap<>();
        constraints.forEach(constraint -> byId.put(constraint.id(), constraint));
        Map<UUID, Injury> hurting = new HashMap<>();
        injuries.forEach(injury -> hurting.put(injury.id(), injury));
        var reasons = new ArrayList<Reason>();
        for (SafetyFacts.Hit hit : facts.hits()) {
            Constraint constraint = byId.get(hit.constraintId());
            if (constraint != null) {
                reasons.add(hit(facts, hit, constraint, hurting, load));
            }
        }
        anyLoad(facts, load, constraints, hurting, reasons);
        for (SafetyFacts.Hurt hurt : facts.hurts()) {
            Injury injury = hurting.get(hurt.injuryId());
            if (injury != null) {
                reasons.add(new Reason(
                        SafetyOutcome.CAUTION,
                        "injured_place",
                        facts.exerciseName() + " uses the " + word(hurt.name()) + ", where “" + injury.name() + "” is "
                                + injury.status() + ".",
                        null,
                        injury.id(),
                        List.of(injury.name(), "AT", hurt.name(), hurt.by(), facts.exerciseName())));
            }
        }
        unknown(facts, constraints, injuries, reasons);
        SafetyOutcome outcome =
                reasons.stream().map(Reason::outcome).reduce(SafetyOutcome.SAFE, SafetyOutcome::orWorse);
        return new Safety(
                facts.exerciseId(), facts.exerciseName(), outcome, reasons, constraints.size(), injuries.size());
    }

    private static Reason hit(
            SafetyFacts facts,
            SafetyFacts.Hit hit,
            Constraint constraint,
            Map<UUID, Injury> injuries,
            @Nullable Load load) {
        boolean loosely = hit.helper() || hit.by().equals("VARIATION_OF");
        SafetyOutcome full = constraint.effect().equals(Constraint.FORBID) && !loosely
                ? SafetyOutcome.FORBIDDEN
                : SafetyOutcome.CAUTION;
        var path = new ArrayList<>(path(constraint, injuries));
        path.add("FORBIDS");
        path.add(hit.name());
        if (hit.through() != null) {
            path.add("AT");
            path.add(hit.through());
        }
        path.add(hit.by());
        path.add(facts.exerciseName());
        String what = "“" + constraint.name() + "”: " + said(facts, hit);
        Load above = hit.above();
        if (above == null) {
            return reason(full, "constraint", what + ".", constraint, path);
        }
        String limit = " above " + text(above);
        if (load == null) {
            return reason(
                    SafetyOutcome.CAUTION, Reason.LOAD_LIMIT, what + ", which counts" + limit + ".", constraint, path);
        }
        return load.compareTo(above) > 0
                ? reason(full, Reason.LOAD_LIMIT, what + " with " + text(load) + "," + limit + ".", constraint, path)
                : reason(
                        SafetyOutcome.SAFE,
                        Reason.LOAD_LIMIT,
                        what + " with " + text(load) + ", not" + limit + ".",
                        constraint,
                        path);
    }

    /// Constraints on any load, whatever the exercise is. A load that nobody knows may be above it.
    private static void anyLoad(
            SafetyFacts facts,
            @Nullable Load load,
            List<Constraint> constraints,
            Map<UUID, Injury> injuries,
            List<Reason> reasons) {
        for (Constraint constraint : constraints) {
            for (Forbidden forbidden : constraint.forbids()) {
                Load above = forbidden.type() == Forbidden.Type.ANY ? forbidden.limit() : null;
                boolean counts = load == null ? facts.loaded() : above != null && load.compareTo(above) > 0;
                if (above != null && counts) {
                    var path = new ArrayList<>(path(constraint, injuries));
                    path.add("FORBIDS");
                    path.add("any load above " + text(above));
                    path.add("IS");
                    path.add(facts.exerciseName());
                    String what = "“" + constraint.name() + "”: ";
                    boolean forbids = load != null && constraint.effect().equals(Constraint.FORBID);
                    reasons.add(reason(
                            forbids ? SafetyOutcome.FORBIDDEN : SafetyOutcome.CAUTION,
                            Reason.LOAD_LIMIT,
                            load == null
                                    ? what + "it counts above " + text(above) + ", and the load is not known."
                                    : what + text(load) + " is above " + text(above) + ".",
                            constraint,
                            path));
                }
            }
        }
    }

    private static void unknown(
            SafetyFacts facts, List<Constraint> constraints, List<Injury> injuries, List<Reason> reasons) {
        if (!facts.described()) {
            reasons.add(new Reason(
                    SafetyOutcome.UNKNOWN,
                    "not_described",
                    "Nobody said what " + facts.exerciseName() + " does: no pattern, no joint, no joint action.",
                    null,
                    null,
                    List.of(facts.exerciseName())));
        }
        injuries.stream()
                .filter(injury -> isWithoutPlace(injury, constraints))
                .map(SafetyRules::withoutPlace)
                .forEach(reasons::add);
    }

    /// Whether nobody said what it is about: it speaks against every exercise alike.
    static boolean isWithoutPlace(Injury injury, List<Constraint> constraints) {
        return injury.joint() == null
                && injury.muscle() == null
                && constraints.stream().noneMatch(constraint -> injury.id().equals(constraint.injuryId()));
    }

    static Reason withoutPlace(Injury injury) {
        return new Reason(
                SafetyOutcome.UNKNOWN,
                "injury_without_place",
                "Nobody said where “" + injury.name() + "” is, or what to leave alone because of it.",
                null,
                injury.id(),
                List.of(injury.name()));
    }

    private static Reason reason(
            SafetyOutcome outcome, String rule, String message, Constraint constraint, List<String> path) {
        return new Reason(outcome, rule, message, constraint.id(), constraint.injuryId(), path);
    }

    private static List<String> path(Constraint constraint, Map<UUID, Injury> injuries) {
        Injury injury = constraint.injuryId() == null ? null : injuries.get(constraint.injuryId());
        return injury == null ? List.of(constraint.name()) : List.of(injury.name(), "CREATES", constraint.name());
    }

    /// "Back Squat is a squat"; what is forbidden by its own name is not said to be itself.
    private static String said(SafetyFacts facts, SafetyFacts.Hit hit) {
        if (hit.by().equals("IS")) {
            return "it names " + facts.exerciseName();
        }
        String what = spoken(hit.through() == null ? hit.name() : hit.through());
        return facts.exerciseName() + " " + verb(hit, what.matches("[aeiou].*") ? "an" : "a") + " " + what;
    }

    private static String verb(SafetyFacts.Hit hit, String article) {
        return switch (hit.by()) {
            case "HAS_PATTERN" -> "is " + article;
            case "STRESSES" -> "loads the";
            case "TARGETS" -> hit.helper() ? "also uses the" : "is for the";
            case "NEEDS" -> "needs " + article;
            case "VARIATION_OF" -> "is a variation of";
            default -> "involves";
        };
    }

    /// As it was entered, or rounded where it was computed.
    private static String text(Load load) {
        BigDecimal shown = load.value().scale() <= Load.SHOWN_DECIMALS
                ? load.value()
                : load.rounded(Load.SHOWN_DECIMALS).value().stripTrailingZeros();
        return shown.toPlainString() + " " + load.unit().code();
    }

    /// A word of the catalogue inside a sentence.
    private static String spoken(String word) {
        return switch (word) {
            case "shoulder_overhead" -> "work overhead";
            case "gait" -> "walking or running";
            default -> word(word);
        };
    }

    private static String word(String name) {
        return name.replace('_', ' ');
    }
}
