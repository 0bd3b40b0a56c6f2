package dev.hearth.template.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.api.template.TemplateTracker;
import dev.hearth.api.template.TemplateTracker.Followed;
import dev.hearth.api.template.TemplateTracker.Following;
import dev.hearth.core.testing.TestHub;
import dev.hearth.template.engine.TemplateEngineIntegration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private final List<String> heard = new ArrayList<>();
    private TestHub hub;
    private Following following;

    @BeforeEach
    void aHubWithTheEngine() {
        hub = TestHub.create().install(new TemplateEngineIntegration());
        hub.setUp("");
    }

    @AfterEach
    void close() {
        following.cancel();
        hub.close();
    }

    private void follow(String... sources) {
        TemplateEngine engine = hub.hub().capability(TemplateEngine.class);
        List<Followed> all = Stream.of(sources)
                .map(source -> Followed.of(engine.compile(new TemplateText(source, Position.NONE)), DataMap::of))
                .toList();
        following = hub.hub()
                .capability(TemplateTracker.class)
                .follow(hub.viewOf("test"), all, (cause, results) -> results.forEach(result -> heard.add(
                        result.index() + ":" + (result.now().failed() ? "error" : result.now().text()))));
    }

    private List<String> heard() {
        hub.runUntilIdle();
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    @Test
    void anEntityThatIsNamedIsFollowedAtOnceAndOnlyNewResultsAreTold() {
        hub.states().set("sensor.a", "1");
        follow("{{ states('sensor.a') }}", "{{ is_state('sensor.a', '3') }}");
        assertEquals(List.of("0:1", "1:False"), heard());

        hub.states().set("sensor.a", "2");
        hub.states().set("sensor.b", "9");
        assertEquals(List.of("0:2"), heard());

        hub.states().set("sensor.a", "3");
        assertEquals(List.of("0:3", "1:True"), heard());
    }

    @Test
    void whatARenderLooksAtNextIsFollowedNext() {
        hub.states().set("sensor.which", "sensor.a");
        hub.states().set("sensor.a", "1");
        hub.states().set("sensor.b", "2");
        follow("{{ states(states('sensor.which')) }}");
        heard();

        hub.states().set("sensor.which", "sensor.b");
        assertEquals(List.of("0:2"), heard());

        hub.states().set("sensor.b", "5");
        hub.states().set("sensor.a", "7");
        assertEquals(List.of("0:5"), heard());
    }

    @Test
    void aDomainIsFollowedOnceASecond() {
        hub.states().set("light.a", "on");
        follow("{{ states.light | selectattr('state', 'eq', 'on') | list | count }}");
        assertEquals(List.of("0:1"), heard());

        hub.states().set("light.b", "on");
        hub.states().set("light.c", "on");
        assertEquals(List.of(), heard());

        hub.advance(Duration.ofSeconds(1));
        assertEquals(List.of("0:3"), heard());
    }

    @Test
    void howManyThereAreChangesOnlyWhenOneComesOrGoes() {
        hub.states().set("light.a", "on");
        follow("{{ states.light | count }}");
        heard();
        hub.advance(Duration.ofSeconds(5));

        hub.states().set("light.a", "off");
        assertEquals(List.of(), heard());
        hub.states().set("light.b", "on");
        assertEquals(List.of("0:2"), heard());
    }

    @Test
    void allStatesAreFollowedOnceAMinute() {
        hub.states().set("light.a", "on");
        follow("{{ states | map(attribute='entity_id') | list | count }}");
        heard();

        hub.states().set("light.b", "on");
        hub.advance(Duration.ofSeconds(59));
        assertEquals(List.of(), heard());
        hub.advance(Duration.ofSeconds(1));
        assertEquals(List.of("0:2"), heard());
    }

    @Test
    void theTimeIsAskedForEachMinute() {
        follow("{{ now().minute }}");
        String first = heard().getFirst();

        hub.advance(Duration.ofMinutes(1));
        List<String> next = heard();

        assertEquals(1, next.size());
        assertFalse(next.contains(first));
        assertTrue(following.dependencies().time());
    }

    @Test
    void whatFailedIsTriedAgainWhenAnythingChangesAfterAMinute() {
        follow("{{ states('sensor.a') | float }}");
        assertEquals(List.of("0:error"), heard());

        hub.states().set("sensor.a", "4");
        assertEquals(List.of("0:4.0"), heard());
    }

    @Test
    void nothingIsHeardAfterCancelling() {
        follow("{{ states('sensor.a') }}", "{{ now() }}");
        heard();

        following.cancel();
        hub.states().set("sensor.a", "4");
        hub.advance(Duration.ofMinutes(3));

        assertEquals(List.of(), heard());
    }
}
