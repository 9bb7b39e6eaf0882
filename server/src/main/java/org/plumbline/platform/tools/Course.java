package org.plumbline.platform.tools;

import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// How a call of a tool goes, where that is more than its operation.
@FunctionalInterface
public interface Course {
    Course PLAIN = (_, arguments, operation) -> operation.apply(arguments);

    /// @param operation carries the tool's operation out with these arguments, as often as it is asked to
    ToolBox.Outcome run(Talk talk, ObjectNode arguments, Function<ObjectNode, ToolBox.Outcome> operation);
}
