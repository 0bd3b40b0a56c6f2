package dev.hearth.demo;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;

/**
 * A home without devices, with the entities of Home Assistant's demo: {@code demo:} sets up all of them,
 * {@code light: - platform: demo} those of one domain.
 */
public final class Demo implements Integration {
    private static final String DOMAIN = "demo";

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, DOMAIN, "Demo", "1.0.0")
                .documentedAt("https://www.home-assistant.io/integrations/demo");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new DemoComponent(
                DOMAIN, platforms().stream().<String>map(Platform::domain).toList()));
    }

    @Override
    public List<Platform<?>> platforms() {
        return List.of(
                new DemoPlatform("binary_sensor", hub -> DemoBinarySensor.all(), DemoBinarySensor::numbered),
                new DemoPlatform("button", hub -> DemoButton.all(), DemoButton::numbered),
                new DemoPlatform("cover", hub -> DemoCover.all(), DemoCover::numbered),
                new DemoPlatform("date", hub -> DemoDate.all(), DemoDate::numbered),
                new DemoPlatform("datetime", hub -> DemoDateTime.all(), DemoDateTime::numbered),
                new DemoPlatform("device_tracker", DemoTrackers::all, DemoTrackers::numbered),
                new DemoPlatform("light", hub -> DemoLight.all(hub.random()), DemoLight::numbered),
                new DemoPlatform("number", hub -> DemoNumber.all(), DemoNumber::numbered),
                new DemoPlatform("select", hub -> DemoSelect.all(), DemoSelect::numbered),
                new DemoPlatform("sensor", hub -> DemoSensors.all(), DemoSensors::numbered),
                new DemoPlatform("switch", hub -> DemoSwitch.all(), DemoSwitch::numbered),
                new DemoPlatform("text", hub -> DemoText.all(), DemoText::numbered),
                new DemoPlatform("time", hub -> DemoTime.all(), DemoTime::numbered));
    }
}
