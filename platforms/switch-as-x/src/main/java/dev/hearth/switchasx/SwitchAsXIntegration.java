package dev.hearth.switchasx;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/** Switches shown as covers, fans, lights, locks, sirens or valves. Home Assistant: {@code switch_as_x}. */
public final class SwitchAsXIntegration implements Integration {
    static final String DOMAIN = "switch_as_x";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Switch as X", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/switch_as_x");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new SwitchAsXComponent());
    }

    @Override
    public List<Platform<?>> platforms() {
        return Wrapping.DOMAINS.stream().<Platform<?>>map(SwitchAsXPlatform::new).toList();
    }
}
