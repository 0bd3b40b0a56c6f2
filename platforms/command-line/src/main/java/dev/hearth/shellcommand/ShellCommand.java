package dev.hearth.shellcommand;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** Commands of the machine as services: {@code shell_command: {name: line}}. Home Assistant 2026.1. */
public final class ShellCommand implements Integration {
    private static final String DOMAIN = "shell_command";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Shell Command", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/shell_command");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new ShellCommands(DOMAIN, ShellCommands.TIMEOUT));
    }
}
