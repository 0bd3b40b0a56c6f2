package dev.hearth.cli.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between modules, as the design draws them. */
class ModuleArrowsTest {
    /** What a module may see of ours besides itself. */
    private static final Map<String, Set<String>> ARROWS = Map.of(
            "api-spi", Set.of(),
            "core", Set.of("api-spi"),
            "platform-compat", Set.of("api-spi"),
            "cli", with("api-spi", "core"));

    private static final Set<String> ARROWS_OF_LIBRARY = Set.of("api-spi");

    private static final Set<String> ARROWS_OF_INTEGRATION = with("api-spi", "platform-compat");

    private static Set<String> with(String... modules) {
        return Stream.concat(Stream.of(modules), HearthClasses.libraries().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What api-spi may see of others: everybody who compiles against it sees that too. */
    private static final List<String> LIBRARIES_OF_API =
            List.of("java.", "org.slf4j.", "org.jspecify.annotations.", "dev.hearth.api.");

    @Test
    void modulesSeeOnlyTheModulesTheDesignLetsThemSee() {
        Set<String> forbidden = new LinkedHashSet<>();
        for (JavaClass type : HearthClasses.ALL) {
            String from = HearthClasses.MODULE_OF.get(type.getName());
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                String to = HearthClasses.MODULE_OF.get(target.getName());
                if (to != null && !to.equals(from) && !arrows(from).contains(to)) {
                    forbidden.add(from + " sees " + to + ": " + dependency.getDescription());
                }
            });
        }

        assertEquals("", String.join("\n", forbidden));
    }

    private static Set<String> arrows(String module) {
        return ARROWS.getOrDefault(
                module, HearthClasses.libraries().contains(module) ? ARROWS_OF_LIBRARY : ARROWS_OF_INTEGRATION);
    }

    @Test
    void integrationsAreFound() {
        List<String> integrations = HearthClasses.integrations();

        assertTrue(integrations.size() >= 6, () -> "only " + integrations);
    }

    @Test
    void noPackageIsInTwoModules() {
        Map<String, Set<String>> modulesOf = new TreeMap<>();
        HearthClasses.ALL.forEach(type -> modulesOf
                .computeIfAbsent(type.getPackageName(), name -> new LinkedHashSet<>())
                .add(HearthClasses.MODULE_OF.get(type.getName())));

        modulesOf.values().removeIf(modules -> modules.size() == 1);

        assertEquals(Map.of(), modulesOf);
    }

    @Test
    void theInterfaceShowsNoLibrary() {
        Set<String> strangers = new LinkedHashSet<>();
        for (JavaClass type : HearthClasses.ALL) {
            if (!HearthClasses.MODULE_OF.get(type.getName()).equals("api-spi")) {
                continue;
            }
            type.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (!target.isPrimitive() && LIBRARIES_OF_API.stream().noneMatch(target.getName()::startsWith)) {
                    strangers.add(dependency.getDescription());
                }
            });
        }

        assertEquals("", String.join("\n", strangers));
    }

    @Test
    void noMainCodeSeesTestLibraries() {
        List<String> strangers = new ArrayList<>();
        HearthClasses.ALL.forEach(type -> type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> isTestLibrary(dependency.getTargetClass()))
                .forEach(dependency -> strangers.add(dependency.getDescription())));

        assertEquals("", String.join("\n", strangers));
    }

    private static boolean isTestLibrary(JavaClass type) {
        return type.getName().startsWith("org.junit.")
                || type.getName().startsWith("org.mockito.")
                || type.getName().startsWith("com.tngtech.archunit.");
    }
}
