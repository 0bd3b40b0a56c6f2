package dev.hearth.config.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Login;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.calendar.CalendarEntity;
import dev.hearth.api.domain.calendar.CalendarEntry;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.calendar.CalendarEventId;
import dev.hearth.api.domain.calendar.CalendarFeatures;
import dev.hearth.api.domain.calendar.CalendarSpan;
import dev.hearth.api.domain.todo.TodoFeatures;
import dev.hearth.api.domain.todo.TodoItem;
import dev.hearth.api.domain.todo.TodoListEntity;
import dev.hearth.api.domain.update.UpdateEntity;
import dev.hearth.api.domain.update.UpdateFeatures;
import dev.hearth.api.domain.weather.Forecast;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherEntity;
import dev.hearth.api.domain.weather.WeatherFeatures;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.config.ConfigIntegration;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestCommands.Reply;
import dev.hearth.core.testing.TestHub;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DomainCommandsTest {
    private static final DataMap CHORES = DataMap.of("entity_id", "todo.chores");
    private static final DataMap SKY = DataMap.of("entity_id", "weather.sky");
    private static final DataMap DIARY = DataMap.of("entity_id", "calendar.diary");
    private static final DataMap FIRMWARE = DataMap.of("entity_id", "update.firmware");

    private final FakeChores chores = new FakeChores();
    private final FakeSky sky = new FakeSky();
    private final FakeDiary diary = new FakeDiary();
    private final TestHub hub = TestHub.create();
    private final TestCommands client = new TestCommands(hub);

    DomainCommandsTest() {
        hub.install(new ConfigIntegration())
                .install(new FakeThings(Map.of(
                        "todo", chores, "weather", sky, "calendar", diary, "update", new FakeFirmware())))
                .setUp("todo: {platform: things}\nweather: {platform: things}\ncalendar: {platform: things}\n"
                        + "update: {platform: things}\n");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private record FakeThings(Map<String, Entity> entities) implements Integration {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "things", "Things", "1.0.0");
        }

        @Override
        public List<Platform<?>> platforms() {
            List<Platform<?>> all = new ArrayList<>();
            entities.forEach((domain, entity) -> all.add(new OneThing(domain, entity)));
            return all;
        }
    }

    private record OneThing(String domain, Entity entity) implements Platform<Section> {
        @Override
        public Schema<Section> schema() {
            return Schemas.map();
        }

        @Override
        public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
            return entities.add(List.of(entity), false);
        }
    }

    private static final class FakeChores extends TodoListEntity {
        private List<TodoItem> items = List.of(TodoItem.of("1", "Sweep"), TodoItem.of("2", "Dust"));

        @Override
        public String name() {
            return "Chores";
        }

        @Override
        public Long supportedFeatures() {
            return TodoFeatures.MOVE_TODO_ITEM;
        }

        @Override
        public List<TodoItem> todoItems() {
            return items;
        }

        @Override
        public CompletionStage<?> moveTodoItem(String uid, String previousUid) {
            items = items.reversed();
            writeState();
            return Stages.done();
        }
    }

    private static final class FakeSky extends WeatherEntity {
        private String condition = "sunny";

        @Override
        public String name() {
            return "Sky";
        }

        @Override
        public String condition() {
            return condition;
        }

        @Override
        public Long supportedFeatures() {
            return WeatherFeatures.FORECAST_DAILY;
        }

        @Override
        public CompletionStage<List<Forecast>> forecast(ForecastType type) {
            return CompletableFuture.completedStage(
                    List.of(Forecast.at("2026-01-02T00:00:00+00:00", DataMap.of("condition", condition))));
        }

        void turn(String newCondition) {
            condition = newCondition;
            writeState();
        }
    }

    private static final class FakeDiary extends CalendarEntity {
        private final List<Object> done = new ArrayList<>();

        @Override
        public String name() {
            return "Diary";
        }

        @Override
        public Long supportedFeatures() {
            return CalendarFeatures.CREATE_EVENT | CalendarFeatures.DELETE_EVENT;
        }

        @Override
        public CalendarEvent event() {
            return null;
        }

        @Override
        public CompletionStage<List<CalendarEvent>> events(Instant start, Instant end) {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<?> createEvent(CalendarEntry entry) {
            done.add(entry);
            return Stages.done();
        }

        @Override
        public CompletionStage<?> deleteEvent(CalendarEventId id) {
            done.add(id);
            return Stages.done();
        }
    }

    private static final class FakeFirmware extends UpdateEntity {
        @Override
        public String name() {
            return "Firmware";
        }

        @Override
        public String installedVersion() {
            return "1";
        }

        @Override
        public String latestVersion() {
            return "2";
        }

        @Override
        public Long supportedFeatures() {
            return UpdateFeatures.RELEASE_NOTES;
        }

        @Override
        public CompletionStage<String> releaseNotes() {
            return CompletableFuture.completedStage("# New");
        }
    }

    @Test
    void unitsAreThoseThatCanBeConverted() {
        DataMap temperature = DataMap.of("device_class", "temperature");
        DataMap units = DataMap.of("units", List.of("K", "°C", "°F"));

        assertEquals(units, client.map("sensor/device_class_convertible_units", temperature));
        assertEquals(units, client.map("number/device_class_convertible_units", temperature));
        assertEquals(
                DataMap.of("units", List.of()),
                client.map("sensor/device_class_convertible_units", DataMap.of("device_class", "battery")));
        List<?> numeric =
                (List<?>) client.map("sensor/numeric_device_classes", DataMap.of()).get("numeric_device_classes");
        assertTrue(numeric.contains("power"));
        assertFalse(numeric.contains("timestamp"));
        assertEquals(
                List.of("km", "mi"),
                ((DataMap) client.map("weather/convertible_units", DataMap.of()).get("units")).get("visibility_unit"));
    }

    @Test
    void aForecastComesAtOnceAndWithEachChange() {
        DataMap daily = SKY.with("forecast_type", "daily");
        Reply followed = client.send("weather/subscribe_forecast", daily);
        List<DataMap> first = followed.eventMaps();
        sky.turn("rainy");
        hub.runUntilIdle();

        assertNull(followed.result());
        assertEquals("daily", first.getFirst().get("type"));
        assertEquals("sunny", condition(first));
        assertEquals("rainy", condition(followed.eventMaps()));
        assertEquals(
                "forecast_not_supported",
                client.error("weather/subscribe_forecast", SKY.with("forecast_type", "hourly")).code());
    }

    private static Object condition(List<DataMap> events) {
        assertEquals(1, events.size());
        return ((DataMap) ((List<?>) events.getFirst().get("forecast")).getFirst()).get("condition");
    }

    @Test
    void itemsAreListedMovedAndFollowed() {
        DataMap sweep = DataMap.of("summary", "Sweep", "uid", "1", "status", "needs_action");
        DataMap dust = DataMap.of("summary", "Dust", "uid", "2", "status", "needs_action");
        Reply followed = client.send("todo/item/subscribe", CHORES);

        Object listed = client.result("todo/item/list", CHORES);
        Object moved = client.result("todo/item/move", CHORES.with("uid", "2").with("previous_uid", null));

        assertEquals(DataMap.of("items", List.of(sweep, dust)), listed);
        assertNull(moved);
        assertEquals(
                List.of(DataMap.of("items", List.of(sweep, dust)), DataMap.of("items", List.of(dust, sweep))),
                followed.eventMaps());
    }

    @Test
    void eventsAreMadeAndDeleted() {
        DataMap day = DataMap.of("dtstart", "2026-02-01", "dtend", "2026-02-02", "summary", "Trip");
        assertNull(client.result("calendar/event/create", DIARY.with("event", day)));
        assertNull(client.result("calendar/event/delete", DIARY.with("uid", "u").with("recurrence_id", "")));

        assertEquals(
                List.of(
                        new CalendarEntry(
                                new CalendarSpan.AllDay(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2)),
                                "Trip",
                                null,
                                null,
                                null),
                        new CalendarEventId("u", null, null)),
                diary.done);
        assertEquals(
                "not_supported",
                client.error("calendar/event/update", DIARY.with("uid", "u").with("event", day)).code());
        assertEquals(
                "invalid_format",
                client.error("calendar/event/create", DIARY.with("event", day.with("dtend", "2026-01-01"))).code());
        assertEquals(
                "invalid_format",
                client.error("calendar/event/create", DIARY.with("event", day.with("dtend", "2026-02-02 10:00:00")))
                        .code());
    }

    @Test
    void releaseNotesAreHandedOn() {
        assertEquals("# New", client.result("update/release_notes", FIRMWARE));
    }

    @Test
    void whatIsNoneOrMayNotBeSeenIsRefused() {
        Login blind = new TestAuth().add("blind", (id, action) -> false);
        for (String type : List.of(
                "todo/item/list", "update/release_notes", "camera/get_prefs", "camera/capabilities",
                "media_player/browse_media")) {
            assertEquals("not_found", client.error(type, SKY).code(), type);
            assertEquals("unauthorized", new TestCommands(hub, blind).error(type, SKY).code(), type);
        }
        assertEquals("invalid_format", client.error("todo/item/list", DataMap.of("entity_id", "x")).code());
    }
}
