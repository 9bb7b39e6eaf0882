package org.plumbline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plumbline.TestServer;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Open;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The file and the server name the same routes, with the same rights.
class RouteListTest {
    private static final String EVERYBODY = "open";

    @Test
    void everyRouteIsInTheFileAndTheOtherWayRound() {
        assertThat(inTheFile().keySet()).isEqualTo(onTheServer().keySet());
    }

    @Test
    void everyRouteNeedsTheScopeThatTheFileSays() {
        assertThat(inTheFile()).isEqualTo(onTheServer());
    }

    private static Map<String, String> inTheFile() {
        var result = new TreeMap<String, String>();
        for (Operation operation : ApiFile.get().operations()) {
            result.put(
                    nameless(operation.toString()),
                    operation.isOpen()
                            ? EVERYBODY
                            : operation.scope().orElseThrow().wire());
        }
        return result;
    }

    private static Map<String, String> onTheServer() {
        Map<String, String> result = new TreeMap<>();
        assertThat(TestServer.shared().anybody().get("/healthz").status())
                .as("it serves")
                .isEqualTo(200);
        for (var mapping : Objects.requireNonNull(
                TestServer.shared().get(DispatcherServlet.class).getHandlerMappings())) {
            if (mapping instanceof RequestMappingHandlerMapping routes) {
                add(routes, result);
            }
        }
        return result;
    }

    private static void add(RequestMappingHandlerMapping routes, Map<String, String> result) {
        routes.getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().getName().startsWith("org.plumbline.")) {
                for (String path : route.getPatternValues()) {
                    var verbs = new TreeSet<>(route.getMethodsCondition().getMethods());
                    assertThat(verbs).as("%s is for one method", path).hasSize(1);
                    result.put(nameless(verbs.first() + " " + path), right(method));
                }
            }
        });
    }

    /// What the parameters of a path are called is nobody's business but the file's.
    private static String nameless(String route) {
        return route.replaceAll("\\{[a-z_]+}", "{}");
    }

    private static String right(HandlerMethod method) {
        return method.hasMethodAnnotation(Open.class)
                ? EVERYBODY
                : Optional.ofNullable(method.getMethodAnnotation(Needs.class))
                        .map(needs -> needs.value().wire())
                        .orElse("nobody");
    }
}
