package dev.hearth.commandline;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/**
 * Entities by way of shell commands: {@code command_line:} with a list of {@code sensor:}, {@code binary_sensor:},
 * {@code switch:} and {@code cover:}, or the older {@code sensor: - platform: command_line}. Home Assistant 2026.1, and
 * 2023.5 for the older form.
 */
public final class CommandLine implements Integration {
    private static final String DOMAIN = "command_line";

    private final CommandPlatform<SensorConfig> sensors = new CommandPlatform<>(
            "sensor", SensorConfig.INTERVAL, SensorConfig.OLD, CommandSensor::new);
    private final CommandPlatform<BinarySensorConfig> binarySensors = new CommandPlatform<>(
            "binary_sensor", BinarySensorConfig.INTERVAL, BinarySensorConfig.OLD, CommandBinarySensor::new);
    private final CommandPlatform<SwitchConfig> switches = new CommandPlatform<>(
            "switch", SwitchConfig.INTERVAL, SwitchConfig.OLD, CommandSwitch::new);
    private final CommandPlatform<CoverConfig> covers = new CommandPlatform<>(
            "cover", CoverConfig.INTERVAL, CoverConfig.OLD, CommandCover::new);

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Command Line", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/command_line");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new CommandLineComponent(DOMAIN, sensors, binarySensors, switches, covers));
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(sensors, binarySensors, switches, covers);
    }

    @Override
    public boolean reloadable() {
        return true;
    }
}
