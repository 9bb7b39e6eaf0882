package org.plumbline.platform.doctor;

import java.util.List;
import java.util.Locale;
import org.plumbline.platform.json.Json;

/// Everything that was looked at.
public record Diagnosis(List<Check> checks) {
    public Diagnosis {
        checks = List.copyOf(checks);
    }

    public boolean isWell() {
        return checks.stream().noneMatch(check -> check.state() == Check.State.WRONG);
    }

    /// For a person.
    public String text() {
        int width =
                checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        var text = new StringBuilder();
        for (Check check : checks) {
            text.append("%-11s  %s  %s\n"
                    .formatted(
                            word(check.state()),
                            check.name() + " ".repeat(width - check.name().length()),
                            check.detail()));
        }
        long wrong = checks.stream()
                .filter(check -> check.state() == Check.State.WRONG)
                .count();
        return text.append(
                        wrong == 0
                                ? "Everything is well.\n"
                                : wrong == 1 ? "One thing is wrong.\n" : wrong + " things are wrong.\n")
                .toString();
    }

    /// For a program.
    public String json() {
        record Line(String check, String state, String detail) {}
        record Report(boolean well, List<Line> checks) {}
        return Json.write(new Report(
                isWell(),
                checks.stream()
                        .map(check ->
                                new Line(check.name(), check.state().name().toLowerCase(Locale.ROOT), check.detail()))
                        .toList()));
    }

    private static String word(Check.State state) {
        return switch (state) {
            case WELL -> "well";
            case CATCHING_UP -> "catching up";
            case WRONG -> "WRONG";
        };
    }
}
