package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.datetime.DateTimeDomain;
import dev.hearth.api.domain.datetime.DateTimeEntity;
import dev.hearth.api.domain.number.NumberDomain;
import dev.hearth.api.domain.number.NumberEntity;
import dev.hearth.api.domain.select.SelectDomain;
import dev.hearth.api.domain.select.SelectEntity;
import dev.hearth.api.domain.text.TextDomain;
import dev.hearth.api.domain.text.TextEntity;
import dev.hearth.api.domain.text.TextMode;
import dev.hearth.api.domain.time.TimeDomain;
import dev.hearth.api.domain.time.TimeEntity;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, selects, texts, times and moments, as owners see and set them. */
class ValueServicesTest {
    private EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private void inAmerica() {
        rig.close();
        rig = EntityRig.american();
    }

    private <E extends Entity> E added(EntityDomain<?> domain, E entity) {
        rig.hub.get(rig.open(domain, new PlainPlatform(domain.name()), null).add(entity));
        return entity;
    }

    private void call(String domain, String service, DataMap data) {
        rig.hub.call(domain, service, DataMap.of("entity_id", domain + ".it").with(data));
        rig.hub.runUntilIdle();
    }

    private DataMap attributes(String id) {
        return rig.hub.state(id).attributes();
    }

    // ---- number ----

    private static final class Thermostat extends NumberEntity {
        Number value = 20.5;
        Number max = 35;
        double set;

        @Override
        public String name() {
            return "It";
        }

        @Override
        public String deviceClass() {
            return "temperature";
        }

        @Override
        public String nativeUnit() {
            return "°C";
        }

        @Override
        public Number nativeMin() {
            return 15.3;
        }

        @Override
        public Number nativeMax() {
            return max;
        }

        @Override
        public Number nativeValue() {
            return value;
        }

        @Override
        public CompletionStage<?> setNativeValue(double newValue) {
            set = newValue;
            return Stages.done();
        }
    }

    @Test
    void aTemperatureIsShownAndBoundedInTheUnitOfTheHome() {
        inAmerica();
        added(NumberDomain.DOMAIN, new Thermostat());

        assertEquals("68.9", rig.hub.state("number.it").value());
        assertEquals("°F", attributes("number.it").get("unit_of_measurement"));
        assertEquals(59.5, attributes("number.it").get("min"));
        assertEquals(95.0, attributes("number.it").get("max"));
    }

    @Test
    void aTemperatureIsSetInTheUnitOfTheHome() {
        inAmerica();
        Thermostat it = added(NumberDomain.DOMAIN, new Thermostat());

        call("number", "set_value", DataMap.of("value", 68));

        assertEquals(20.0, it.set, 1e-9);
    }

    @Test
    void whatRoundingAllowedBeyondTheRangeIsBroughtBackIntoIt() {
        inAmerica();
        Thermostat it = added(NumberDomain.DOMAIN, new Thermostat());

        call("number", "set_value", DataMap.of("value", 59.5));

        assertEquals(15.3, it.set);
    }

    @Test
    void theStepGetsSmallerWithTheRange() {
        Thermostat it = new Thermostat();
        it.max = 15.8;
        it.value = 15.5;
        added(NumberDomain.DOMAIN, it);

        assertEquals(0.1, attributes("number.it").get("step"));
    }

    @Test
    void aNumberOutsideTheRangeIsRefusedWithTheRange() {
        added(NumberDomain.DOMAIN, new Thermostat());

        HubException refused = assertThrows(
                HubException.class, () -> call("number", "set_value", DataMap.of("value", 36)));

        assertEquals("service_validation_error", refused.code());
        assertEquals("the value 36.0 for number.it is outside its range, 15.3 to 35", refused.getMessage());
    }

    // ---- select ----

    private static final class Choice extends SelectEntity {
        @Nullable String option = "a";
        List<String> options = List.of("a", "b", "c");

        @Override
        public String name() {
            return "It";
        }

        @Override
        public List<String> options() {
            return options;
        }

        @Override
        public @Nullable String currentOption() {
            return option;
        }

        @Override
        public CompletionStage<?> selectOption(String newOption) {
            option = newOption;
            return Stages.done();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "a, select_next, true, b",
            "c, select_next, true, a",
            "c, select_next, false, c",
            "a, select_previous, true, c",
            "a, select_previous, false, a",
            "other, select_next, true, b",
            ", select_next, true, a",
            ", select_previous, true, c",
    })
    void theNextAndThePreviousOptionAreThoseBeside(
            @Nullable String before, String service, boolean cycle, String after) {
        Choice it = new Choice();
        it.option = before;
        added(SelectDomain.DOMAIN, it);

        call("select", service, DataMap.of("cycle", cycle));

        assertEquals(after, rig.hub.state("select.it").value());
    }

    @Test
    void theFirstAndTheLastOptionAreChosenByTheirPlace() {
        added(SelectDomain.DOMAIN, new Choice());

        call("select", "select_last", DataMap.of());
        String last = rig.hub.state("select.it").value();
        call("select", "select_first", DataMap.of());

        assertEquals("c", last);
        assertEquals("a", rig.hub.state("select.it").value());
    }

    @Test
    void anOptionThatIsNotOfferedIsRefusedWithThoseThatAre() {
        added(SelectDomain.DOMAIN, new Choice());

        HubException refused = assertThrows(
                HubException.class, () -> call("select", "select_option", DataMap.of("option", "d")));

        assertEquals("'d' is no option of select.it; it offers a, b, c", refused.getMessage());
    }

    @Test
    void whoHasNoOptionsSaysSo() {
        Choice it = new Choice();
        it.options = List.of();
        added(SelectDomain.DOMAIN, it);

        HubException refused = assertThrows(
                HubException.class, () -> call("select", "select_next", DataMap.of()));

        assertEquals("select.it has no options to choose from", refused.getMessage());
        assertEquals("unknown", rig.hub.state("select.it").value());
    }

    // ---- text ----

    private static final class Pin extends TextEntity {
        String value = "1234";

        @Override
        public String name() {
            return "It";
        }

        @Override
        public String nativeValue() {
            return value;
        }

        @Override
        public int nativeMin() {
            return 4;
        }

        @Override
        public int nativeMax() {
            return 6;
        }

        @Override
        public String pattern() {
            return "[0-9]+$";
        }

        @Override
        public TextMode mode() {
            return TextMode.PASSWORD;
        }

        @Override
        public CompletionStage<?> setValue(String newValue) {
            value = newValue;
            return Stages.done();
        }
    }

    @ParameterizedTest
    @CsvSource({
            "123, the text for text.it is too short: it has 3 characters; the least are 4",
            "1234567, the text for text.it is too long: it has 7 characters; the most are 6",
            "12345x, the text for text.it does not match the pattern [0-9]+$",
    })
    void aTextOutsideItsBoundsIsRefusedWithoutShowingAPassword(String text, String message) {
        added(TextDomain.DOMAIN, new Pin());

        HubException refused =
                assertThrows(HubException.class, () -> call("text", "set_value", DataMap.of("value", text)));

        assertEquals(message.replace(';', ','), refused.getMessage());
        assertEquals("1234", rig.hub.state("text.it").value());
    }

    // ---- time and datetime ----

    private static final class Alarm extends TimeEntity {
        LocalTime value = LocalTime.of(7, 30, 0, 250_000_000);

        @Override
        public String name() {
            return "It";
        }

        @Override
        public LocalTime nativeValue() {
            return value;
        }

        @Override
        public CompletionStage<?> setValue(LocalTime newValue) {
            value = newValue;
            return Stages.done();
        }
    }

    @Test
    void aTimeOfDayHasItsFractionsAndTakesNoOther() {
        added(TimeDomain.DOMAIN, new Alarm());
        String before = rig.hub.state("time.it").value();

        call("time", "set_value", DataMap.of("time", "08:00"));

        assertEquals("07:30:00.250000", before);
        assertEquals("08:00:00", rig.hub.state("time.it").value());
        assertThrows(HubException.class, () -> call("time", "set_value", DataMap.of("time", "25:61")));
    }

    private static final class Moment extends DateTimeEntity {
        @Nullable Instant value;

        @Override
        public String name() {
            return "It";
        }

        @Override
        public @Nullable Instant nativeValue() {
            return value;
        }

        @Override
        public CompletionStage<?> setValue(Instant newValue) {
            value = newValue;
            return Stages.done();
        }
    }

    // The clocks of the home, in Amsterdam, go forward on 29 March and back on 25 October 2026.
    @ParameterizedTest
    @CsvSource({
            "2026-01-01 12:00:00, 2026-01-01T11:00:00+00:00",
            "2026-07-01 12:00:00, 2026-07-01T10:00:00+00:00",
            "2026-07-01T12:00:00+05:00, 2026-07-01T07:00:00+00:00",
            "2026-03-29 02:30:00, 2026-03-29T01:30:00+00:00",
            "2026-10-25 02:30:00, 2026-10-25T00:30:00+00:00",
            "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00+00:00",
    })
    void aMomentIsByTheClockOfTheHomeUnlessAnOffsetIsWritten(String written, String shown) {
        added(DateTimeDomain.DOMAIN, new Moment());

        call("datetime", "set_value", DataMap.of("datetime", written));

        assertEquals(shown, rig.hub.state("datetime.it").value());
    }
}
