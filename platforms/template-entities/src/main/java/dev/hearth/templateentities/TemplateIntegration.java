package dev.hearth.templateentities;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.templateentities.domain.Kinds;
import java.util.List;

/** Entities made of templates. Home Assistant 2026.1: {@code homeassistant.components.template}. */
public final class TemplateIntegration implements Integration {
    static final String DOMAIN = "template";

    private final List<TemplatePlatform> platforms =
            Kinds.all().stream().map(TemplatePlatform::new).toList();

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Template", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/template");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new TemplateComponent(platforms));
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.copyOf(platforms);
    }

    @Override
    public boolean reloadable() {
        return true;
    }

    @Override
    public String reloadedEvent() {
        return "event_template_reloaded";
    }
}
