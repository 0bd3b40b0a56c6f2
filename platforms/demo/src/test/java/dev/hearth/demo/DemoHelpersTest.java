package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.notification.PersistentNotifications;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is set and pressed, and the phones. */
class DemoHelpersTest {
    private final TestHub hub = TestHub.create();

    @BeforeEach
    void setUp() {
        hub.install(new Demo()).setUp("demo:");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void set(String entity, String service, String field, Object value) {
        hub.call(entity.substring(0, entity.indexOf('.')), service, DataMap.of("entity_id", entity, field, value));
    }

    @Test
    void aPressedButtonTellsAndShowsWhen() {
        hub.advance(Duration.ofMillis(1_500));

        hub.call("button", "press", DataMap.of("entity_id", "button.push"));

        assertEquals("2026-01-01T00:00:01.500000+00:00", hub.state("button.push").value());
        PersistentNotifications told = Objects.requireNonNull(hub.hub().capability(PersistentNotifications.class));
        assertEquals("Button pressed", told.all().getLast().message());
    }

    @Test
    void whatIsSetIsShown() {
        set("number.volume", "set_value", "value", 10);
        set("number.large_range", "set_value", "value", 12);
        set("select.speed", "select_option", "option", "light_speed");
        set("text.text", "set_value", "value", "Good night");
        set("date.date", "set_value", "date", "2024-02-29");
        set("time.time", "set_value", "time", "22:15");
        set("datetime.date_and_time", "set_value", "datetime", "2024-07-01 12:30:00");

        assertEquals("10.0", hub.state("number.volume").value());
        assertEquals("12.0", hub.state("number.large_range").value());
        assertEquals("light_speed", hub.state("select.speed").value());
        assertEquals("Good night", hub.state("text.text").value());
        assertEquals("2024-02-29", hub.state("date.date").value());
        assertEquals("22:15:00", hub.state("time.time").value());
        assertEquals("2024-07-01T10:30:00+00:00", hub.state("datetime.date_and_time").value());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        ServiceException number = assertThrows(
                ServiceException.class, () -> set("number.small_range", "set_value", "value", 256));
        ServiceException text = assertThrows(
                ServiceException.class,
                () -> set("text.text_with_only_lower_case_characters", "set_value", "value", "UPPER"));

        assertEquals(
                "the value 256.0 for number.small_range is outside its range, 1 to 255", number.getMessage());
        assertEquals(
                "the text 'UPPER' for text.text_with_only_lower_case_characters does not match the pattern [a-z]+",
                text.getMessage());
        assertEquals("128", hub.state("number.small_range").value());
    }

    @Test
    void twoPhonesWanderAroundTheHome() {
        State before = hub.state("device_tracker.demo_paulus");
        State homeBoy = hub.state("device_tracker.demo_home_boy");

        hub.call("demo", "randomize_device_tracker_data", DataMap.of());

        State now = hub.state("device_tracker.demo_paulus");
        assertEquals("not_home", now.value());
        assertNotEquals(before.attributes().get("latitude"), now.attributes().get("latitude"));
        assertEquals(homeBoy, hub.state("device_tracker.demo_home_boy"));
    }
}
