package dev.hearth.utilitymeter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.group.Groups;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestHub;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtilityMeterTest {
    private static final DataMap KWH = DataMap.of("unit_of_measurement", "kWh", "device_class", "energy");

    /** At midnight in Amsterdam. */
    private static TestHub home(String meter) {
        return home(Instant.parse("2025-12-31T23:00:00Z"), meter);
    }

    private static TestHub home(Instant start, String meter) {
        TestHub hub = TestHub.create(start, TestHub.defaultConfig(), 0);
        begin(hub, meter);
        return hub;
    }

    private static void begin(TestHub hub, String meter) {
        hub.install(new UtilityMeter()).setUp("utility_meter:\n  energy: {source: sensor.source, " + meter + "}");
        hub.start();
    }

    private static void source(TestHub hub, String value) {
        hub.states().set("sensor.source", value, KWH);
    }

    private static String value(TestHub hub) {
        return hub.state("sensor.energy").value();
    }

    private static DataMap attributes(TestHub hub, String entityId) {
        return hub.state(entityId).attributes();
    }

    // ---- counting ----

    @Test
    void theFirstReadingBeginsAtZeroAndLaterOnesAreAddedUp() {
        try (TestHub hub = home("cycle: daily")) {
            assertEquals("unknown", value(hub));
            assertEquals("paused", attributes(hub, "sensor.energy").get("status"));

            source(hub, "2.5");
            assertEquals("0", value(hub));
            source(hub, "3.75");

            assertEquals("1.25", value(hub));
            assertEquals(
                    DataMap.builder()
                            .put("state_class", "total_increasing")
                            .put("source", "sensor.source")
                            .put("status", "collecting")
                            .put("last_period", "0")
                            .put("last_valid_state", "3.75")
                            .put("meter_period", "daily")
                            .put("cron pattern", "0 0 * * *")
                            .put("last_reset", "2025-12-31T23:00:00+00:00")
                            .put("unit_of_measurement", "kWh")
                            .put("device_class", "energy")
                            .put("icon", "mdi:counter")
                            .put("friendly_name", "energy")
                            .build(),
                    attributes(hub, "sensor.energy"));
        }
    }

    @Test
    void itCountsDigitByDigit() {
        try (TestHub hub = home("net_consumption: true")) {
            source(hub, "0");
            BigDecimal sum = BigDecimal.ZERO;
            Random random = new Random(3);
            for (int i = 0; i < 300; i++) {
                sum = BigDecimal.valueOf(random.nextLong(1_000_000), 3);
                source(hub, sum.toPlainString());

                assertEquals(0, sum.compareTo(new BigDecimal(value(hub))), "seed 3");
            }
        }
    }

    @Test
    void aSourceThatFallsHasBegunAnewUnlessItMayFall() {
        try (TestHub hub = home("periodically_resetting: true")) {
            List.of("10", "12", "1", "4").forEach(each -> source(hub, each));
            assertEquals("5", value(hub));
            assertEquals("total_increasing", attributes(hub, "sensor.energy").get("state_class"));
        }
        try (TestHub hub = home("net_consumption: true")) {
            List.of("10", "12", "1", "4").forEach(each -> source(hub, each));
            assertEquals("-6", value(hub));
            assertEquals("total", attributes(hub, "sensor.energy").get("state_class"));
        }
    }

    @Test
    void aSourceCanTellWhatWasUsedSinceItLastTold() {
        try (TestHub hub = home("delta_values: true")) {
            List.of("1", "2", "0.5").forEach(each -> source(hub, each));

            assertEquals("3.5", value(hub));
        }
    }

    @Test
    void whatASourceDidWhileItWasAwayCountsOnlyIfItCannotHaveBegunAnew() {
        for (boolean resetting : List.of(true, false)) {
            try (TestHub hub = home("periodically_resetting: " + resetting)) {
                List.of("10", "11", "unavailable", "15", "16").forEach(each -> source(hub, each));

                assertEquals(resetting ? "2" : "6", value(hub));
            }
        }
    }

    @Test
    void itIsUnavailableWhileTheSourceIsUnlessWrittenOtherwise() {
        for (boolean always : List.of(false, true)) {
            try (TestHub hub = home("always_available: " + always)) {
                List.of("10", "11", "unavailable").forEach(each -> source(hub, each));
                assertEquals(always ? "1" : "unavailable", value(hub));
                source(hub, "12");
                assertEquals("1", value(hub));
                hub.states().remove("sensor.source");
                assertEquals(always ? "1" : "unavailable", value(hub));
            }
        }
    }

    @Test
    void whatIsNoNumberIsLoggedAndPassedOver() {
        try (TestHub hub = home("cycle: daily");
                LogLines log = LogLines.of("utility_meter")) {
            List.of("10", "eleven", "unknown", "12", "13").forEach(each -> source(hub, each));

            assertEquals("1", value(hub));
            assertEquals(
                    List.of(
                            "sensor.energy cannot count 'eleven', which sensor.source shows",
                            "sensor.energy cannot count 'unknown', which sensor.source shows"),
                    log.all());
        }
    }

    @Test
    void itTakesTheUnitThatTheSourceHasNow() {
        try (TestHub hub = home("cycle: daily")) {
            hub.states().set("sensor.source", "1", DataMap.of("unit_of_measurement", "Wh"));
            assertEquals("energy", attributes(hub, "sensor.energy").get("device_class"));
            hub.states().set("sensor.source", "2", DataMap.of("unit_of_measurement", "m³"));

            assertEquals("m³", attributes(hub, "sensor.energy").get("unit_of_measurement"));
            assertNull(attributes(hub, "sensor.energy").get("device_class"));
        }
    }

    // ---- cycles ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "cycle: quarter-hourly          | 2026-01-01T00:10:00+01:00 | 2026-01-01T00:15:00+01:00",
            "cycle: hourly                  | 2026-01-01T00:10:00+01:00 | 2026-01-01T01:00:00+01:00",
            "cycle: hourly, offset: '00:20' | 2026-01-01T00:10:00+01:00 | 2026-01-01T00:20:00+01:00",
            "cycle: daily                   | 2026-03-28T12:00:00+01:00 | 2026-03-29T00:00:00+01:00",
            "cycle: daily                   | 2026-03-29T12:00:00+02:00 | 2026-03-30T00:00:00+02:00",
            "cycle: daily                   | 2026-10-25T00:00:00+02:00 | 2026-10-26T00:00:00+01:00",
            "cycle: daily, offset: '02:30'  | 2026-03-29T00:00:00+01:00 | 2026-03-29T03:00:00+02:00",
            "cycle: daily, offset: '02:30'  | 2026-10-25T00:00:00+02:00 | 2026-10-25T02:30:00+02:00",
            "cycle: weekly                  | 2026-01-01T00:00:00+01:00 | 2026-01-05T00:00:00+01:00",
            "cycle: 'weekly', offset: {days: 6} | 2026-01-01T00:00:00+01:00 | 2026-01-04T00:00:00+01:00",
            "cycle: monthly                 | 2026-01-31T23:59:00+01:00 | 2026-02-01T00:00:00+01:00",
            "cycle: monthly, offset: {days: 27} | 2028-02-28T12:00:00+01:00 | 2028-03-28T00:00:00+02:00",
            "cycle: bimonthly               | 2026-02-01T00:00:00+01:00 | 2026-03-01T00:00:00+01:00",
            "cycle: quarterly               | 2026-02-01T00:00:00+01:00 | 2026-04-01T00:00:00+02:00",
            "cycle: yearly                  | 2026-02-01T00:00:00+01:00 | 2027-01-01T00:00:00+01:00",
            "cron: '0 0 29 2 *'             | 2026-02-01T00:00:00+01:00 | 2028-02-29T00:00:00+01:00",
            "cron: '30 6 * * 1-5'           | 2026-01-02T07:00:00+01:00 | 2026-01-05T06:30:00+01:00"
    })
    void itBeginsAnewAtTheEndOfItsCycle(String keys, String start, String end) {
        Instant begin = java.time.OffsetDateTime.parse(start.strip()).toInstant();
        Instant turn = java.time.OffsetDateTime.parse(end.strip()).toInstant();
        try (TestHub hub = home(begin, keys.strip())) {
            source(hub, "1");
            source(hub, "4");

            hub.advance(Duration.between(begin, turn).minusSeconds(1));
            assertEquals("3", value(hub));
            hub.advance(Duration.ofSeconds(1));

            assertEquals("0", value(hub));
            assertEquals("3", attributes(hub, "sensor.energy").get("last_period"));
            assertEquals(
                    turn.toString().replace("Z", "+00:00"),
                    attributes(hub, "sensor.energy").get("last_reset"));
            source(hub, "6");
            assertEquals("2", value(hub));
        }
    }

    @Test
    void eachCycleIsFollowedByTheNext() {
        try (TestHub hub = home("cycle: hourly")) {
            source(hub, "0");
            for (int hour = 1; hour <= 30; hour++) {
                source(hub, String.valueOf(hour * (hour + 1) / 2));
                assertEquals(String.valueOf(hour), value(hub));
                hub.advance(Duration.ofHours(1));
                assertEquals(String.valueOf(hour), attributes(hub, "sensor.energy").get("last_period"));
            }
        }
    }

    @Test
    void withoutACycleItCountsForEver() {
        try (TestHub hub = home("name: All")) {
            hub.states().set("sensor.source", "1");
            hub.advance(Duration.ofDays(400));
            hub.states().set("sensor.source", "2");

            assertEquals("1", hub.state("sensor.all").value());
            assertNull(attributes(hub, "sensor.all").get("meter_period"));
            assertNull(attributes(hub, "sensor.all").get("cron pattern"));
            assertEquals("All", attributes(hub, "sensor.all").get("friendly_name"));
        }
    }

    // ---- tariffs ----

    @Test
    void oneTariffCountsAtATime() {
        try (TestHub hub = home("cycle: daily, name: Power, tariffs: [peak, Off Peak]")) {
            assertEquals("peak", hub.state("select.energy").value());
            assertEquals("collecting", attributes(hub, "sensor.energy_peak").get("status"));
            assertEquals("paused", attributes(hub, "sensor.energy_off_peak").get("status"));
            assertEquals("Power Off Peak", attributes(hub, "sensor.energy_off_peak").get("friendly_name"));
            assertEquals("Off Peak", attributes(hub, "sensor.energy_off_peak").get("tariff"));
            assertEquals("energy", attributes(hub, "select.energy").get("friendly_name"));

            source(hub, "1");
            assertEquals("0", hub.state("sensor.energy_off_peak").value());
            source(hub, "3");
            hub.call("select", "select_option", DataMap.of("entity_id", "select.energy", "option", "Off Peak"));
            source(hub, "8");
            hub.call("select", "select_next", DataMap.of("entity_id", "select.energy"));
            source(hub, "18");

            assertEquals("12", hub.state("sensor.energy_peak").value());
            assertEquals("5", hub.state("sensor.energy_off_peak").value());
            assertEquals("None", attributes(hub, "sensor.energy_off_peak").get("last_valid_state"));
            hub.advance(Duration.ofDays(1));
            assertEquals("5", attributes(hub, "sensor.energy_off_peak").get("last_period"));
            assertThrows(
                    ServiceException.class,
                    () -> hub.call(
                            "select",
                            "select_option",
                            DataMap.of("entity_id", "select.energy", "option", "night")));
        }
    }

    // ---- services ----

    @Test
    void resetHasAllSensorsOfAMeterBeginAnew() {
        try (TestHub hub = home("tariffs: [a, b]")) {
            source(hub, "1");
            source(hub, "3");
            hub.advance(Duration.ofMinutes(1));

            hub.call("utility_meter", "reset", DataMap.of("entity_id", "select.energy"));

            assertEquals("0", hub.state("sensor.energy_a").value());
            assertEquals("2", attributes(hub, "sensor.energy_a").get("last_period"));
            assertEquals("2025-12-31T23:01:00+00:00", attributes(hub, "sensor.energy_a").get("last_reset"));
            assertEquals("2025-12-31T23:01:00+00:00", attributes(hub, "sensor.energy_b").get("last_reset"));
        }
        try (TestHub hub = home("cycle: daily")) {
            source(hub, "1");
            source(hub, "3");
            hub.call("utility_meter", "reset", DataMap.of("entity_id", List.of("select.energy", "sensor.energy")));
            assertEquals("0", value(hub));
        }
    }

    @Test
    void calibrateSetsTheAmount() {
        try (TestHub hub = home("cycle: daily");
                LogLines log = LogLines.of("utility_meter")) {
            source(hub, "1");

            hub.call("utility_meter", "calibrate", DataMap.of("entity_id", "sensor.energy", "value", "100.50"));
            assertEquals("100.50", value(hub));
            source(hub, "2");
            assertEquals("101.50", value(hub));
            hub.call("utility_meter", "calibrate", DataMap.of("entity_id", "sensor.energy", "value", 7));
            assertEquals("7", value(hub));
            hub.call("utility_meter", "calibrate", DataMap.of("entity_id", "all", "value", "8"));
            assertEquals("8", value(hub));
            hub.call("utility_meter", "calibrate", DataMap.of("entity_id", "sensor.source", "value", "9"));
            assertEquals(
                    List.of("utility_meter.calibrate was called for what is no meter: sensor.source"), log.all());
        }
    }

    @Test
    void resetTakesTheIdThatAMeterHadBeforeItWasASelect() {
        try (TestHub hub = home("tariffs: [a, b]")) {
            source(hub, "1");
            source(hub, "3");

            hub.call("utility_meter", "reset", DataMap.of("entity_id", "utility_meter.energy"));

            assertEquals("2", attributes(hub, "sensor.energy_a").get("last_period"));
        }
    }

    @Test
    void aPeriodWithoutConsumptionIsAPlainZero() {
        try (TestHub hub = home("cycle: daily")) {
            source(hub, "1.00");
            hub.call("utility_meter", "calibrate", DataMap.of("entity_id", "sensor.energy", "value", "0.00"));
            assertEquals("0.00", value(hub));

            hub.call("utility_meter", "reset", DataMap.of("entity_id", "sensor.energy"));

            assertEquals("0", attributes(hub, "sensor.energy").get("last_period"));
        }
    }

    @Test
    void nobodyTouchesAMeterThatHeMayNotControl() {
        try (TestHub hub = home("cycle: daily")) {
            TestAuth users = new TestAuth();
            users.add("guest", (entityId, action) -> !entityId.equals("sensor.energy"));
            hub.viewOf("auth").provide(Auth.class, users);
            source(hub, "1");
            source(hub, "3");

            for (String service : List.of("reset", "calibrate")) {
                DataMap data = DataMap.of("entity_id", "sensor.energy");
                HubException refused = assertThrows(
                        HubException.class,
                        () -> hub.call(ServiceRequest.of(
                                "utility_meter", service, service.equals("reset") ? data : data.with("value", "9"))
                                .in(hub.viewOf("test").newContext(null, "guest"))));
                assertEquals("unauthorized", refused.code());
            }
            hub.call(ServiceRequest.of("utility_meter", "calibrate", DataMap.of("entity_id", "all", "value", "9"))
                    .in(hub.viewOf("test").newContext(null, "guest")));
            assertEquals("2", value(hub));
            hub.call(ServiceRequest.of("utility_meter", "calibrate", DataMap.of("entity_id", "all", "value", "9"))
                    .in(hub.viewOf("test").newContext(null, "owner")));
            assertEquals("9", value(hub));
        }
    }

    @Test
    void calibrateReachesTheMetersOfAGroup() {
        try (TestHub hub = home("cycle: daily")) {
            hub.viewOf("group").provide(Groups.class, new Groups() {
                @Override
                public List<String> members(String groupId) {
                    return List.of("sensor.energy");
                }

                @Override
                public List<String> expand(Collection<String> entityIds) {
                    return members("group.meters");
                }

                @Override
                public List<String> groupsOf(String entityId) {
                    return List.of();
                }
            });
            source(hub, "1");

            hub.call("utility_meter", "calibrate", DataMap.of("entity_id", "group.meters", "value", "9"));

            assertEquals("9", value(hub));
        }
    }

    @Test
    void servicesRefuseWhatDoesNotFit() {
        try (TestHub hub = home("cycle: daily")) {
            refused(hub, "calibrate", DataMap.of("entity_id", "sensor.energy", "value", "much"),
                    "'much' is not a number");
            refused(hub, "calibrate", DataMap.of("entity_id", "sensor.energy", "value", "nan"),
                    "'nan' is not a number");
            refused(hub, "calibrate", DataMap.of("entity_id", "sensor.energy"), "'value'");
            refused(hub, "calibrate", DataMap.of("value", "1"), "entity_id");
            refused(hub, "reset", DataMap.of(), "entity_id");
            refused(hub, "reset", DataMap.of("entity_id", "select.energy", "value", 1L), "value");
        }
    }

    private static void refused(TestHub hub, String service, DataMap data, String words) {
        HubException refusal =
                assertThrows(HubException.class, () -> hub.call("utility_meter", service, data));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    @Test
    void clientsSeeTheFieldsAndTargetsOfHomeAssistant() {
        try (TestHub hub = home("cycle: daily")) {
            DataMap services = (DataMap) Objects.requireNonNull(hub.services().descriptions().get("utility_meter"));
            DataMap calibrate = (DataMap) Objects.requireNonNull(services.get("calibrate"));
            DataMap reset = (DataMap) Objects.requireNonNull(services.get("reset"));

            assertEquals(
                    "{value={name=Value, description=The amount that the meter shows from now on., required=true,"
                            + " example=100, selector={text=null}}}",
                    String.valueOf(calibrate.get("fields")));
            assertEquals(
                    "{entity=[{domain=[sensor], integration=utility_meter}]}", String.valueOf(calibrate.get("target")));
            assertEquals("{}", String.valueOf(reset.get("fields")));
            assertEquals("{entity=[{domain=[select]}]}", String.valueOf(reset.get("target")));
        }
    }

    // ---- restart ----

    @Test
    void allIsRememberedOverARestart() {
        TestHub before = home("cycle: daily, tariffs: [a, b]");
        source(before, "1");
        source(before, "3.50");
        before.advance(Duration.ofDays(1));
        source(before, "4.25");
        before.call("select", "select_option", DataMap.of("entity_id", "select.energy", "option", "b"));
        Instant end = before.loop().time().now();
        before.close();

        try (TestHub hub = TestHub.create(before.storage(), end.plus(Duration.ofHours(1)))) {
            begin(hub, "cycle: daily, tariffs: [a, b]");

            assertEquals("b", hub.state("select.energy").value());
            assertEquals("0.75", hub.state("sensor.energy_a").value());
            DataMap a = attributes(hub, "sensor.energy_a");
            assertEquals("2.50", a.get("last_period"));
            assertEquals("2026-01-01T23:00:00+00:00", a.get("last_reset"));
            assertEquals("paused", a.get("status"));
            assertEquals("kWh", a.get("unit_of_measurement"));
            assertEquals("collecting", attributes(hub, "sensor.energy_b").get("status"));
            source(hub, "5");
            source(hub, "6");
            assertEquals("1", hub.state("sensor.energy_b").value());
        }
    }

    @Test
    void whatTheSourceDidMeanwhileCountsIfItCannotHaveBegunAnew() {
        String keys = "periodically_resetting: false";
        TestHub before = home(keys);
        source(before, "1");
        source(before, "3");
        Instant end = before.loop().time().now();
        before.close();

        try (TestHub hub = TestHub.create(before.storage(), end.plus(Duration.ofHours(1)))) {
            begin(hub, keys);
            source(hub, "10");

            assertEquals("9", value(hub));
        }
    }

    @Test
    void aCycleThatEndedMeanwhileIsNotMadeUpFor() {
        TestHub before = home("cycle: daily");
        source(before, "1");
        source(before, "3");
        before.close();

        try (TestHub hub = TestHub.create(before.storage(), Instant.parse("2026-01-05T11:00:00Z"))) {
            begin(hub, "cycle: daily");
            assertEquals("2", value(hub));
            assertEquals("2025-12-31T23:00:00+00:00", attributes(hub, "sensor.energy").get("last_reset"));

            hub.advance(Duration.ofHours(12));
            assertEquals("0", value(hub));
            assertEquals("2", attributes(hub, "sensor.energy").get("last_period"));
        }
    }

    // ---- the configuration ----

    @Test
    void mistakesAreNamedWithTheirPlace() {
        try (TestHub hub = TestHub.create().install(new UtilityMeter())) {
            assertEquals(
                    List.of(
                            "configuration.yaml:2:6: utility_meter.a: the required key 'source' is missing",
                            "configuration.yaml:3:32: utility_meter.b.cycle: 'dayly' is not one of 'quarter-hourly', 'hourly', 'daily', 'weekly', 'monthly', 'bimonthly', 'quarterly', 'yearly'; did you mean 'daily'?",
                            "configuration.yaml:4:39: utility_meter.c.cron: 'cron' and 'cycle' exclude each other; keep one",
                            "configuration.yaml:5:31: utility_meter.d.cron: the hour, field 2 of the cron pattern, has '25', which is not from 0 to 23",
                            "configuration.yaml:6:52: utility_meter.e.offset: 'offset' says nothing beside 'cron'; put it into the pattern",
                            "configuration.yaml:7:49: utility_meter.f.offset: a map is not a period under 28 days; a cron pattern can say more",
                            "configuration.yaml:8:48: utility_meter.g.offset: an offset of a week or more has no meaning in a weekly cycle",
                            "configuration.yaml:9:34: utility_meter.h.tariffs: the tariff 'a' is there more than once; give each a name of its own",
                            "configuration.yaml:10:47: utility_meter.i.offset: -1 is not a period of 0 or more",
                            "configuration.yaml:11:15: utility_meter.j.source: 'x' is not an entity id such as light.kitchen",
                            "configuration.yaml:11:18: utility_meter.j.delta: unknown key 'delta'; did you mean 'delta_values'?"),
                    hub.problems("""
                            utility_meter:
                              a: {cycle: daily}
                              b: {source: sensor.x, cycle: dayly}
                              c: {source: sensor.x, cycle: daily, cron: "0 0 * * *"}
                              d: {source: sensor.x, cron: "0 25 * * *"}
                              e: {source: sensor.x, cron: "0 0 * * *", offset: 60}
                              f: {source: sensor.x, cycle: monthly, offset: {days: 28}}
                              g: {source: sensor.x, cycle: weekly, offset: {days: 7}}
                              h: {source: sensor.x, tariffs: [a, b, a]}
                              i: {source: sensor.x, cycle: daily, offset: -1}
                              j: {source: x, delta: true}
                            """));
            assertEquals(List.of(), hub.problems("utility_meter:"));
        }
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == UtilityMeter.class));
    }
}
