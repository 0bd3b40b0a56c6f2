package dev.hearth.timer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimerTest {
    private static final DataMap OVEN = DataMap.of("entity_id", "timer.oven");
    private static final List<String> EVENTS = List.of(
            "timer.started",
            "timer.restarted",
            "timer.paused",
            "timer.changed",
            "timer.cancelled",
            "timer.finished");

    private static TestHub home(String yaml) {
        return home(TestHub.create(), yaml);
    }

    private static TestHub home(TestHub hub, String yaml) {
        hub.install(new TimerIntegration()).setUp(yaml);
        return hub;
    }

    private static List<String> events(TestHub hub) {
        List<String> told = new ArrayList<>();
        EVENTS.forEach(type -> hub.bus().listen(type, event -> told.add(type + " " + data(event))));
        return told;
    }

    private static String data(Event event) {
        DataMap data = event.data().asMap();
        Object at = data.get("finished_at");
        return data.get("entity_id") + (at == null ? "" : " " + at);
    }

    private static void call(TestHub hub, String service) {
        hub.call("timer", service, OVEN);
    }

    private static void call(TestHub hub, String service, Object duration) {
        hub.call("timer", service, OVEN.with("duration", duration));
    }

    // state duration remaining finishes_at
    private static String oven(TestHub hub) {
        DataMap attributes = hub.state("timer.oven").attributes();
        return "%s %s %s %s"
                .formatted(
                        hub.state("timer.oven").value(),
                        attributes.get("duration"),
                        attributes.getOrDefault("remaining", "-"),
                        attributes.getOrDefault("finishes_at", "-"));
    }

    @Test
    void isIdleAtFirst() {
        try (TestHub hub = home("timer: {oven: , egg: {name: Egg, icon: 'mdi:egg', duration: 270, restore: true}}")) {
            assertEquals("idle", hub.state("timer.oven").value());
            assertEquals(
                    DataMap.of("duration", "0:00:00", "editable", false),
                    hub.state("timer.oven").attributes());
            assertEquals(
                    DataMap.builder()
                            .put("duration", "0:04:30")
                            .put("editable", false)
                            .put("restore", true)
                            .put("icon", "mdi:egg")
                            .put("friendly_name", "Egg")
                            .build(),
                    hub.state("timer.egg").attributes());
        }
    }

    @ParameterizedTest
    @CsvSource({
            "'00:05', 0:05:00",
            "'30:00:00', 30:00:00",
            "90, 0:01:30",
            "1.9, 0:00:01",
            "'{hours: 1, milliseconds: 1500}', 1:00:01",
            "'{days: 5}', 120:00:00"
    })
    void durationsAreShownInWholeSeconds(String written, String shown) {
        String quoted = written.contains(":") && !written.startsWith("{") ? "'" + written + "'" : written;
        try (TestHub hub = home("timer: {oven: {duration: " + quoted + "}}")) {
            assertEquals(shown, hub.state("timer.oven").attributes().get("duration"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{duration: soon}", "{duration: -5}", "{restore: perhaps}", "{colour: red}", "{icon: egg}"})
    void whatIsWrittenWronglyIsRefusedByItsKey(String body) {
        try (TestHub hub = TestHub.create()) {
            hub.install(new TimerIntegration());

            List<String> problems = hub.problems("timer: {oven: " + body + "}");

            assertEquals(1, problems.size(), problems.toString());
            assertTrue(problems.getFirst().contains(body.substring(1, body.indexOf(':'))), problems.toString());
        }
    }

    @Test
    void runsAndTellsWhenItsTimeIsUp() {
        try (TestHub hub = home("timer: {oven: {duration: '00:01:00'}}")) {
            List<String> told = events(hub);

            call(hub, "start");
            assertEquals("active 0:01:00 0:01:00 2026-01-01T00:01:00+00:00", oven(hub));
            hub.advance(Duration.ofSeconds(59));
            assertEquals("active 0:01:00 0:01:00 2026-01-01T00:01:00+00:00", oven(hub));
            hub.advance(Duration.ofSeconds(1));

            assertEquals("idle 0:01:00 - -", oven(hub));
            assertEquals(
                    List.of(
                            "timer.started timer.oven",
                            "timer.finished timer.oven 2026-01-01T00:01:00+00:00"),
                    told);
        }
    }

    @Test
    void beginsAtTheWholeSecondSoThatItEndsAtOne() {
        try (TestHub hub = home("timer: {oven: {duration: 1}}")) {
            hub.advance(Duration.ofMillis(700));

            call(hub, "start");
            hub.advance(Duration.ofMillis(300));

            assertEquals("idle", hub.state("timer.oven").value());
        }
    }

    @Test
    void withoutDurationItIsOverAtOnce() {
        try (TestHub hub = home("timer: {oven: }")) {
            List<String> told = events(hub);

            call(hub, "start");
            hub.runUntilIdle();

            assertEquals("idle 0:00:00 - -", oven(hub));
            assertEquals(
                    List.of(
                            "timer.started timer.oven",
                            "timer.finished timer.oven 2026-01-01T00:00:00+00:00"),
                    told);
        }
    }

    @Test
    void startedAgainItRunsWhatWasLastNotedToRemain() {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            call(hub, "start");
            hub.advance(Duration.ofSeconds(20));
            call(hub, "pause");
            call(hub, "start");
            hub.advance(Duration.ofSeconds(10));
            List<String> told = events(hub);

            call(hub, "start");

            assertEquals("active 0:01:00 0:00:40 2026-01-01T00:01:10+00:00", oven(hub));
            assertEquals(List.of("timer.restarted timer.oven"), told);
            hub.advance(Duration.ofSeconds(39));
            assertEquals("active", hub.state("timer.oven").value());
            hub.advance(Duration.ofSeconds(1));
            assertEquals("idle", hub.state("timer.oven").value());
        }
    }

    @Test
    void aDurationOfItsOwnHoldsForOneRun() {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            call(hub, "start", "00:02:00");
            assertEquals("active 0:02:00 0:02:00 2026-01-01T00:02:00+00:00", oven(hub));
            call(hub, "start", 30);
            assertEquals("active 0:00:30 0:00:30 2026-01-01T00:00:30+00:00", oven(hub));
            call(hub, "pause");
            call(hub, "start", DataMap.of("minutes", 3));
            assertEquals("active 0:03:00 0:03:00 2026-01-01T00:03:00+00:00", oven(hub));
            call(hub, "start", 0);
            assertEquals("active 0:03:00 0:03:00 2026-01-01T00:03:00+00:00", oven(hub));

            hub.advance(Duration.ofMinutes(3));

            assertEquals("idle 0:01:00 - -", oven(hub));
        }
    }

    @Test
    void isPausedWhileItRuns() {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            List<String> told = events(hub);

            call(hub, "pause");
            assertEquals("idle 0:01:00 - -", oven(hub));
            call(hub, "start");
            hub.advance(Duration.ofMillis(20_500));
            call(hub, "pause");
            assertEquals("paused 0:01:00 0:00:40 -", oven(hub));
            call(hub, "pause");
            hub.advance(Duration.ofHours(1));
            assertEquals("paused 0:01:00 0:00:40 -", oven(hub));

            assertEquals(List.of("timer.started timer.oven", "timer.paused timer.oven"), told);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"idle", "active", "paused"})
    void isCancelledFromWhereverItIs(String from) {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            bring(hub, from);
            List<String> told = events(hub);

            call(hub, "cancel");
            hub.advance(Duration.ofMinutes(5));

            assertEquals("idle 0:01:00 - -", oven(hub));
            assertEquals(List.of("timer.cancelled timer.oven"), told);
        }
    }

    private static void bring(TestHub hub, String state) {
        if (!state.equals("idle")) {
            call(hub, "start", 120);
        }
        if (state.equals("paused")) {
            call(hub, "pause");
        }
        assertEquals(state, hub.state("timer.oven").value());
    }

    @ParameterizedTest
    @CsvSource({"idle, idle, 0", "active, idle, 1", "paused, paused, 0"})
    void finishesBeforeItsTimeOnlyWhileItRuns(String from, String to, int events) {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            bring(hub, from);
            List<String> told = events(hub);
            hub.advance(Duration.ofSeconds(10));

            call(hub, "finish");

            assertEquals(to, hub.state("timer.oven").value());
            assertEquals(
                    events == 0 ? List.of() : List.of("timer.finished timer.oven 2026-01-01T00:02:00+00:00"), told);
        }
    }

    @Test
    void itsEndIsMovedWhileItRuns() {
        try (TestHub hub = home("timer: {oven: {duration: 15}}")) {
            call(hub, "start");
            List<String> told = events(hub);

            call(hub, "change", -3);
            assertEquals("active 0:00:15 0:00:12 2026-01-01T00:00:12+00:00", oven(hub));
            call(hub, "change", "00:00:02");
            assertEquals("active 0:00:15 0:00:14 2026-01-01T00:00:14+00:00", oven(hub));
            hub.advance(Duration.ofSeconds(14));

            assertEquals("idle", hub.state("timer.oven").value());
            assertEquals(
                    List.of(
                            "timer.changed timer.oven",
                            "timer.changed timer.oven",
                            "timer.finished timer.oven 2026-01-01T00:00:14+00:00"),
                    told);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "idle, 1, not running",
            "paused, 1, not running",
            "active, 1, beyond duration",
            "active, -121, negative time"
    })
    void aChangeThatCannotBeIsRefused(String from, int by, String reason) {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            bring(hub, from);
            String before = oven(hub);

            HubException refusal = assertThrows(HubException.class, () -> call(hub, "change", by));

            assertEquals("home_assistant_error", refusal.code());
            assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
            assertTrue(refusal.getMessage().contains("timer.oven"), refusal.getMessage());
            assertEquals(before, oven(hub));
        }
    }

    @ParameterizedTest
    @CsvSource({"start, soon", "change, soon", "change, "})
    void dataThatIsNoTimeIsRefusedByItsField(String service, String duration) {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            DataMap data = duration == null ? OVEN : OVEN.with("duration", duration);

            HubException refusal = assertThrows(HubException.class, () -> hub.call("timer", service, data));

            assertEquals(ServiceException.INVALID, refusal.code());
            assertTrue(refusal.getMessage().contains("duration"), refusal.getMessage());
        }
    }

    @Test
    void everyCallIsAChangeOfState() {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            List<Event> changes = hub.collect("state_changed");

            call(hub, "cancel");
            call(hub, "start");
            call(hub, "start");

            assertEquals(3, changes.size());
        }
    }

    @Test
    void theEventComesBeforeTheState() {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            List<String> seen = new ArrayList<>();
            hub.bus()
                    .listen(
                            "timer.started",
                            event -> seen.add(hub.state("timer.oven").value()));

            call(hub, "start");

            assertEquals(List.of("idle"), seen);
        }
    }

    @Test
    void whoCancelsItUponItsStartIsHeard() {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            List<String> told = events(hub);
            hub.bus().listen("timer.started", event -> hub.services().call("timer", "cancel", OVEN));

            call(hub, "start");
            hub.advance(Duration.ofMinutes(2));

            assertEquals("idle 0:01:00 - -", oven(hub));
            assertEquals(List.of("timer.started timer.oven", "timer.cancelled timer.oven"), told);
        }
    }

    // --- over a restart

    private static final String KEPT = "timer: {oven: {duration: 60, restore: true}}";
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static TestHub restarted(TestHub before, Duration later) {
        before.close();
        return TestHub.create(before.storage(), START.plus(later));
    }

    @Test
    void aPausedOneKeepsWhatRemains() {
        TestHub before = home(KEPT);
        before.start();
        call(before, "start", 90);
        before.advance(Duration.ofSeconds(20));
        call(before, "pause");

        try (TestHub hub = home(restarted(before, Duration.ofDays(3)), KEPT)) {
            assertEquals("paused 0:01:30 0:01:10 -", oven(hub));
            call(hub, "start");
            assertEquals("active 0:01:30 0:01:10 2026-01-04T00:01:10+00:00", oven(hub));
        }
    }

    @Test
    void aRunningOneGoesOn() {
        TestHub before = home(KEPT);
        before.start();
        call(before, "start", 90);

        try (TestHub hub = restarted(before, Duration.ofMillis(30_900))) {
            List<String> told = events(hub);
            home(hub, KEPT);
            assertEquals("active 0:01:30 0:01:00 2026-01-01T00:01:30+00:00", oven(hub));
            hub.start();
            hub.advance(Duration.ofSeconds(60));

            assertEquals("idle 0:01:00 - -", oven(hub));
            assertEquals(
                    List.of(
                            "timer.restarted timer.oven",
                            "timer.finished timer.oven 2026-01-01T00:01:30+00:00"),
                    told);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {90, 91, 1_000_000})
    void oneThatEndedMeanwhileTellsWhenItWasToEnd(long seconds) {
        TestHub before = home(KEPT);
        before.start();
        call(before, "start", 90);

        try (TestHub hub = home(restarted(before, Duration.ofSeconds(seconds)), KEPT)) {
            List<String> told = new ArrayList<>();
            // As automations do, which listen only once the hub has started.
            hub.bus()
                    .listenOnce(
                            "homeassistant_started",
                            event -> hub.bus().listen("timer.finished", late -> told.add(data(late))));
            assertEquals("idle 0:01:00 - -", oven(hub));

            hub.start();
            hub.advance(Duration.ofMinutes(10));

            assertEquals(List.of("timer.oven 2026-01-01T00:01:30+00:00"), told);
        }
    }

    @Test
    void oneThatIsNotToBeRestoredIsIdle() {
        TestHub before = home("timer: {oven: {duration: 60}}");
        before.start();
        call(before, "start");

        try (TestHub hub = home(restarted(before, Duration.ofSeconds(5)), "timer: {oven: {duration: 60}}")) {
            List<String> told = events(hub);
            hub.start();
            hub.advance(Duration.ofMinutes(2));

            assertEquals("idle 0:01:00 - -", oven(hub));
            assertEquals(List.of(), told);
        }
    }

    @Test
    void anIdleOneTakesTheDurationThatIsWrittenNow() {
        TestHub before = home(KEPT);
        before.start();
        call(before, "cancel");

        try (TestHub hub =
                home(restarted(before, Duration.ofSeconds(5)), "timer: {oven: {duration: 90, restore: true}}")) {
            assertEquals("idle 0:01:30 - -", oven(hub));
        }
    }

    // --- a changed configuration

    @Test
    void aReloadLeavesARunningOneRunning() {
        try (TestHub hub = home("timer: {oven: {duration: 60}, egg: {duration: 60}}")) {
            call(hub, "start");
            hub.advance(Duration.ofSeconds(10));
            List<String> told = events(hub);
            hub.write("timer: {oven: {duration: 90, name: Oven}, egg: {duration: 90}}");

            hub.call("timer", "reload", DataMap.of());

            assertEquals("active 0:01:00 0:01:00 2026-01-01T00:01:00+00:00", oven(hub));
            assertEquals("Oven", hub.state("timer.oven").attributes().get("friendly_name"));
            assertEquals("0:01:30", hub.state("timer.egg").attributes().get("duration"));
            hub.advance(Duration.ofSeconds(50));
            assertEquals("idle 0:01:30 - -", oven(hub));
            assertEquals(List.of("timer.finished timer.oven 2026-01-01T00:01:00+00:00"), told);
        }
    }

    @Test
    void aReloadWithoutItEndsItSilently() {
        try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
            call(hub, "start");
            List<String> told = events(hub);
            hub.write("timer: {egg: }");

            hub.call("timer", "reload", DataMap.of());
            hub.advance(Duration.ofMinutes(2));

            assertNull(hub.states().get("timer.oven"));
            assertEquals(List.of(), told);
        }
    }

    @Test
    void clientsMakeAndChangeTheirs() {
        try (TestHub hub = home("")) {
            TestCommands commands = new TestCommands(hub);

            assertEquals(
                    DataMap.builder()
                            .put("id", "oven")
                            .put("name", "Oven")
                            .put("duration", "0:00:42")
                            .put("restore", false)
                            .build(),
                    commands.result("timer/create", DataMap.of("name", "Oven", "duration", 42)));
            call(hub, "start");
            assertEquals(
                    DataMap.builder()
                            .put("id", "oven")
                            .put("name", "Oven")
                            .put("duration", "0:00:00")
                            .put("restore", true)
                            .build(),
                    commands.result("timer/update", DataMap.of("timer_id", "oven", "name", "Oven", "restore", true)));

            assertEquals("active 0:00:42 0:00:42 2026-01-01T00:00:42+00:00", oven(hub));
            assertEquals(true, hub.state("timer.oven").attributes().get("editable"));
            assertEquals(
                    "invalid_format",
                    commands.error("timer/create", DataMap.of("name", "Egg", "duration", "soon"))
                            .code());
        }
    }

    // --- whatever is called

    @Test
    void whateverIsCalledItNeverClaimsMoreThanItsDurationAndEndsOnce() {
        for (long seed = 0; seed < 200; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            try (TestHub hub = home("timer: {oven: {duration: 60}}")) {
                List<String> told = events(hub);
                for (int step = 0; step < 30; step++) {
                    act(hub, random);
                    check(hub, told, seed);
                }
            }
        }
    }

    private static void act(TestHub hub, RandomGenerator random) {
        try {
            switch (random.nextInt(7)) {
                case 0 -> call(hub, "start");
                case 1 -> call(hub, "start", random.nextInt(1, 120));
                case 2 -> call(hub, "pause");
                case 3 -> call(hub, "cancel");
                case 4 -> call(hub, "finish");
                case 5 -> call(hub, "change", random.nextInt(-60, 60));
                default -> hub.advance(Duration.ofMillis(random.nextInt(60_000)));
            }
        } catch (HubException refused) {
            assertEquals("home_assistant_error", refused.code());
        }
    }

    private static void check(TestHub hub, List<String> told, long seed) {
        DataMap attributes = hub.state("timer.oven").attributes();
        boolean idle = hub.state("timer.oven").value().equals("idle");
        boolean active = hub.state("timer.oven").value().equals("active");
        Duration remaining = Clock.duration(attributes.get("remaining"));
        Instant end = Clock.moment(attributes.get("finishes_at"));
        assertEquals(idle, remaining == null, "seed " + seed);
        assertEquals(active, end != null, "seed " + seed);
        if (remaining != null) {
            assertTrue(remaining.compareTo(Clock.duration(attributes.get("duration"))) <= 0, "seed " + seed);
            assertTrue(!remaining.isNegative(), "seed " + seed);
        }
        if (end != null) {
            assertTrue(!end.isBefore(hub.loop().time().now()), "seed " + seed);
        }
        long runs = told.stream().filter(each -> each.startsWith("timer.started")).count();
        long ends = told.stream()
                .filter(each -> each.startsWith("timer.finished"))
                .count();
        assertTrue(ends <= runs, "seed " + seed);
    }
}
