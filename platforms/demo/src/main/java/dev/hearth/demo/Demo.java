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
    public boolean hasConfigEntry() {
        return true;
    }

    @Override
    public List<Platform<?>> platforms() {
        return Stream.concat(usual().stream(), ours().stream()).toList();
    }

    /** What {@code demo:} sets up. */
    private static List<Platform<?>> usual() {
        return List.of(
                new DemoPlatform("alarm_control_panel", hub -> DemoAlarm.all(), DemoAlarm::numbered),
                new DemoPlatform("binary_sensor", hub -> DemoBinarySensor.all(), DemoBinarySensor::numbered),
                new DemoPlatform("button", hub -> DemoButton.all(), DemoButton::numbered),
                new DemoPlatform("calendar", hub -> DemoCalendar.all(), DemoCalendar::numbered),
                new DemoPlatform("camera", hub -> DemoCamera.all(), DemoCamera::numbered),
                new DemoPlatform("climate", hub -> DemoClimate.all(), DemoClimate::numbered),
                new DemoPlatform("cover", hub -> DemoCover.all(), DemoCover::numbered),
                new DemoPlatform("date", hub -> DemoDate.all(), DemoDate::numbered),
                new DemoPlatform("datetime", hub -> DemoDateTime.all(), DemoDateTime::numbered),
                new DemoPlatform("device_tracker", DemoTrackers::all, DemoTrackers::numbered),
                new DemoPlatform("event", hub -> DemoEvent.all(), DemoEvent::numbered),
                new DemoPlatform("fan", hub -> DemoFan.all(), DemoFan::numbered),
                new DemoPlatform("humidifier", hub -> DemoHumidifier.all(), DemoHumidifier::numbered),
                new DemoPlatform("image", hub -> DemoImage.all(), DemoImage::numbered),
                new DemoPlatform("light", hub -> DemoLight.all(hub.random()), DemoLight::numbered),
                new DemoPlatform("lock", hub -> DemoLock.all(), DemoLock::numbered),
                new DemoPlatform("media_player", hub -> DemoMediaPlayer.all(), DemoMediaPlayer::numbered),
                new DemoNotifyPlatform(
                        new DemoPlatform("notify", hub -> DemoNotify.all(), DemoNotify::numbered)),
                new DemoPlatform("number", hub -> DemoNumber.all(), DemoNumber::numbered),
                new DemoPlatform("remote", hub -> DemoRemote.all(), DemoRemote::numbered),
                new DemoPlatform("select", hub -> DemoSelect.all(), DemoSelect::numbered),
                new DemoPlatform("sensor", hub -> DemoSensors.all(), DemoSensors::numbered),
                new DemoPlatform("siren", hub -> DemoSiren.all(), DemoSiren::numbered),
                new DemoPlatform("switch", hub -> DemoSwitch.all(), DemoSwitch::numbered),
                new DemoPlatform("text", hub -> DemoText.all(), DemoText::numbered),
                new DemoPlatform("time", hub -> DemoTime.all(), DemoTime::numbered),
                new DemoPlatform("update", hub -> DemoUpdate.all(), DemoUpdate::numbered),
                new DemoPlatform("vacuum", hub -> DemoVacuum.all(), DemoVacuum::numbered),
                new DemoPlatform("water_heater", hub -> DemoWaterHeater.all(), DemoWaterHeater::numbered),
                new DemoPlatform("weather", hub -> DemoWeather.all(), DemoWeather::numbered));
    }

    /** What Home Assistant 2024.1 had no demo of; set up by name only, so that {@code demo:} has what it had there. */
    private static List<Platform<?>> ours() {
        return List.of(
                new DemoPlatform("lawn_mower", hub -> DemoLawnMower.all(), DemoLawnMower::numbered),
                new DemoPlatform("todo", hub -> DemoTodoList.all(), DemoTodoList::numbered),
                new DemoPlatform("valve", hub -> DemoValve.all(), DemoValve::numbered));
    }
}
