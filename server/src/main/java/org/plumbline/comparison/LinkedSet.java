package org.plumbline.comparison;

import java.util.UUID;
import org.plumbline.science.comparison.Performed;
import org.plumbline.science.comparison.Prescribed;

/// A performed set beside the planned one that it was done for.
record LinkedSet(UUID setId, Prescribed prescribed, Performed performed) {}
