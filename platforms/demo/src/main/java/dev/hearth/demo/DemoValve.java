package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.valve.ValveEntity;
import dev.hearth.api.domain.valve.ValveFeatures;
import dev.hearth.api.entity.DeviceInfo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A valve that moves, in steps if it knows its position, else in two seconds; the one entity of its device. */
final class DemoValve extends ValveEntity {
    private static final Duration WAY = Duration.ofSeconds(2);
    private static final long OPENS_AND_CLOSES = ValveFeatures.OPEN | ValveFeatures.CLOSE;

    private final String uniqueId;
    private final String device;
    private final @Nullable DemoTravel travel;
    // Of one that does not know its position.
    private final DemoPause pause = new DemoPause();
    private boolean closed;
    private int direction;

    private DemoValve(String uniqueId, String device, boolean closed, @Nullable Integer position) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.closed = closed;
        this.travel = position == null ? null : new DemoTravel(position);
    }

    static List<DemoValve> all() {
        return List.of(
                new DemoValve("valve_1", "Front Garden", false, null),
                new DemoValve("valve_2", "Orchard", true, null),
                new DemoValve("valve_3", "Back Garden", false, 70),
                new DemoValve("valve_4", "Trees", false, 30));
    }

    static DemoValve numbered(int number) {
        return new DemoValve("numbered_valve_" + number, "Demo " + number, number % 2 == 0, null);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    @Override
    public boolean hasEntityName() {
        return true;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", uniqueId, device);
    }

    @Override
    public Long supportedFeatures() {
        return travel == null ? OPENS_AND_CLOSES : OPENS_AND_CLOSES | ValveFeatures.SET_POSITION | ValveFeatures.STOP;
    }

    @Override
    public boolean reportsPosition() {
        return travel != null;
    }

    @Override
    public @Nullable Integer currentValvePosition() {
        return travel == null ? null : travel.position();
    }

    @Override
    public Boolean isClosed() {
        return travel == null ? closed : travel.position() == DemoTravel.CLOSED;
    }

    @Override
    public boolean isOpening() {
        return (travel == null ? direction : travel.direction()) > 0;
    }

    @Override
    public boolean isClosing() {
        return (travel == null ? direction : travel.direction()) < 0;
    }

    @Override
    public CompletionStage<?> openValve() {
        return move(1, false);
    }

    @Override
    public CompletionStage<?> closeValve() {
        return move(-1, true);
    }

    private CompletionStage<?> move(int towards, boolean thenClosed) {
        direction = towards;
        writeState();
        return pause.then(hub().loop(), WAY, () -> {
            direction = 0;
            closed = thenClosed;
            writeState();
        });
    }

    @Override
    public CompletionStage<?> setValvePosition(int position) {
        if (travel != null) {
            travel.go(hub().loop(), position, this::writeState);
            writeState();
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> stopValve() {
        if (travel != null) {
            travel.stop();
            writeState();
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        pause.cancel();
        if (travel != null) {
            travel.stop();
        }
        return Stages.done();
    }
}
