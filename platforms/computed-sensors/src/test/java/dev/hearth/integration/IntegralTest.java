package dev.hearth.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestHub;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntegralTest {
    private static final String ID = "sensor.energy";
    private static final DataMap POWER = DataMap.of("unit_of_measurement", "W", "device_class", "power");
    private static final String[] VALUES = {"100", "50.5", "0", "7", "3.333"};
    private static final long[] MILLIS = {0, 1_200_000, 2_400_000, 100, 1_799_900};

    private static String yaml(String keys) {
        return "sensor: [{platform: integration, name: Energy, source: sensor.power, " + keys + "}]";
    }

    private static TestHub home(String keys) {
        TestHub hub = TestHub.create();
        hub.install(new IntegrationIntegration()).setUp(yaml(keys));
        hub.start();
        return hub;
    }

    // Worked out with Python's decimal.
    @ParameterizedTest
    @CsvSource({
            "'method: trapezoidal','25.083 41.917 41.917 44.500',Wh",
            "'method: left','33.333 67.000 67.000 70.500',Wh",
            "'method: right','16.833 16.833 16.834 18.500',Wh",
            "'unit_prefix: k','0.025 0.042 0.042 0.044',kWh",
            "'method: left, unit_time: s','120000.000 241200.000 241200.000 253799.300',Ws",
            "'round: 0','25 42 42 44',Wh",
    })
    void sumsUpOverTime(String keys, String expected, String unit) {
        try (TestHub hub = home(keys)) {
            assertEquals("unknown", hub.state(ID).value());
            List<String> shown = new ArrayList<>();
            for (int i = 0; i < VALUES.length; i++) {
                hub.advance(Duration.ofMillis(MILLIS[i]));
                hub.states().set("sensor.power", VALUES[i], POWER);
                shown.add(hub.state(ID).value());
            }

            assertEquals("unknown", shown.getFirst());
            assertEquals(Arrays.asList(expected.split(" ")), shown.subList(1, VALUES.length));
            assertEquals(
                    DataMap.builder()
                            .put("state_class", "total")
                            .put("source", "sensor.power")
                            .put("unit_of_measurement", unit)
                            .put("device_class", "energy")
                            .put("friendly_name", "Energy")
                            .build(),
                    hub.state(ID).attributes());
        }
    }

    @Test
    void aTimeInTheUnitOfTheSourceIsCancelled() {
        try (TestHub hub = home("round: 1")) {
            hub.states().set("sensor.power", "60", DataMap.of("unit_of_measurement", "km/h"));
            hub.advance(Duration.ofMinutes(30));
            hub.states().set("sensor.power", "60.0", DataMap.of("unit_of_measurement", "km/h"));

            assertEquals("30.0", hub.state(ID).value());
            assertEquals("km", hub.state(ID).attributes().get("unit_of_measurement"));
            assertEquals("mdi:chart-histogram", hub.state(ID).attributes().get("icon"));
            assertNull(hub.state(ID).attributes().get("device_class"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"trapezoidal", "left", "right"})
    void isUnavailableWhileTheSourceIsAndCountsNothingUpToThere(String method) {
        try (TestHub hub = home("unit_time: s, method: " + method)) {
            hub.states().set("sensor.power", "2");
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.power", "2.0");
            for (String gone : new String[] {"unavailable", null}) {
                hub.advance(Duration.ofSeconds(10));
                if (gone == null) {
                    hub.states().remove("sensor.power");
                } else {
                    hub.states().set("sensor.power", gone);
                }
                assertEquals("unavailable", hub.state(ID).value());
                hub.advance(Duration.ofSeconds(10));
                hub.states().set("sensor.power", "5");
                assertEquals("20.000", hub.state(ID).value());
            }
        }
    }

    // With left the last value before it is known, and with no other method.
    @ParameterizedTest
    @CsvSource({"left,40.000", "trapezoidal,20.000", "right,20.000"})
    void staysAvailableWhileTheSourceIsUnknown(String method, String sum) {
        try (TestHub hub = home("unit_time: s, method: " + method)) {
            hub.states().set("sensor.power", "2");
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.power", "2.0");
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.power", "unknown");
            assertEquals(sum, hub.state(ID).value());
            hub.advance(Duration.ofSeconds(10));
            hub.states().set("sensor.power", "5");
            assertEquals(sum, hub.state(ID).value());
        }
    }

    @Test
    void countsAValueThatDoesNotChangeIfAskedTo() {
        try (TestHub hub = home("unit_time: s, max_sub_interval: 10")) {
            hub.states().set("sensor.power", "2");
            hub.advance(Duration.ofSeconds(25));
            assertEquals("40.000", hub.state(ID).value());

            hub.states().set("sensor.power", "4");
            assertEquals("55.000", hub.state(ID).value());
            hub.advance(Duration.ofSeconds(10));
            assertEquals("95.000", hub.state(ID).value());
            hub.states().set("sensor.power", "unknown");
            hub.advance(Duration.ofHours(1));
            assertEquals("95.000", hub.state(ID).value());
        }
    }

    @Test
    void goesOnFromItsLastValueAfterARestart() {
        TestHub before = home("unit_time: s, method: left");
        before.states().set("sensor.power", "2", POWER);
        before.advance(Duration.ofSeconds(10));
        before.states().set("sensor.power", "3", POWER);
        before.close();

        try (TestHub after = TestHub.create(before.storage(), before.loop().time().now())) {
            after.install(new IntegrationIntegration()).setUp(yaml("unit_time: s, method: left"));
            after.start();
            assertEquals("20.000", after.state(ID).value());
            assertEquals("Ws", after.state(ID).attributes().get("unit_of_measurement"));
            assertEquals("energy", after.state(ID).attributes().get("device_class"));

            after.advance(Duration.ofHours(1));
            after.states().set("sensor.power", "1", POWER);
            after.advance(Duration.ofSeconds(1));
            after.states().set("sensor.power", "5", POWER);
            assertEquals("21.000", after.state(ID).value());
        }
    }

    // Home Assistant writes no exact value where it is zero.
    @ParameterizedTest
    @CsvSource({
            "0.000,null,0.000",
            "0.000,'\"0.0004\"',0.001",
            "1.235,'\"1.2354\"',1.235",
    })
    void goesOnFromWhatHomeAssistantHasWritten(String shown, String exact, String andALittle) {
        MemoryStorage storage = new MemoryStorage();
        storage.write("core.restore_state", """
                {"version": 1, "minor_version": 1, "key": "core.restore_state", "data": [
                  {"state": {"entity_id": "sensor.energy", "state": "%1$s", "attributes": {"unit_of_measurement": "Ws"},
                             "last_changed": "2025-12-31T22:00:00+00:00", "last_updated": "2025-12-31T22:00:00+00:00",
                             "context": {"id": "01KDV0", "parent_id": null, "user_id": null}},
                   "extra_data": {"native_value": {"__type": "<class 'decimal.Decimal'>", "decimal_str": "%1$s"},
                                  "native_unit_of_measurement": "Ws", "source_entity": "sensor.power",
                                  "last_valid_state": %2$s},
                   "last_seen": "2025-12-31T23:45:00+00:00"}]}""".formatted(shown, exact).getBytes(UTF_8), false);
        try (TestHub hub = TestHub.create(storage, Instant.parse("2026-01-01T00:00:00Z"))) {
            hub.install(new IntegrationIntegration()).setUp(yaml("unit_time: s, method: left"));
            hub.start();
            assertEquals(shown, hub.state(ID).value());
            assertEquals("Ws", hub.state(ID).attributes().get("unit_of_measurement"));

            hub.states().set("sensor.power", "0.0003");
            hub.advance(Duration.ofSeconds(1));
            hub.states().set("sensor.power", "0");
            assertEquals(andALittle, hub.state(ID).value());
        }
    }

    @Test
    void aSumOfZeroIsKeptOverARestart() {
        TestHub before = home("unit_time: s");
        before.states().set("sensor.power", "0", POWER);
        before.advance(Duration.ofSeconds(10));
        before.states().set("sensor.power", "0.0", POWER);
        assertEquals("0.000", before.state(ID).value());
        before.close();

        try (TestHub after = TestHub.create(before.storage(), before.loop().time().now())) {
            after.install(new IntegrationIntegration()).setUp(yaml("unit_time: s"));
            after.start();
            assertEquals("0.000", after.state(ID).value());
        }
    }

    @Test
    void theRemovedUnitIsOnlyWarnedOf() {
        try (TestHub hub = TestHub.create()) {
            hub.install(new IntegrationIntegration());
            List<String> problems = hub.problems(yaml("unit: kWh"));
            assertTrue(problems.size() == 1 && problems.toString().contains("'unit' is deprecated"),
                    problems::toString);
            assertTrue(hub.problems(yaml("method: middle")).toString().contains("'middle'"));
        }
    }

    @Test
    void neverJumpsAtAGapAndNeverFallsForWhatIsNotNegative() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int round = 0; round < 30; round++) {
            String method = List.of("trapezoidal", "left", "right").get(round % 3);
            try (TestHub hub = home("unit_time: s, round: 9, method: " + method
                    + (round % 2 == 0 ? ", max_sub_interval: 20" : ""))) {
                BigDecimal before = BigDecimal.ZERO;
                boolean gap = true;
                for (int i = 0; i < 60; i++) {
                    hub.advance(Duration.ofMillis(random.nextInt(60_000)));
                    BigDecimal untilNow = shown(hub, before);
                    assertTrue(untilNow.compareTo(before) >= 0, method + " falls in round " + round);
                    assertTrue(!gap || untilNow.compareTo(before) == 0, method + " grows in a gap in round " + round);
                    int kind = random.nextInt(5);
                    String number = String.valueOf(random.nextInt(900) / 8.0);
                    String text = kind == 0 ? "unavailable" : kind == 1 ? "unknown" : number;
                    hub.states().set("sensor.power", text);

                    BigDecimal after = shown(hub, untilNow);
                    assertTrue(after.compareTo(untilNow) >= 0, method + " falls in round " + round);
                    assertTrue(!gap || after.compareTo(untilNow) == 0, method + " jumps at a gap in round " + round);
                    gap = kind < 2;
                    before = after;
                }
            }
        }
    }

    private static BigDecimal shown(TestHub hub, BigDecimal before) {
        String text = hub.state(ID).value();
        return text.equals("unknown") || text.equals("unavailable") ? before : new BigDecimal(text);
    }
}
