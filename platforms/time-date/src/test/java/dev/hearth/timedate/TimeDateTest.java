package dev.hearth.timedate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TimeDateTest {
    private static final String ALL = """
            sensor:
              - platform: time_date
                display_options: [time, date, date_time, date_time_utc, date_time_iso, time_date, time_utc, beat]
            """;

    @Test
    void eachOptionIsASensor() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TimeDate()).setUp(ALL);

            assertShown(hub, "sensor.time", "01:00", "Time", "mdi:clock");
            assertShown(hub, "sensor.date", "2026-01-01", "Date", "mdi:calendar");
            assertShown(hub, "sensor.date_time", "2026-01-01, 01:00", "Date & Time", "mdi:calendar-clock");
            assertShown(hub, "sensor.date_time_utc", "2026-01-01, 00:00", "Date & Time (UTC)", "mdi:calendar-clock");
            assertShown(hub, "sensor.date_time_iso", "2026-01-01T01:00:00", "Date & Time (ISO)", "mdi:calendar-clock");
            assertShown(hub, "sensor.time_date", "01:00, 2026-01-01", "Time & Date", "mdi:calendar-clock");
            assertShown(hub, "sensor.time_utc", "00:00", "Time (UTC)", "mdi:clock");
            assertShown(hub, "sensor.internet_time", "@041", "Internet Time", "mdi:clock");
            assertEquals(8, hub.states().count());
        }
    }

    private static void assertShown(TestHub hub, String entityId, String value, String name, String icon) {
        State state = hub.state(entityId);
        assertEquals(value, state.value());
        assertEquals(List.of("icon", "friendly_name"), List.copyOf(state.attributes().keySet()));
        assertEquals(name, state.attributes().text("friendly_name"));
        assertEquals(icon, state.attributes().text("icon"));
    }

    @Test
    void theTimeAloneIsShownUnlessToldOtherwise() {
        List<DisplayOption> options = new TimeDateSensors().schema().parse(Map.of());

        assertEquals(List.of(DisplayOption.TIME), options);
    }

    @Test
    void aWrongOptionIsRefusedWithASuggestion() {
        InvalidConfigException refused = assertThrows(InvalidConfigException.class, () -> new TimeDateSensors()
                .schema()
                .parse(Map.of("display_options", List.of("time", "dat_time"))));

        assertEquals("date_time", refused.problems().getFirst().suggestion());
    }

    @Test
    void eachTextChangesAtItsOwnMoment() {
        try (TestHub hub = TestHub.create(Instant.parse("2026-01-01T22:58:30.250Z"), TestHub.defaultConfig(), 0)) {
            hub.install(new TimeDate()).setUp(ALL);
            List<Event> changes = hub.collect(EventTypes.STATE_CHANGED);

            hub.advance(Duration.ofSeconds(90));

            assertEquals(
                    List.of(
                            "2026-01-01T22:58:33.600Z sensor.internet_time @999",
                            "2026-01-01T22:59:00Z sensor.date_time 2026-01-01, 23:59",
                            "2026-01-01T22:59:00Z sensor.date_time_iso 2026-01-01T23:59:00",
                            "2026-01-01T22:59:00Z sensor.date_time_utc 2026-01-01, 22:59",
                            "2026-01-01T22:59:00Z sensor.time 23:59",
                            "2026-01-01T22:59:00Z sensor.time_date 23:59, 2026-01-01",
                            "2026-01-01T22:59:00Z sensor.time_utc 22:59",
                            "2026-01-01T23:00:00Z sensor.date 2026-01-02",
                            "2026-01-01T23:00:00Z sensor.date_time 2026-01-02, 00:00",
                            "2026-01-01T23:00:00Z sensor.date_time_iso 2026-01-02T00:00:00",
                            "2026-01-01T23:00:00Z sensor.date_time_utc 2026-01-01, 23:00",
                            "2026-01-01T23:00:00Z sensor.internet_time @000",
                            "2026-01-01T23:00:00Z sensor.time 00:00",
                            "2026-01-01T23:00:00Z sensor.time_date 00:00, 2026-01-02",
                            "2026-01-01T23:00:00Z sensor.time_utc 23:00"),
                    changes.stream().map(TimeDateTest::line).sorted().toList());
        }
    }

    private static String line(Event event) {
        StateChanged change = (StateChanged) event.data();
        State now = Objects.requireNonNull(change.newState());
        return now.lastChanged() + " " + change.entityId() + " " + now.value();
    }

    @Test
    void theClockJumpsForwardWhenSummerTimeBegins() {
        try (TestHub hub = TestHub.create(Instant.parse("2026-03-29T00:59:30Z"), TestHub.defaultConfig(), 0)) {
            hub.install(new TimeDate()).setUp(ALL);
            String before = hub.state("sensor.time").value();

            hub.advance(Duration.ofSeconds(30));

            assertEquals("01:59", before);
            assertEquals("03:00", hub.state("sensor.time").value());
            assertEquals("01:00", hub.state("sensor.time_utc").value());
            assertEquals("2026-03-29T03:00:00", hub.state("sensor.date_time_iso").value());
        }
    }

    @Test
    void theClockJumpsBackWhenSummerTimeEnds() {
        try (TestHub hub = TestHub.create(Instant.parse("2026-10-25T00:59:30Z"), TestHub.defaultConfig(), 0)) {
            hub.install(new TimeDate()).setUp(ALL);
            String before = hub.state("sensor.time").value();

            hub.advance(Duration.ofSeconds(30));

            assertEquals("02:59", before);
            assertEquals("02:00", hub.state("sensor.time").value());
            assertEquals("2026-10-25, 02:00", hub.state("sensor.date_time").value());
        }
    }

    @Test
    void theDayOfTheChangeIsOverAfterTwentyThreeHours() {
        try (TestHub hub = TestHub.create(Instant.parse("2026-03-28T23:00:00Z"), TestHub.defaultConfig(), 0)) {
            hub.install(new TimeDate()).setUp("sensor: {platform: time_date, display_options: date}");

            hub.advance(Duration.ofHours(23).minusMillis(1));
            String before = hub.state("sensor.date").value();
            hub.advance(Duration.ofMillis(1));

            assertEquals("2026-03-29", before);
            assertEquals("2026-03-30", hub.state("sensor.date").value());
        }
    }

    @Test
    void theSensorsFollowTheHomeIntoAnotherTimeZone() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TimeDate()).setUp(ALL);
            hub.core().config(inTimeZone("Asia/Kolkata"));

            hub.bus().fire(EventTypes.CORE_CONFIG_UPDATED);
            String moved = hub.state("sensor.date_time").value();
            hub.advance(Duration.ofHours(18).plusMinutes(30));

            assertEquals("2026-01-01, 05:30", moved);
            assertEquals("2026-01-02", hub.state("sensor.date").value());
        }
    }

    private static CoreConfig inTimeZone(String zone) {
        CoreConfig home = TestHub.defaultConfig();
        return new CoreConfig(
                home.name(),
                home.latitude(),
                home.longitude(),
                home.elevation(),
                home.radius(),
                home.units(),
                ZoneId.of(zone),
                home.currency(),
                home.country(),
                home.language(),
                home.internalUrl(),
                home.externalUrl(),
                home.allowedDirectories(),
                home.allowedUrls(),
                home.configDirectory());
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == TimeDate.class));
    }

    @Test
    void unloadedItLeavesNothingBehind() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TimeDate()).setUp(ALL);
            int before = hub.states().count();

            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("time_date"))));

            assertTrue(before > 0);
            assertEquals(0, hub.states().count());
            assertEquals(0, hub.loop().liveTimers());
        }
    }
}
