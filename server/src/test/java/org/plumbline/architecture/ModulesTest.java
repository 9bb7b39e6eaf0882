package org.plumbline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plumbline.PlumblineApplication;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// Modules depend on earlier ones only, through what those show; the page that people read is drawn from the code.
class ModulesTest {
    private static final Path PAGE = Path.of("..", "docs", "architecture.md");
    private static final String BEGIN = "<!-- modules:begin -->\n";
    private static final String END = "<!-- modules:end -->";
    /// In the order of the loop.
    private static final List<String> ORDER = List.of(
            "platform",
            "athlete",
            "catalog",
            "plan",
            "training",
            "comparison",
            "journal",
            "insight",
            "exchange",
            "sync",
            "mcp",
            "command");

    private static final ApplicationModules MODULES = ApplicationModules.of(
            PlumblineApplication.class, JavaClass.Predicates.resideInAPackage("org.plumbline.science.."));

    @Test
    void nobodyReachesIntoAnotherModule() {
        // The platform is the shared kernel: its packages are there for everybody.
        List<String> reaching = MODULES.detectViolations().getMessages().stream()
                .filter(message -> !message.contains("within module 'platform'"))
                .toList();
        assertThat(reaching).isEmpty();
    }

    @Test
    void everyModuleHasItsPlaceInTheLoop() {
        assertThat(MODULES.stream().map(ModulesTest::name)).containsExactlyInAnyOrderElementsOf(ORDER);
    }

    @Test
    void dependenciesPointToEarlierModulesOnly() {
        dependencies()
                .forEach((module, others) -> assertThat(others)
                        .as("what %s depends on", module)
                        .allSatisfy(other -> assertThat(ORDER.indexOf(other)).isLessThan(ORDER.indexOf(module))));
    }

    @Test
    void thePageShowsTheModulesAsTheyAre() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        String drawn = page.substring(0, begin) + diagram() + page.substring(end);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, drawn);
        }
        assertThat(page).as("run once with -Dgolden.update=true").isEqualTo(drawn);
    }

    private static String diagram() {
        var lines = new ArrayList<String>();
        lines.add("```mermaid");
        lines.add("flowchart BT");
        Map<String, List<String>> all = dependencies();
        for (String module : ORDER) {
            for (String other : all.getOrDefault(module, List.of())) {
                lines.add("  " + module + " --> " + other);
            }
        }
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, List<String>> dependencies() {
        var result = new TreeMap<String, List<String>>();
        MODULES.forEach(module -> result.put(
                name(module),
                module.getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(ModulesTest::name)
                        .sorted((a, b) -> Integer.compare(ORDER.indexOf(a), ORDER.indexOf(b)))
                        .toList()));
        return result;
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
