package dev.hearth.sun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.config.SunEvent;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import dev.hearth.api.sun.Sun;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SunTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");
    private static final List<String> TIMES = List.of(
            "next_dawn", "next_dusk", "next_midnight", "next_noon", "next_rising", "next_setting");

    private static CoreConfig home(double latitude, double longitude, String zone) {
        CoreConfig home = TestHub.defaultConfig();
        return new CoreConfig(
                home.name(),
                latitude,
                longitude,
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

    private static TestHub sunAt(Instant start, CoreConfig home) {
        TestHub hub = TestHub.create(start, home, 0);
        hub.install(new SunIntegration()).setUp("sun:\n");
        return hub;
    }

    private static TestHub sunAt(String start) {
        return sunAt(Instant.parse(start), TestHub.defaultConfig());
    }

    private static @Nullable Instant time(State sun, String attribute) {
        String text = sun.attributes().text(attribute);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    // ---- what is shown ----

    @Test
    void theSunIsShownAsInHomeAssistant() {
        try (TestHub hub = sunAt("2026-05-21T06:02:00Z")) {
            State sun = hub.state("sun.sun");

            assertEquals("above_horizon", sun.value());
            assertEquals(
                    List.of(
                            "next_dawn=2026-05-22T02:49:34.899867+00:00",
                            "next_dusk=2026-05-21T20:24:09.607585+00:00",
                            "next_midnight=2026-05-21T23:37:11+00:00",
                            "next_noon=2026-05-21T11:37:01+00:00",
                            "next_rising=2026-05-22T03:35:01.921028+00:00",
                            "next_setting=2026-05-21T19:38:41.903139+00:00",
                            "elevation=19.66",
                            "azimuth=82.07",
                            "rising=true",
                            "friendly_name=Sun"),
                    sun.attributes().entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue())
                            .toList());
        }
    }

    @Test
    void eachEventIsASensor() {
        try (TestHub hub = sunAt("2026-05-21T06:02:00Z")) {
            State rising = hub.state("sensor.sun_next_rising");

            assertEquals("2026-05-22T03:35:01+00:00", rising.value());
            assertEquals(
                    DataMap.of("device_class", "timestamp", "icon", "mdi:sun-clock", "friendly_name",
                            "Sun Next rising"),
                    rising.attributes());
            assertEquals("2026-05-22T02:49:34+00:00", hub.state("sensor.sun_next_dawn").value());
            assertEquals("2026-05-21T20:24:09+00:00", hub.state("sensor.sun_next_dusk").value());
            assertEquals("2026-05-21T23:37:11+00:00", hub.state("sensor.sun_next_midnight").value());
            assertEquals("2026-05-21T11:37:01+00:00", hub.state("sensor.sun_next_noon").value());
            assertEquals("2026-05-21T19:38:41+00:00", hub.state("sensor.sun_next_setting").value());
            assertEquals(7, hub.states().count());
        }
    }

    @Test
    void theOwnerMayCustomizeTheSun() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SunIntegration()).setUp("""
                    homeassistant:
                      customize:
                        sun.sun:
                          friendly_name: Sonne
                    sun:
                    """);

            assertEquals("Sonne", hub.state("sun.sun").attributes().text("friendly_name"));
        }
    }

    // ---- when it changes ----

    @Test
    void theStateChangesAtSettingAndRisingAndTheTimesMoveOn() {
        try (TestHub hub = sunAt("2026-05-21T19:38:41Z")) {
            String before = hub.state("sun.sun").value();

            hub.advance(Duration.ofNanos(903_138_999));
            String justBefore = hub.state("sun.sun").value();
            hub.advance(Duration.ofNanos(1));
            State after = hub.state("sun.sun");

            assertEquals("above_horizon", before);
            assertEquals("above_horizon", justBefore);
            assertEquals("below_horizon", after.value());
            assertEquals(Instant.parse("2026-05-21T19:38:41.903139Z"), after.lastChanged());
            assertEquals(LocalDate.parse("2026-05-22"), day(after.attributes().text("next_setting")));
            assertEquals(false, after.attributes().get("rising"));
        }
    }

    private static LocalDate day(@Nullable String text) {
        return OffsetDateTime.parse(Objects.requireNonNull(text)).toLocalDate();
    }

    @ParameterizedTest
    @CsvSource({
            "2026-12-21T02:00:00Z, 20", // night
            "2026-12-21T06:10:00Z, 8", // astronomical twilight
            "2026-12-21T06:50:00Z, 8", // nautical twilight
            "2026-12-21T07:10:00Z, 4", // twilight
            "2026-12-21T08:10:00Z, 2", // the sun is low
            "2026-06-21T11:00:00Z, 4" // the sun is high
    })
    void thePositionIsTakenMoreOftenWhenItMattersMore(String start, int minutes) {
        try (TestHub hub = sunAt(start)) {
            Object azimuth = hub.state("sun.sun").attributes().get("azimuth");

            hub.advance(Duration.ofMinutes(minutes).minusNanos(1));
            Object before = hub.state("sun.sun").attributes().get("azimuth");
            hub.advance(Duration.ofNanos(1));

            assertEquals(azimuth, before);
            assertNotEquals(azimuth, hub.state("sun.sun").attributes().get("azimuth"));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, UTC", "52.37, 4.89, Europe/Amsterdam", "-36.8485, 174.7633, Pacific/Auckland"})
    void throughAYearTheStateChangesAtEachRisingAndSettingAndNowhereElse(
            double latitude, double longitude, String zone) {
        CoreConfig home = home(latitude, longitude, zone);
        try (TestHub hub = sunAt(NEW_YEAR, home)) {
            List<String> changes = changesInAYear(hub);

            assertEquals(730, changes.size());
            assertEquals(risingsAndSettings(Observer.of(home)), changes);
        }
    }

    /** Lets a year pass; each state must say what is true at its moment. */
    private static List<String> changesInAYear(TestHub hub) {
        List<String> changes = new ArrayList<>();
        hub.bus().listen(EventTypes.STATE_CHANGED, event -> note(event, changes));
        hub.advance(Duration.between(NEW_YEAR, NEXT_YEAR));
        return changes;
    }

    private static void note(Event event, List<String> changes) {
        StateChanged change = (StateChanged) event.data();
        State sun = change.newState();
        if (sun == null || !sun.entityId().equals("sun.sun")) {
            return;
        }
        checkTimes(sun);
        State before = change.oldState();
        if (before != null && !before.value().equals(sun.value())) {
            changes.add(sun.lastChanged() + " " + sun.value());
        }
    }

    private static void checkTimes(State sun) {
        Instant now = sun.lastUpdated();
        for (String attribute : TIMES) {
            Instant next = time(sun, attribute);
            assertTrue(next != null && next.isAfter(now), () -> attribute + " is not after " + now);
        }
        boolean noonFirst = Objects.requireNonNull(time(sun, "next_noon"))
                .isBefore(Objects.requireNonNull(time(sun, "next_midnight")));
        assertEquals(noonFirst, sun.attributes().get("rising"));
    }

    private static List<String> risingsAndSettings(Observer observer) {
        List<String> all = new ArrayList<>();
        for (SkyEvent event : List.of(SkyEvent.RISING, SkyEvent.SETTING)) {
            String value = event == SkyEvent.RISING ? "above_horizon" : "below_horizon";
            Instant next = observer.next(event, NEW_YEAR);
            while (next != null && next.isBefore(NEXT_YEAR)) {
                all.add(next + " " + value);
                next = observer.next(event, next);
            }
        }
        return all.stream().sorted().toList();
    }

    @Test
    void throughAPolarYearTheSunStaysUpInSummerAndDownInWinter() {
        CoreConfig tromso = home(69.6492, 18.9553, "Europe/Oslo");
        try (TestHub hub = sunAt(NEW_YEAR, tromso)) {
            List<String> changes = changesInAYear(hub);

            assertEquals(List.of("2026-01-15", "2026-05-17", "2026-07-26", "2026-11-27"), longSpells(changes));
            // Close to them a few risings and settings are missed or minutes off, as in astral; the state is right.
            List<String> events = risingsAndSettings(Observer.of(tromso));
            List<String> others = changes.stream().filter(change -> !events.contains(change)).toList();
            assertTrue(changes.size() > 480 && others.size() < 8, () -> changes.size() + " changes, others: " + others);
        }
    }

    // The days on which a spell of at least a week without a change begins or ends.
    private static List<String> longSpells(List<String> changes) {
        List<String> edges = new ArrayList<>();
        Instant last = NEW_YEAR;
        for (String change : changes) {
            Instant at = Instant.parse(change.substring(0, change.indexOf(' ')));
            if (Duration.between(last, at).toDays() >= 7) {
                if (!last.equals(NEW_YEAR)) {
                    edges.add(last.toString().substring(0, 10));
                }
                edges.add(at.toString().substring(0, 10));
            }
            last = at;
        }
        edges.add(last.toString().substring(0, 10));
        return edges;
    }

    @Test
    void onAPolarDayTheSunIsUpAndTheTimesAreWeeksAhead() {
        try (TestHub hub =
                sunAt(Instant.parse("2026-06-21T00:00:00Z"), home(78.2232, 15.6267, "Arctic/Longyearbyen"))) {
            State sun = hub.state("sun.sun");

            assertEquals("above_horizon", sun.value());
            assertEquals(LocalDate.parse("2026-08-25"), day(sun.attributes().text("next_rising")));
            assertEquals(LocalDate.parse("2026-08-25"), day(sun.attributes().text("next_setting")));
        }
    }

    @Test
    void whatDoesNotComeWithinAYearIsUnknown() {
        try (TestHub hub = sunAt(Instant.parse("2026-06-21T00:00:00Z"), home(90, 0, "UTC"))) {
            State sun = hub.state("sun.sun");

            assertEquals("above_horizon", sun.value());
            assertTrue(sun.attributes().containsKey("next_setting"));
            assertNull(sun.attributes().get("next_setting"));
            assertEquals("unknown", hub.state("sensor.sun_next_setting").value());
        }
    }

    // ---- where home is ----

    @Test
    void theSunFollowsWhenHomeMoves() {
        try (TestHub hub = sunAt("2026-05-21T06:02:00Z")) {
            CoreConfig sanDiego = home(32.87336, -117.22743, "America/Los_Angeles");
            Instant rising = Observer.of(sanDiego).next(SkyEvent.RISING, Instant.parse("2026-05-21T06:02:00Z"));
            hub.core().config(sanDiego);

            hub.bus().fire(EventTypes.CORE_CONFIG_UPDATED, DataMap.of("latitude", 32.87336, "longitude", -117.22743));
            State moved = hub.state("sun.sun");
            hub.advance(Duration.ofHours(8));
            State risen = hub.state("sun.sun");

            assertEquals("below_horizon", moved.value());
            assertEquals(rising, time(moved, "next_rising"));
            assertEquals("above_horizon", risen.value());
            assertEquals(rising, risen.lastChanged());
        }
    }

    @Test
    void nothingIsWrittenWhenSomethingElseOfTheHomeChanges() {
        try (TestHub hub = sunAt("2026-05-21T06:02:00Z")) {
            List<Event> changed = hub.collect(EventTypes.STATE_CHANGED);
            List<Event> reported = hub.collect(EventTypes.STATE_REPORTED);

            hub.bus().fire(EventTypes.CORE_CONFIG_UPDATED, DataMap.of("currency", "USD"));
            hub.runUntilIdle();

            assertEquals(List.of(), changed);
            assertEquals(List.of(), reported);
        }
    }

    // ---- for other integrations ----

    @Test
    void othersMayAskForRisingAndSetting() {
        try (TestHub hub = sunAt("2026-05-21T06:02:00Z")) {
            Sun sun = Objects.requireNonNull(hub.hub().capability(Sun.class));
            Instant now = Instant.parse("2026-05-21T06:02:00Z");

            assertEquals(Instant.parse("2026-05-22T03:35:01.921028Z"), sun.next(SunEvent.SUNRISE, now));
            assertEquals(Instant.parse("2026-05-21T19:38:41.903139Z"), sun.next(SunEvent.SUNSET, now));
            assertEquals(
                    Instant.parse("2026-05-21T03:36:20.270747Z"),
                    sun.on(SunEvent.SUNRISE, LocalDate.parse("2026-05-21")));
            assertTrue(sun.up(now));
        }
    }

    // ---- configuration, coming and going ----

    @Test
    void theSectionHasNoOptions() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SunIntegration());

            assertEquals(List.of(), hub.problems("sun:\n"));
            assertEquals(
                    List.of("configuration.yaml:2:3: sun.height: unknown key 'height'"),
                    hub.problems("sun:\n  height: 3\n"));
            assertEquals(
                    List.of("configuration.yaml:2:3: sun.elevation: 'elevation' is deprecated: it has no effect here;"
                            + " it stands in 'homeassistant: elevation'"),
                    hub.problems("sun:\n  elevation: 3\n"));
        }
    }

    @Test
    void anEntryUnderSensorIsRefusedWithTheRemedy() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new SunIntegration());

            assertEquals(
                    List.of("configuration.yaml:2:5: sensor[0]: the entities of the sun come with the section 'sun:';"
                            + " write that in place of this entry"),
                    hub.problems("sensor:\n  - platform: sun\n"));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream()
                .anyMatch(each -> each.type() == SunIntegration.class));
    }

    @Test
    void unloadedItLeavesNothingBehind() {
        try (TestHub hub = sunAt("2026-05-21T06:02:00Z")) {
            int before = hub.states().count();

            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("sun"))));
            hub.advance(Duration.ofMinutes(1));

            assertTrue(before > 0);
            assertTrue(hub.states().all().stream()
                    .allMatch(state -> state.attributes().containsKey("restored")));
            assertEquals(0, hub.loop().liveTimers());
            assertNull(hub.hub().capability(Sun.class));
        }
    }

    @Test
    void itCanBeSetUpAgain() {
        try (TestHub hub = sunAt("2026-05-21T06:02:00Z")) {
            hub.get(hub.setup().unplug(Objects.requireNonNull(hub.setup().catalogue().find("sun"))));

            hub.setUp("sun:\n");

            assertEquals("above_horizon", hub.state("sun.sun").value());
            assertEquals(7, hub.states().count());
        }
    }
}
