package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.lawnmower.LawnMowerActivity;
import dev.hearth.api.domain.lawnmower.LawnMowerDomain;
import dev.hearth.api.domain.lawnmower.LawnMowerEntity;
import dev.hearth.api.domain.lawnmower.LawnMowerFeatures;
import dev.hearth.api.domain.vacuum.VacuumActivity;
import dev.hearth.api.domain.vacuum.VacuumDomain;
import dev.hearth.api.domain.vacuum.VacuumEntity;
import dev.hearth.api.domain.vacuum.VacuumFeatures;
import dev.hearth.api.domain.valve.ValveDomain;
import dev.hearth.api.domain.valve.ValveEntity;
import dev.hearth.api.domain.valve.ValveFeatures;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Vacuums, lawn mowers and valves: what goes its own way when it is told to. */
class RobotServicesTest {
    private final EntityRig rig = new EntityRig();
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    private CompletionStage<?> note(String what) {
        told.add(what);
        return Stages.done();
    }

    private final class FakeVacuum extends VacuumEntity {
        @Nullable VacuumActivity activity = VacuumActivity.IDLE;
        @Nullable Integer battery = 100;
        long features = VacuumFeatures.STATE | VacuumFeatures.BATTERY | VacuumFeatures.SEND_COMMAND;

        @Override
        public String name() {
            return "V";
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public Long supportedFeatures() {
            return features;
        }

        @Override
        public @Nullable VacuumActivity activity() {
            return activity;
        }

        @Override
        public @Nullable Integer batteryLevel() {
            return battery;
        }

        @Override
        public CompletionStage<?> sendCommand(String command, @Nullable Object params) {
            return note(command + " " + params);
        }
    }

    private FakeVacuum vacuum() {
        FakeVacuum vacuum = new FakeVacuum();
        rig.hub.get(rig.open(VacuumDomain.DOMAIN, new PlainPlatform("vacuum"), null).add(vacuum));
        return vacuum;
    }

    private void callVacuum(String service, DataMap data) {
        rig.hub.call("vacuum", service, data.with("entity_id", "vacuum.v"));
    }

    @Test
    void theBatteryIconGoesWithTheCharge() {
        FakeVacuum vacuum = vacuum();
        List<Object> icons = new ArrayList<>();

        for (Integer level : new Integer[] {null, 5, 6, 45, 94, 95}) {
            vacuum.battery = level;
            vacuum.writeState();
            icons.add(rig.hub.state("vacuum.v").attributes().get("battery_icon"));
        }
        vacuum.activity = VacuumActivity.DOCKED;
        for (int level : new int[] {10, 31, 100}) {
            vacuum.battery = level;
            vacuum.writeState();
            icons.add(rig.hub.state("vacuum.v").attributes().get("battery_icon"));
        }

        assertEquals(
                List.of(
                        "mdi:battery-unknown",
                        "mdi:battery-alert",
                        "mdi:battery-10",
                        "mdi:battery-40",
                        "mdi:battery-90",
                        "mdi:battery",
                        "mdi:battery-outline",
                        "mdi:battery-charging-40",
                        "mdi:battery-charging-100"),
                icons);
    }

    @Test
    void commandsTakeAMapOrAListOrOneValue() {
        vacuum();

        callVacuum("send_command", DataMap.of("command", "a"));
        callVacuum("send_command", DataMap.of("command", "b", "params", DataMap.of("k", 1)));
        callVacuum("send_command", DataMap.of("command", "c", "params", List.of(1, "x")));
        callVacuum("send_command", DataMap.of("command", "d", "params", 7));

        assertEquals(List.of("a null", "b {k=1}", "c [1, x]", "d [7]"), told);
    }

    @Test
    void whatAVacuumCannotDoIsRefusedByName() {
        FakeVacuum vacuum = vacuum();

        String refused = assertThrows(HubException.class, () -> callVacuum("clean_spot", DataMap.of())).getMessage();
        vacuum.features |= VacuumFeatures.CLEAN_SPOT;
        String promised = assertThrows(HubException.class, () -> callVacuum("clean_spot", DataMap.of())).getMessage();

        assertEquals("Entity vacuum.v does not support action vacuum.clean_spot", refused);
        assertTrue(promised.contains("does not override cleanSpot"), promised);
    }

    private final class FakeMower extends LawnMowerEntity {
        @Override
        public String name() {
            return "M";
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public Long supportedFeatures() {
            return LawnMowerFeatures.START_MOWING;
        }

        @Override
        public LawnMowerActivity activity() {
            return told.isEmpty() ? LawnMowerActivity.RETURNING : LawnMowerActivity.MOWING;
        }

        @Override
        public CompletionStage<?> startMowing() {
            return note("start");
        }
    }

    @Test
    void aMowerShowsItsActivityAndDoesWhatItCan() {
        rig.hub.get(rig.open(LawnMowerDomain.DOMAIN, new PlainPlatform("lawn_mower"), null).add(new FakeMower()));
        String before = rig.state("lawn_mower.m");

        rig.hub.call("lawn_mower", "start_mowing", DataMap.of("entity_id", "lawn_mower.m"));
        HubException refused = assertThrows(
                HubException.class, () -> rig.hub.call("lawn_mower", "dock", DataMap.of("entity_id", "lawn_mower.m")));

        assertEquals(List.of("returning", "mowing"), List.of(before, rig.state("lawn_mower.m")));
        assertEquals("Entity lawn_mower.m does not support action lawn_mower.dock", refused.getMessage());
    }

    private final class FakeValve extends ValveEntity {
        @Nullable Integer position;
        boolean closed;
        String moving = "";

        @Override
        public String name() {
            return "W";
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public boolean reportsPosition() {
            return position != null;
        }

        @Override
        public @Nullable Integer currentValvePosition() {
            return position;
        }

        @Override
        public Boolean isClosed() {
            return position == null ? closed : position == 0;
        }

        @Override
        public boolean isOpening() {
            return moving.equals("opening");
        }

        @Override
        public boolean isClosing() {
            return moving.equals("closing");
        }

        @Override
        public Long supportedFeatures() {
            return ValveFeatures.OPEN | ValveFeatures.CLOSE
                    | (position == null ? 0 : ValveFeatures.SET_POSITION | ValveFeatures.STOP);
        }

        @Override
        public CompletionStage<?> openValve() {
            return note("open");
        }

        @Override
        public CompletionStage<?> closeValve() {
            return note("close");
        }

        @Override
        public CompletionStage<?> setValvePosition(int target) {
            return note("position " + target);
        }

        @Override
        public CompletionStage<?> stopValve() {
            return note("stop");
        }
    }

    private FakeValve valve() {
        FakeValve valve = new FakeValve();
        rig.hub.get(rig.open(ValveDomain.DOMAIN, new PlainPlatform("valve"), null).add(valve));
        return valve;
    }

    private void callValve(String service) {
        rig.hub.call("valve", service, DataMap.of("entity_id", "valve.w"));
    }

    @Test
    void aValveThatGoesToPositionsOpensAndClosesByThem() {
        FakeValve valve = valve();
        callValve("open_valve");
        callValve("close_valve");
        valve.position = 30;

        callValve("open_valve");
        callValve("close_valve");
        rig.hub.call("valve", "set_valve_position", DataMap.of("entity_id", "valve.w", "position", 40));

        assertEquals(List.of("open", "close", "position 100", "position 0", "position 40"), told);
        assertEquals(30L, rig.hub.state("valve.w").attributes().get("current_position"));
    }

    @Test
    void aToggleStopsAMovingValveAndElseTurnsItRound() {
        FakeValve valve = valve();
        valve.position = 30;
        valve.moving = "closing";
        valve.writeState();

        callValve("toggle");
        valve.moving = "";
        callValve("toggle");
        valve.position = 0;
        callValve("toggle");
        valve.moving = "opening";
        valve.writeState();
        valve.moving = "";
        valve.position = 50;
        callValve("toggle");

        assertEquals(List.of("stop", "position 100", "position 100", "position 0"), told);
    }
}
