package dev.hearth.demo;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import java.util.List;
import java.util.stream.Stream;

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
                DOMAIN, usual().stream().<String>map(Platform::domain).toList()));
    }

    @Override
    public List<Platform<?>> platforms() {
        return Stream.concat(usual().stream(), ours().stream()).toList();
    }

    /** What {@code demo:} sets up. */
    private static List<Platform<?>> usual() {
        return List.of(
                new DemoPlatform("alarm_control_panel", random -> DemoAlarm.all(), DemoAlarm::numbered),
                new DemoPlatform("binary_sensor", random -> DemoBinarySensor.all(), DemoBinarySensor::numbered),
                new DemoPlatform("calendar", random -> DemoCalendar.all(), DemoCalendar::numbered),
                new DemoPlatform("camera", random -> DemoCamera.all(), DemoCamera::numbered),
                new DemoPlatform("climate", random -> DemoClimate.all(), DemoClimate::numbered),
                new DemoPlatform("cover", random -> DemoCover.all(), DemoCover::numbered),
                new DemoPlatform("event", random -> DemoEvent.all(), DemoEvent::numbered),
                new DemoPlatform("fan", random -> DemoFan.all(), DemoFan::numbered),
                new DemoPlatform("humidifier", random -> DemoHumidifier.all(), DemoHumidifier::numbered),
                new DemoPlatform("image", random -> DemoImage.all(), DemoImage::numbered),
                new DemoPlatform("light", DemoLight::all, DemoLight::numbered),
                new DemoPlatform("lock", random -> DemoLock.all(), DemoLock::numbered),
                new DemoPlatform("media_player", random -> DemoMediaPlayer.all(), DemoMediaPlayer::numbered),
                new DemoNotifyPlatform(
                        new DemoPlatform("notify", random -> DemoNotify.all(), DemoNotify::numbered)),
                new DemoPlatform("remote", random -> DemoRemote.all(), DemoRemote::numbered),
                new DemoPlatform("sensor", random -> DemoSensors.all(), DemoSensors::numbered),
                new DemoPlatform("siren", random -> DemoSiren.all(), DemoSiren::numbered),
                new DemoPlatform("switch", random -> DemoSwitch.all(), DemoSwitch::numbered),
                new DemoPlatform("update", random -> DemoUpdate.all(), DemoUpdate::numbered),
                new DemoPlatform("vacuum", random -> DemoVacuum.all(), DemoVacuum::numbered),
                new DemoPlatform("water_heater", random -> DemoWaterHeater.all(), DemoWaterHeater::numbered),
                new DemoPlatform("weather", random -> DemoWeather.all(), DemoWeather::numbered));
    }

    /** What Home Assistant 2024.1 had no demo of; set up by name only, so that {@code demo:} has what it had there. */
    private static List<Platform<?>> ours() {
        return List.of(
                new DemoPlatform("lawn_mower", random -> DemoLawnMower.all(), DemoLawnMower::numbered),
                new DemoPlatform("todo", random -> DemoTodoList.all(), DemoTodoList::numbered),
                new DemoPlatform("valve", random -> DemoValve.all(), DemoValve::numbered));
    }
}
