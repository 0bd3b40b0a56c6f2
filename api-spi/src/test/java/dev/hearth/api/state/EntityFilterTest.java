package dev.hearth.api.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.state.EntityFilter.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Include and exclude, as the recorder and others have them. */
class EntityFilterTest {
    private static final List<String> ALL =
            List.of("light.kitchen", "light.porch", "sensor.outside", "sensor.uptime", "switch.pump");

    private static Rules domains(String... names) {
        return new Rules(Set.of(names), Set.of(), List.of());
    }

    private static Rules entities(String... ids) {
        return new Rules(Set.of(), Set.of(ids), List.of());
    }

    private static Rules globs(String... globs) {
        return new Rules(Set.of(), Set.of(), List.of(globs));
    }

    private static List<String> wanted(Rules include, Rules exclude) {
        return ALL.stream().filter(new EntityFilter(include, exclude)).toList();
    }

    @Test
    void everythingIsWantedWithoutRules() {
        assertEquals(ALL, wanted(Rules.NONE, Rules.NONE));
    }

    @Test
    void onlyWhatIsIncludedIsWantedWhereNothingIsExcluded() {
        Rules include = new Rules(Set.of("switch"), Set.of("light.porch"), List.of("*.up*"));

        assertEquals(List.of("light.porch", "sensor.uptime", "switch.pump"), wanted(include, Rules.NONE));
    }

    @Test
    void allButTheExcludedIsWantedWhereNothingIsIncluded() {
        Rules exclude = new Rules(Set.of("switch"), Set.of("light.porch"), List.of("*.up*"));

        assertEquals(List.of("light.kitchen", "sensor.outside"), wanted(Rules.NONE, exclude));
    }

    @Test
    void excludedEntityOfAnIncludedDomainIsNotWanted() {
        assertEquals(List.of("light.kitchen"), wanted(domains("light"), entities("light.porch")));
    }

    @Test
    void excludedPatternWithinAnIncludedDomainIsNotWanted() {
        assertEquals(List.of("light.kitchen"), wanted(domains("light"), globs("*.p*")));
    }

    @Test
    void includedPatternGoesBeforeAnExcludedOne() {
        assertEquals(List.of("light.porch", "switch.pump"), wanted(globs("*.p*"), globs("light.*")));
    }

    @Test
    void includedEntityOfAnExcludedDomainIsWantedWithAllOtherDomains() {
        assertEquals(
                List.of("light.porch", "sensor.outside", "sensor.uptime", "switch.pump"),
                wanted(entities("light.porch"), domains("light")));
    }

    @Test
    void onlyIncludedEntitiesAreWantedWhereOnlyEntitiesAreNamed() {
        assertEquals(List.of("light.porch"), wanted(entities("light.porch"), entities("sensor.uptime")));
    }

    @ParameterizedTest
    @CsvSource({
            "sensor.*, sensor.a, true",
            "sensor.*, sensora, false",
            "sensor.?, sensor.a, true",
            "sensor.?, sensor.ab, false",
            "sensor.[a-c]1, sensor.b1, true",
            "sensor.[!a-c]1, sensor.b1, false",
            "sensor.[!a-c]1, sensor.d1, true",
            "SENSOR.*, sensor.a, true",
            "*a*b*, sensor.a_b_c, true",
            "*b*a, sensor.a_b_a, true",
            "*b*a, sensor.a_b_c, false",
            "*.**_?*p, sensor.a_bp, true",
            "*_a_a, sensor.x_a_a_a, true",
            "sensor.[a, sensor.a, false"
    })
    void patternsAreThoseOfAShell(String glob, String entityId, boolean matches) {
        EntityFilter filter = new EntityFilter(globs(glob), Rules.NONE);

        if (matches) {
            assertTrue(filter.test(entityId));
        } else {
            assertFalse(filter.test(entityId));
        }
    }

    @Test
    void patternOfManyStarsIsNotTriedInEveryWay() {
        String id = "sensor." + "a".repeat(200);
        EntityFilter filter = new EntityFilter(globs("*a".repeat(60) + "*b"), Rules.NONE);

        assertFalse(assertTimeout(Duration.ofSeconds(2), () -> filter.test(id)));
        assertTrue(new EntityFilter(globs("*a".repeat(200)), Rules.NONE).test(id));
    }
}
