package org.plumbline.sync;

import java.util.Map;
import java.util.TreeMap;

/// The operations that devices may push, for tests of the whole interface.
public final class CommandRoutes {
    private CommandRoutes() {}

    /// Method and path by operation.
    public static Map<String, String> all() {
        var routes = new TreeMap<String, String>();
        Operations.ALL.forEach((name, route) -> routes.put(name, route.method() + " " + route.template()));
        return routes;
    }
}
