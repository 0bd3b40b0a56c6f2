package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.switches.SwitchEntity;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A switch that does what it is told, the one entity of its device. */
final class DemoSwitch extends SwitchEntity {
    private final String uniqueId;
    private final String device;
    private final boolean assumed;
    private final @Nullable String icon;
    private final @Nullable String deviceClass;
    private boolean on;

    private DemoSwitch(
            String uniqueId,
            String device,
            boolean on,
            boolean assumed,
            @Nullable String icon,
            @Nullable String deviceClass) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.on = on;
        this.assumed = assumed;
        this.icon = icon;
        this.deviceClass = deviceClass;
    }

    static List<DemoSwitch> all() {
        return List.of(
                new DemoSwitch("switch1", "Decorative Lights", true, true, null, null),
                new DemoSwitch("switch2", "AC", false, false, "mdi:air-conditioner", OUTLET));
    }

    static DemoSwitch numbered(int number) {
        return new DemoSwitch("numbered_switch_" + number, "Demo " + number, number % 2 == 0, false, null, null);
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
    public boolean assumedState() {
        return assumed;
    }

    @Override
    public @Nullable String icon() {
        return icon;
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public CompletionStage<?> turnOn() {
        return become(true);
    }

    @Override
    public CompletionStage<?> turnOff() {
        return become(false);
    }

    private CompletionStage<?> become(boolean nowOn) {
        on = nowOn;
        writeState();
        return Stages.done();
    }
}
