package dev.hearth.api.domain;

import dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelDomain;
import dev.hearth.api.domain.binarysensor.BinarySensorDomain;
import dev.hearth.api.domain.button.ButtonDomain;
import dev.hearth.api.domain.calendar.CalendarDomain;
import dev.hearth.api.domain.camera.CameraDomain;
import dev.hearth.api.domain.climate.ClimateDomain;
import dev.hearth.api.domain.cover.CoverDomain;
import dev.hearth.api.domain.date.DateDomain;
import dev.hearth.api.domain.datetime.DateTimeDomain;
import dev.hearth.api.domain.devicetracker.DeviceTrackerDomain;
import dev.hearth.api.domain.event.EventDomain;
import dev.hearth.api.domain.fan.FanDomain;
import dev.hearth.api.domain.humidifier.HumidifierDomain;
import dev.hearth.api.domain.image.ImageDomain;
import dev.hearth.api.domain.lawnmower.LawnMowerDomain;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.domain.lock.LockDomain;
import dev.hearth.api.domain.mediaplayer.MediaPlayerDomain;
import dev.hearth.api.domain.notify.NotifyDomain;
import dev.hearth.api.domain.number.NumberDomain;
import dev.hearth.api.domain.person.PersonDomain;
import dev.hearth.api.domain.remote.RemoteDomain;
import dev.hearth.api.domain.scene.SceneDomain;
import dev.hearth.api.domain.select.SelectDomain;
import dev.hearth.api.domain.sensor.SensorDomain;
import dev.hearth.api.domain.siren.SirenDomain;
import dev.hearth.api.domain.switches.SwitchDomain;
import dev.hearth.api.domain.text.TextDomain;
import dev.hearth.api.domain.time.TimeDomain;
import dev.hearth.api.domain.todo.TodoDomain;
import dev.hearth.api.domain.update.UpdateDomain;
import dev.hearth.api.domain.vacuum.VacuumDomain;
import dev.hearth.api.domain.valve.ValveDomain;
import dev.hearth.api.domain.waterheater.WaterHeaterDomain;
import dev.hearth.api.domain.weather.WeatherDomain;
import dev.hearth.api.domain.zone.ZoneDomain;
import dev.hearth.api.entity.EntityDomain;
import java.util.List;

/** The entity domains that every hub knows. */
public final class EntityDomains {
    private static final List<EntityDomain<?>> ALL =
            List.of(
                    AlarmControlPanelDomain.DOMAIN,
                    BinarySensorDomain.DOMAIN,
                    ButtonDomain.DOMAIN,
                    CalendarDomain.DOMAIN,
                    CameraDomain.DOMAIN,
                    ClimateDomain.DOMAIN,
                    CoverDomain.DOMAIN,
                    DateDomain.DOMAIN,
                    DateTimeDomain.DOMAIN,
                    DeviceTrackerDomain.DOMAIN,
                    EventDomain.DOMAIN,
                    FanDomain.DOMAIN,
                    HumidifierDomain.DOMAIN,
                    ImageDomain.DOMAIN,
                    LawnMowerDomain.DOMAIN,
                    LightDomain.DOMAIN,
                    LockDomain.DOMAIN,
                    MediaPlayerDomain.DOMAIN,
                    NotifyDomain.DOMAIN,
                    NumberDomain.DOMAIN,
                    PersonDomain.DOMAIN,
                    RemoteDomain.DOMAIN,
                    SceneDomain.DOMAIN,
                    SelectDomain.DOMAIN,
                    SensorDomain.DOMAIN,
                    SirenDomain.DOMAIN,
                    SwitchDomain.DOMAIN,
                    TextDomain.DOMAIN,
                    TimeDomain.DOMAIN,
                    TodoDomain.DOMAIN,
                    UpdateDomain.DOMAIN,
                    VacuumDomain.DOMAIN,
                    ValveDomain.DOMAIN,
                    WaterHeaterDomain.DOMAIN,
                    WeatherDomain.DOMAIN,
                    ZoneDomain.DOMAIN);

    private EntityDomains() {}

    /** All of them, by name. */
    public static List<EntityDomain<?>> all() {
        return ALL;
    }
}
