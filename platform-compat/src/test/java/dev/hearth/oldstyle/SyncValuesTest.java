package dev.hearth.oldstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.text.TextMode;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.compat.entity.SyncButton;
import dev.hearth.compat.entity.SyncDate;
import dev.hearth.compat.entity.SyncDateTime;
import dev.hearth.compat.entity.SyncEntity;
import dev.hearth.compat.entity.SyncNumber;
import dev.hearth.compat.entity.SyncScanner;
import dev.hearth.compat.entity.SyncSelect;
import dev.hearth.compat.entity.SyncText;
import dev.hearth.compat.entity.SyncTime;
import dev.hearth.compat.entity.SyncTracker;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Buttons, numbers, selects, texts, dates, times and trackers of blocking code, as an owner sees them. */
@Timeout(60)
class SyncValuesTest {
    private final TestHub hub = TestHub.create();

    @AfterEach
    void close() {
        hub.close();
    }

    private void add(String domain, SyncEntity entity) {
        hub.get(OldStyle.with(domain, (old, add, found) -> add.add(entity)).setUp(hub));
    }

    private String set(String domain, String service, String field, Object value) {
        hub.call(domain, service, DataMap.of("entity_id", domain + ".x", field, value));
        return hub.state(domain + ".x").value();
    }

    @Test
    void aButtonIsPressedOffTheLoop() {
        boolean[] pressed = {false};
        add("button", new SyncButton() {
            @Override
            public String name() {
                return "X";
            }

            @Override
            public void press() {
                hub().sleep(Duration.ofSeconds(1));
                pressed[0] = true;
            }
        });

        var call = hub.services().call("button", "press", DataMap.of("entity_id", "button.x"));
        hub.advance(Duration.ofSeconds(1));
        hub.get(call);

        assertEquals(true, pressed[0]);
        assertEquals("2026-01-01T00:00:00+00:00", hub.state("button.x").value());
    }

    @Test
    void aNumberIsSetInItsRange() {
        add("number", new SyncNumber() {
            private Number value = 5;

            @Override
            public String name() {
                return "X";
            }

            @Override
            public Number nativeValue() {
                return value;
            }

            @Override
            public Number nativeMax() {
                return 10;
            }

            @Override
            public void setNativeValue(double newValue) {
                value = newValue;
            }
        });

        assertEquals("5", hub.state("number.x").value());
        assertEquals("7.5", set("number", "set_value", "value", 7.5));
        assertThrows(HubException.class, () -> set("number", "set_value", "value", 11));
    }

    @Test
    void anOptionIsChosen() {
        add("select", new SyncSelect() {
            private String option = "a";

            @Override
            public String name() {
                return "X";
            }

            @Override
            public List<String> options() {
                return List.of("a", "b");
            }

            @Override
            public String currentOption() {
                return option;
            }

            @Override
            public void selectOption(String newOption) {
                option = newOption;
            }
        });

        assertEquals("b", set("select", "select_next", "cycle", false));
        assertThrows(HubException.class, () -> set("select", "select_option", "option", "c"));
    }

    @Test
    void aTextIsSetWithinItsBounds() {
        add("text", new SyncText() {
            private String value = "abc";

            @Override
            public String name() {
                return "X";
            }

            @Override
            public String nativeValue() {
                return value;
            }

            @Override
            public int nativeMax() {
                return 3;
            }

            @Override
            public TextMode mode() {
                return TextMode.PASSWORD;
            }

            @Override
            public void setValue(String newValue) {
                value = newValue;
            }
        });

        assertEquals("xyz", set("text", "set_value", "value", "xyz"));
        assertEquals("password", hub.state("text.x").attributes().get("mode"));
        assertThrows(HubException.class, () -> set("text", "set_value", "value", "long"));
    }

    @Test
    void datesAndTimesAreSet() {
        add("date", new SyncDate() {
            private LocalDate value = LocalDate.EPOCH;

            @Override
            public String name() {
                return "X";
            }

            @Override
            public LocalDate nativeValue() {
                return value;
            }

            @Override
            public void setValue(LocalDate newValue) {
                value = newValue;
            }
        });
        add("time", new SyncTime() {
            private LocalTime value = LocalTime.NOON;

            @Override
            public String name() {
                return "X";
            }

            @Override
            public LocalTime nativeValue() {
                return value;
            }

            @Override
            public void setValue(LocalTime newValue) {
                value = newValue;
            }
        });
        add("datetime", new SyncDateTime() {
            private Instant value = Instant.EPOCH;

            @Override
            public String name() {
                return "X";
            }

            @Override
            public Instant nativeValue() {
                return value;
            }

            @Override
            public void setValue(Instant newValue) {
                value = newValue;
            }
        });

        assertEquals("2026-02-03", set("date", "set_value", "date", "2026-02-03"));
        assertEquals("06:45:00", set("time", "set_value", "time", "06:45"));
        assertEquals("2026-02-03T05:45:00+00:00", set("datetime", "set_value", "datetime", "2026-02-03 06:45:00"));
    }

    private static final class Car extends SyncTracker {
        private double latitude = 52.37;

        @Override
        public String name() {
            return "X";
        }

        @Override
        public GeoPosition position() {
            return new GeoPosition(latitude, 4.89);
        }

        @Override
        public void update() {
            latitude++;
        }
    }

    @Test
    void aCarIsAskedWhereItIs() {
        add("device_tracker", new Car());
        String before = hub.state("device_tracker.x").value();

        hub.advance(Duration.ofSeconds(12));

        assertEquals("home", before);
        assertEquals("not_home", hub.state("device_tracker.x").value());
        assertEquals(53.37, hub.state("device_tracker.x").attributes().get("latitude"));
    }

    @Test
    void aRouterSeesALaptop() {
        add("device_tracker", new SyncScanner() {
            @Override
            public String name() {
                return "X";
            }

            @Override
            public boolean isConnected() {
                return true;
            }

            @Override
            public String macAddress() {
                return "aa:bb";
            }
        });

        assertEquals("home", hub.state("device_tracker.x").value());
        assertEquals(
                "{source_type=router, mac=aa:bb, friendly_name=X}",
                hub.state("device_tracker.x").attributes().toString());
    }
}
