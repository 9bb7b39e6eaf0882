/// Plan against performance, as pure rules: a pair of sets goes in, its class and differences come out.
///
/// [DeviationRules] classifies one pair within a [Tolerance], [Rollup] sums the pairs of a plan or a block, and
/// [PlanCompletion] says how far a plan was carried out. Nothing here knows a database, a clock or an identifier.
@NullMarked
package org.plumbline.science.comparison;

import org.jspecify.annotations.NullMarked;
