package org.plumbline.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a set asks for, or came to, in short: `5 × 100 kg @ RPE 8`, `8–12 × 90 lb`, `5+ × 80 % 1RM`,
/// `10 reps`, `60 s`, `20 kg, 40 m`; empty where nothing is known.
///
/// @param percent of the one-repetition maximum; shown where there is no load
public record Measures(
        @Nullable Integer reps,
        @Nullable Integer repsMax,
        boolean amrap,
        boolean perSide,
        @Nullable BigDecimal load,
        @Nullable String loadUnit,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal durationS,
        @Nullable BigDecimal distanceM,
        @Nullable BigDecimal calories,
        @Nullable BigDecimal rpe) {
    /// What was entered in miles is no whole number of metres.
    private static final int SHOWN_DECIMALS = 1;

    /// From the columns of `planned_sets`.
    public static Measures planned(ResultSet row) throws SQLException {
        return new Measures(
                row.getObject("prescribed_reps", Integer.class),
                row.getObject("prescribed_reps_max", Integer.class),
                row.getBoolean("amrap"),
                row.getBoolean("per_side"),
                row.getBigDecimal("prescribed_load"),
                row.getString("load_unit"),
                row.getBigDecimal("percent_1rm"),
                row.getBigDecimal("prescribed_duration_s"),
                row.getBigDecimal("prescribed_distance_m"),
                row.getBigDecimal("prescribed_calories"),
                row.getBigDecimal("prescribed_rpe"));
    }

    @Override
    public String toString() {
        var parts = new ArrayList<String>();
        parts.add(Stream.of(repetitions(), weight())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" × ")));
        parts.add(durationS == null ? "" : rounded(durationS) + " s");
        parts.add(distanceM == null ? "" : rounded(distanceM) + " m");
        parts.add(calories == null ? "" : rounded(calories) + " kcal");
        String text = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
        String effort = rpe == null ? "" : "@ RPE " + plain(rpe);
        return (text + " " + effort).strip();
    }

    private String repetitions() {
        if (reps == null) {
            return amrap ? "AMRAP" + side() : "";
        }
        String most = repsMax == null || Objects.equals(repsMax, reps) ? "" : "–" + repsMax;
        String number = reps + most + (amrap ? "+" : "");
        String unit = number.equals("1") ? " rep" : " reps";
        return number + (weight().isEmpty() ? unit : "") + side();
    }

    private String side() {
        return perSide ? " per side" : "";
    }

    private String weight() {
        if (load != null) {
            return plain(load) + " " + (loadUnit == null ? "kg" : loadUnit);
        }
        return percent == null ? "" : plain(percent) + " % 1RM";
    }

    private static String rounded(BigDecimal number) {
        return plain(number.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
