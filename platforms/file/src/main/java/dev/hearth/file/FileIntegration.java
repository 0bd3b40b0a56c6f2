package dev.hearth.file;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/**
 * Sensors that show the last line of a file, {@code sensor: - platform: file}, and messages that become lines of one,
 * {@code notify: - platform: file}.
 */
public final class FileIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "file", "File", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/file");
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(new FileSensors(), new FileNotifiers());
    }
}
