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
                new DemoPlatform("binary_sensor", random -> DemoBinarySensor.all(), DemoBinarySensor::numbered),
                new DemoPlatform("camera", random -> DemoCamera.all(), DemoCamera::numbered),
                new DemoPlatform("climate", random -> DemoClimate.all(), DemoClimate::numbered),
                new DemoPlatform("cover", random -> DemoCover.all(), DemoCover::numbered),
                new DemoPlatform("event", random -> DemoEvent.all(), DemoEvent::numbered),
                new DemoPlatform("fan", random -> DemoFan.all(), DemoFan::numbered),
                new DemoPlatform("humidifier", random -> DemoHumidifier.all(), DemoHumidifier::numbered),
                new DemoPlatform("image", random -> DemoImage.all(), DemoImage::numbered),
                new DemoPlatform("light", DemoLight::all, DemoLight::numbered),
                new DemoPlatform("media_player", random -> DemoMediaPlayer.all(), DemoMediaPlayer::numbered),
                new DemoNotifyPlatform(
                        new DemoPlatform("notify", random -> DemoNotify.all(), DemoNotify::numbered)),
                new DemoPlatform("remote", random -> DemoRemote.all(), DemoRemote::numbered),
                new DemoPlatform("sensor", random -> DemoSensors.all(), DemoSensors::numbered),
                new DemoPlatform("siren", random -> DemoSiren.all(), DemoSiren::numbered),
                new DemoPlatform("switch", random -> DemoSwitch.all(), DemoSwitch::numbered),
                new DemoPlatform("update", random -> DemoUpdate.all(), DemoUpdate::numbered),
                new DemoPlatform("water_heater", random -> DemoWaterHeater.all(), DemoWaterHeater::numbered),
                new DemoPlatform("weather", random -> DemoWeather.all(), DemoWeather::numbered));
    }
}
