package org.plumbline.plan;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.web.Query;
import org.plumbline.science.unit.Load;
import org.plumbline.science.unit.LoadUnit;

/// The load that a question is about: `load` and `load_unit` of its parameters. With a problem noted it means nothing.
public final class AskedLoad {
    private static final BigDecimal LARGEST = new BigDecimal(Vocabulary.LARGEST_LOAD);
    private static final Set<String> UNITS = Set.of(LoadUnit.KG.code(), LoadUnit.LB.code());

    private AskedLoad() {}

    /// @param usual the athlete's unit, asked for where the load has none
    public static @Nullable Load read(Query query, Supplier<LoadUnit> usual) {
        BigDecimal load = query.decimal("load", BigDecimal.ZERO, LARGEST);
        String unit = query.oneOf("load_unit", UNITS);
        return load == null
                ? null
                : new Load(load, LoadUnit.find(String.valueOf(unit)).orElseGet(usual));
    }

    public static Load require(Query query, Supplier<LoadUnit> usual) {
        Load load = read(query, usual);
        if (load == null) {
            query.required("load");
        }
        return load == null ? new Load(BigDecimal.ZERO, LoadUnit.KG) : load;
    }
}
