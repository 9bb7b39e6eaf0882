package org.plumbline.bench.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.bench.Report;

/// What a measurement claims: numbers and the bounds that they must keep.
final class Claims {
    private final List<List<String>> rows = new ArrayList<>();
    private boolean hold = true;

    Claims atMost(String what, double measured, double bound, String unit) {
        return add(what, measured, "at most", bound, unit, measured <= bound);
    }

    Claims atLeast(String what, double measured, double bound, String unit) {
        return add(what, measured, "at least", bound, unit, measured >= bound);
    }

    private Claims add(String what, double measured, String relation, double bound, String unit, boolean holds) {
        hold &= holds;
        rows.add(List.of(
                what, number(measured, unit), relation + " " + number(bound, unit), holds ? "holds" : "DOES NOT HOLD"));
        return this;
    }

    private static String number(double value, String unit) {
        return (String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value) + " " + unit).strip();
    }

    /// Writes them down and says whether all hold.
    boolean judge(Report report) throws IOException {
        report.table(List.of("claim", "measured", "bound", ""), rows);
        return hold;
    }
}
