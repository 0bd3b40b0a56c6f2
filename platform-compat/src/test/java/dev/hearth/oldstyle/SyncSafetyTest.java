package dev.hearth.oldstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelFeatures;
import dev.hearth.api.domain.alarmcontrolpanel.AlarmState;
import dev.hearth.api.domain.alarmcontrolpanel.ArmMode;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.domain.calendar.CalendarSpan;
import dev.hearth.api.domain.lawnmower.LawnMowerActivity;
import dev.hearth.api.domain.lawnmower.LawnMowerFeatures;
import dev.hearth.api.domain.todo.TodoFeatures;
import dev.hearth.api.domain.todo.TodoItem;
import dev.hearth.api.domain.vacuum.VacuumActivity;
import dev.hearth.api.domain.vacuum.VacuumFeatures;
import dev.hearth.api.domain.valve.ValveFeatures;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.compat.entity.SyncAlarmControlPanel;
import dev.hearth.compat.entity.SyncCalendar;
import dev.hearth.compat.entity.SyncEntity;
import dev.hearth.compat.entity.SyncLawnMower;
import dev.hearth.compat.entity.SyncLock;
import dev.hearth.compat.entity.SyncTodoList;
import dev.hearth.compat.entity.SyncVacuum;
import dev.hearth.compat.entity.SyncValve;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Locks, alarms, robots, valves, calendars and lists of blocking code, as an owner sees them. */
@Timeout(60)
class SyncSafetyTest {
    private static TestHub with(String domain, SyncEntity entity) {
        TestHub hub = TestHub.create();
        hub.get(OldStyle.with(domain, (old, add, found) -> add.add(entity)).setUp(hub));
        return hub;
    }

    private static void call(TestHub hub, String service, String entityId, DataMap data) {
        String domain = entityId.substring(0, entityId.indexOf('.'));
        hub.call(domain, service, data.with("entity_id", entityId));
    }

    private static final class Bolt extends SyncLock {
        boolean locked;
        String by = "nobody";

        @Override
        public String name() {
            return "Bolt";
        }

        @Override
        public Boolean isLocked() {
            return locked;
        }

        @Override
        public String changedBy() {
            return by;
        }

        @Override
        public String codeFormat() {
            return "\\d+";
        }

        @Override
        public void lock(String code) {
            hub().sleep(Duration.ofMillis(1));
            locked = true;
            by = "code " + code.length();
        }
    }

    @Test
    void lockIsLockedByItsBlockingMethod() {
        try (TestHub hub = with("lock", new Bolt())) {
            var call = hub.services()
                    .call("lock", "lock", DataMap.of("entity_id", "lock.bolt", "code", "1234"));
            hub.advance(Duration.ofMillis(1));
            hub.get(call);

            assertEquals("locked", hub.state("lock.bolt").value());
            assertEquals("code 4", hub.state("lock.bolt").attributes().get("changed_by"));
            HubException failed = assertThrows(
                    HubException.class, () -> call(hub, "unlock", "lock.bolt", DataMap.of("code", "1")));
            assertEquals("not_implemented", failed.code());
        }
    }

    private static final class Panel extends SyncAlarmControlPanel {
        AlarmState state = AlarmState.DISARMED;

        @Override
        public String name() {
            return "Panel";
        }

        @Override
        public AlarmState alarmState() {
            return state;
        }

        @Override
        public boolean codeArmRequired() {
            return false;
        }

        @Override
        public Long supportedFeatures() {
            return AlarmControlPanelFeatures.ARM_NIGHT;
        }

        @Override
        public void alarmArm(ArmMode mode, String code) {
            state = mode.armed();
        }
    }

    @Test
    void panelIsArmedInTheWayAskedFor() {
        try (TestHub hub = with("alarm_control_panel", new Panel())) {
            call(hub, "alarm_arm_night", "alarm_control_panel.panel", DataMap.of());

            assertEquals("armed_night", hub.state("alarm_control_panel.panel").value());
        }
    }

    private static final class Sweeper extends SyncVacuum {
        VacuumActivity activity = VacuumActivity.DOCKED;
        String speed = "low";

        @Override
        public String name() {
            return "Sweeper";
        }

        @Override
        public VacuumActivity activity() {
            return activity;
        }

        @Override
        public String fanSpeed() {
            return speed;
        }

        @Override
        public List<String> fanSpeedList() {
            return List.of("low", "high");
        }

        @Override
        public Long supportedFeatures() {
            return VacuumFeatures.STATE | VacuumFeatures.START | VacuumFeatures.FAN_SPEED;
        }

        @Override
        public void start() {
            activity = VacuumActivity.CLEANING;
        }

        @Override
        public void setFanSpeed(String fanSpeed) {
            speed = fanSpeed;
        }
    }

    @Test
    void vacuumShowsWhatItWasTold() {
        try (TestHub hub = with("vacuum", new Sweeper())) {
            call(hub, "start", "vacuum.sweeper", DataMap.of());
            call(hub, "set_fan_speed", "vacuum.sweeper", DataMap.of("fan_speed", "high"));

            assertEquals("cleaning", hub.state("vacuum.sweeper").value());
            assertEquals("high", hub.state("vacuum.sweeper").attributes().get("fan_speed"));
            assertEquals(List.of("low", "high"), hub.state("vacuum.sweeper").attributes().get("fan_speed_list"));
        }
    }

    private static final class Mower extends SyncLawnMower {
        LawnMowerActivity activity = LawnMowerActivity.DOCKED;

        @Override
        public String name() {
            return "Mower";
        }

        @Override
        public LawnMowerActivity activity() {
            return activity;
        }

        @Override
        public Long supportedFeatures() {
            return LawnMowerFeatures.PAUSE;
        }

        @Override
        public void pause() {
            activity = LawnMowerActivity.PAUSED;
        }
    }

    @Test
    void mowerPauses() {
        try (TestHub hub = with("lawn_mower", new Mower())) {
            call(hub, "pause", "lawn_mower.mower", DataMap.of());

            assertEquals("paused", hub.state("lawn_mower.mower").value());
        }
    }

    private static final class Tap extends SyncValve {
        int position;

        @Override
        public String name() {
            return "Tap";
        }

        @Override
        public boolean reportsPosition() {
            return true;
        }

        @Override
        public Integer currentValvePosition() {
            return position;
        }

        @Override
        public Long supportedFeatures() {
            return ValveFeatures.OPEN | ValveFeatures.CLOSE | ValveFeatures.SET_POSITION;
        }

        @Override
        public void setValvePosition(int newPosition) {
            position = newPosition;
        }
    }

    @Test
    void valveIsToggledByItsPosition() {
        try (TestHub hub = with("valve", new Tap())) {
            call(hub, "toggle", "valve.tap", DataMap.of());
            String opened = hub.state("valve.tap").value();
            call(hub, "toggle", "valve.tap", DataMap.of());

            assertEquals(List.of("open", "closed"), List.of(opened, hub.state("valve.tap").value()));
        }
    }

    private static final class Agenda extends SyncCalendar {
        @Override
        public String name() {
            return "Agenda";
        }

        @Override
        public CalendarEvent event() {
            return null;
        }

        @Override
        public List<CalendarEvent> events(Instant start, Instant end) {
            return List.of(CalendarEvent.of(new CalendarSpan.Timed(start, end), "All of it"));
        }
    }

    @Test
    void calendarAnswersFromItsWorker() {
        try (TestHub hub = with("calendar", new Agenda())) {
            DataMap answer = hub.call(ServiceRequest.of(
                    "calendar", "get_events", DataMap.of("entity_id", "calendar.agenda", "duration", 60))
                    .respond());

            assertEquals("off", hub.state("calendar.agenda").value());
            assertEquals(
                    DataMap.of("events", List.of(DataMap.of(
                            "start", "2026-01-01T01:00:00+01:00",
                            "end", "2026-01-01T01:01:00+01:00",
                            "summary", "All of it"))),
                    answer.get("calendar.agenda"));
        }
    }

    private static final class Chores extends SyncTodoList {
        final List<TodoItem> items = new ArrayList<>();

        @Override
        public String name() {
            return "Chores";
        }

        @Override
        public List<TodoItem> todoItems() {
            return List.copyOf(items);
        }

        @Override
        public Long supportedFeatures() {
            return TodoFeatures.CREATE_TODO_ITEM;
        }

        @Override
        public void createTodoItem(TodoItem item) {
            items.add(item.withUid("1"));
        }
    }

    @Test
    void listTakesAnItem() {
        try (TestHub hub = with("todo", new Chores())) {
            call(hub, "add_item", "todo.chores", DataMap.of("item", "Sweep"));

            assertEquals("1", hub.state("todo.chores").value());
        }
    }
}
