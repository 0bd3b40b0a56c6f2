package dev.hearth.alert;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.helper.section.EntitySection;
import java.util.List;
import java.util.Map;

/** Messages that repeat: the section {@code alert:}. */
public final class AlertIntegration implements Integration {
    private static final EntityDomain<Alert> ALERTS = EntityDomain.of(Alert.DOMAIN, "Alert", Alert.class)
            .serving(List.of(
                    EntityService.<Alert, Section>of("turn_off", Schemas.map(), (alert, data) -> alert.acknowledge())
                            .described("Turn off", "Silences an alert until what it tells of is over."),
                    EntityService.<Alert, Section>of("turn_on", Schemas.map(), (alert, data) -> alert.takeBack())
                            .described("Turn on", "Lets an alert that was silenced speak again."),
                    EntityService.<Alert, Section>of("toggle", Schemas.map(), (alert, data) -> alert.toggle())
                            .described("Toggle", "Silences an alert, or lets it speak again.")));

    private static final EntitySection<Map<String, AlertConfig>> SECTION =
            new EntitySection<>(ALERTS, AlertConfig.SECTION, alerts -> alerts.entrySet().stream()
                    .map(each -> new Alert(each.getKey(), each.getValue()))
                    .toList());

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, Alert.DOMAIN, "Alert", "1.0.0")
                .after("notify")
                .documentedAt("https://www.home-assistant.io/integrations/alert");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(SECTION.component());
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(SECTION.platform());
    }

    @Override
    public List<EntityDomain<?>> domains() {
        return List.of(ALERTS);
    }
}
