package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.vacuum.VacuumActivity;
import dev.hearth.api.domain.vacuum.VacuumEntity;
import dev.hearth.api.domain.vacuum.VacuumFeatures;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A vacuum that needs half a minute for the way home. */
final class DemoVacuum extends VacuumEntity {
    private static final Duration WAY_HOME = Duration.ofSeconds(30);
    private static final int SPOT = 132;
    private static final long FEATURES = VacuumFeatures.STATE | VacuumFeatures.PAUSE | VacuumFeatures.STOP
            | VacuumFeatures.RETURN_HOME | VacuumFeatures.FAN_SPEED | VacuumFeatures.BATTERY
            | VacuumFeatures.CLEAN_SPOT | VacuumFeatures.START;

    private final String name;
    private final DemoDirt dirt = new DemoDirt();
    private final DemoPause wayHome = new DemoPause();
    private VacuumActivity activity = VacuumActivity.DOCKED;
    private String fanSpeed = DemoDirt.FAN_SPEEDS.get(1);

    private DemoVacuum(String name) {
        this.name = name;
    }

    static List<VacuumEntity> all() {
        return List.of(
                DemoSwitchedVacuum.complete("0_Ground_floor"),
                DemoSwitchedVacuum.most("1_First_floor"),
                DemoSwitchedVacuum.basic("2_Second_floor"),
                DemoSwitchedVacuum.minimal("3_Third_floor"),
                DemoSwitchedVacuum.none("4_Fourth_floor"),
                new DemoVacuum("5_Fifth_floor"));
    }

    static DemoVacuum numbered(int number) {
        return new DemoVacuum("Demo " + number);
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
        return FEATURES;
    }

    @Override
    public VacuumActivity activity() {
        return activity;
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
    public CompletionStage<?> start() {
        return activity == VacuumActivity.CLEANING ? Stages.done() : cleanSpot();
    }

    @Override
    public CompletionStage<?> cleanSpot() {
        dirt.clean(SPOT, 1);
        return become(VacuumActivity.CLEANING);
    }

    @Override
    public CompletionStage<?> pause() {
        return activity == VacuumActivity.CLEANING ? become(VacuumActivity.PAUSED) : Stages.done();
    }

    @Override
    public CompletionStage<?> stop() {
        return become(VacuumActivity.IDLE);
    }

    @Override
    public CompletionStage<?> returnToBase() {
        become(VacuumActivity.RETURNING);
        wayHome.then(hub().loop(), WAY_HOME, () -> become(VacuumActivity.DOCKED));
        return Stages.done();
    }

    @Override
    public CompletionStage<?> setFanSpeed(String speed) {
        if (DemoDirt.FAN_SPEEDS.contains(speed)) {
            fanSpeed = speed;
            writeState();
        }
        return Stages.done();
    }

    private CompletionStage<?> become(VacuumActivity now) {
        wayHome.cancel();
        activity = now;
        writeState();
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        wayHome.cancel();
        return Stages.done();
    }
}
