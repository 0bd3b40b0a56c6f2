package dev.hearth.systemmonitor;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;
import java.util.function.Supplier;

/** Sensors for the machine the hub runs on: {@code sensor: - platform: systemmonitor}. */
public final class SystemMonitor implements Integration {
    private final Supplier<? extends Machine> machines;

    /** The machine this program runs on. */
    public SystemMonitor() {
        this(OshiMachine::new);
    }

    SystemMonitor(Supplier<? extends Machine> machines) {
        this.machines = machines;
    }

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "systemmonitor", "System Monitor", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/systemmonitor");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new SystemMonitorSensors(machines));
    }
}
