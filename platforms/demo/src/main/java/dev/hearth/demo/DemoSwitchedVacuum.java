package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.vacuum.SwitchedVacuumEntity;
import dev.hearth.api.domain.vacuum.VacuumFeatures;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A vacuum of the older kind. */
final class DemoSwitchedVacuum extends SwitchedVacuumEntity {
    private static final int ROOM = 532;
    private static final int SPOT = 132;
    private static final long MINIMAL = VacuumFeatures.TURN_ON | VacuumFeatures.TURN_OFF;
    private static final long BASIC = MINIMAL | VacuumFeatures.STATUS | VacuumFeatures.BATTERY;
    private static final long MOST = BASIC | VacuumFeatures.STOP | VacuumFeatures.RETURN_HOME;
    private static final long ALL = MOST | VacuumFeatures.PAUSE | VacuumFeatures.FAN_SPEED
            | VacuumFeatures.SEND_COMMAND | VacuumFeatures.LOCATE | VacuumFeatures.CLEAN_SPOT;

    private final String name;
    private final long features;
    private final DemoDirt dirt = new DemoDirt();
    private boolean on;
    private String status = "Charging";
    private String fanSpeed = DemoDirt.FAN_SPEEDS.get(1);

    private DemoSwitchedVacuum(String name, long features) {
        this.name = name;
        this.features = features;
    }

    static DemoSwitchedVacuum complete(String name) {
        return new DemoSwitchedVacuum(name, ALL);
    }

    static DemoSwitchedVacuum most(String name) {
        return new DemoSwitchedVacuum(name, MOST);
    }

    static DemoSwitchedVacuum basic(String name) {
        return new DemoSwitchedVacuum(name, BASIC);
    }

    static DemoSwitchedVacuum minimal(String name) {
        return new DemoSwitchedVacuum(name, MINIMAL);
    }

    static DemoSwitchedVacuum none(String name) {
        return new DemoSwitchedVacuum(name, 0);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Long supportedFeatures() {
        return features;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public String status() {
        return status;
    }

    @Override
    public Integer batteryLevel() {
        return dirt.battery();
    }

    @Override
    public String fanSpeed() {
        return fanSpeed;
    }

    @Override
    public List<String> fanSpeedList() {
        return DemoDirt.FAN_SPEEDS;
    }

    @Override
    public DataMap extraStateAttributes() {
        return dirt.attributes();
    }

    @Override
    public CompletionStage<?> turnOn() {
        dirt.clean(ROOM, 2);
        return become(true, "Cleaning");
    }

    @Override
    public CompletionStage<?> turnOff() {
        return become(false, "Charging");
    }

    @Override
    public CompletionStage<?> stop() {
        return become(false, "Stopping the current task");
    }

    @Override
    public CompletionStage<?> cleanSpot() {
        dirt.clean(SPOT, 1);
        return become(true, "Cleaning spot");
    }

    @Override
    public CompletionStage<?> locate() {
        return become(on, "Hi, I'm over here!");
    }

    @Override
    public CompletionStage<?> startPause() {
        if (on) {
            return become(false, "Pausing the current task");
        }
        dirt.clean(SPOT, 1);
        return become(true, "Resuming the current task");
    }

    @Override
    public CompletionStage<?> setFanSpeed(String speed) {
        if (DemoDirt.FAN_SPEEDS.contains(speed)) {
            fanSpeed = speed;
            writeState();
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> returnToBase() {
        dirt.charge(5);
        return become(false, "Returning home...");
    }

    @Override
    public CompletionStage<?> sendCommand(String command, @Nullable Object params) {
        return become(true, "Executing " + command + "(" + (params == null ? "None" : params) + ")");
    }

    private CompletionStage<?> become(boolean nowOn, String nowStatus) {
        on = nowOn;
        status = nowStatus;
        writeState();
        return Stages.done();
    }
}
