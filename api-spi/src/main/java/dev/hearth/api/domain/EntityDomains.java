package dev.hearth.api.domain;

import dev.hearth.api.domain.binarysensor.BinarySensorDomain;
import dev.hearth.api.domain.button.ButtonDomain;
import dev.hearth.api.domain.cover.CoverDomain;
import dev.hearth.api.domain.date.DateDomain;
import dev.hearth.api.domain.datetime.DateTimeDomain;
import dev.hearth.api.domain.devicetracker.DeviceTrackerDomain;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.domain.number.NumberDomain;
import dev.hearth.api.domain.person.PersonDomain;
import dev.hearth.api.domain.select.SelectDomain;
import dev.hearth.api.domain.sensor.SensorDomain;
import dev.hearth.api.domain.switches.SwitchDomain;
import dev.hearth.api.domain.text.TextDomain;
import dev.hearth.api.domain.time.TimeDomain;
import dev.hearth.api.domain.zone.ZoneDomain;
import dev.hearth.api.entity.EntityDomain;
import java.util.List;

/** The entity domains that every hub knows. */
public final class EntityDomains {
    private static final List<EntityDomain<?>> ALL =
            List.of(
                    BinarySensorDomain.DOMAIN,
                    ButtonDomain.DOMAIN,
                    CoverDomain.DOMAIN,
                    DateDomain.DOMAIN,
                    DateTimeDomain.DOMAIN,
                    DeviceTrackerDomain.DOMAIN,
                    LightDomain.DOMAIN,
                    NumberDomain.DOMAIN,
                    PersonDomain.DOMAIN,
                    SelectDomain.DOMAIN,
                    SensorDomain.DOMAIN,
                    SwitchDomain.DOMAIN,
                    TextDomain.DOMAIN,
                    TimeDomain.DOMAIN,
                    ZoneDomain.DOMAIN);

    private EntityDomains() {}

    /** All of them, by name. */
    public static List<EntityDomain<?>> all() {
        return ALL;
    }
}
