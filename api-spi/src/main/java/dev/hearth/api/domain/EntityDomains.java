package dev.hearth.api.domain;

import dev.hearth.api.domain.alarmcontrolpanel.AlarmControlPanelDomain;
import dev.hearth.api.domain.binarysensor.BinarySensorDomain;
import dev.hearth.api.domain.calendar.CalendarDomain;
import dev.hearth.api.domain.cover.CoverDomain;
import dev.hearth.api.domain.lawnmower.LawnMowerDomain;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.domain.lock.LockDomain;
import dev.hearth.api.domain.sensor.SensorDomain;
import dev.hearth.api.domain.switches.SwitchDomain;
import dev.hearth.api.domain.todo.TodoDomain;
import dev.hearth.api.domain.vacuum.VacuumDomain;
import dev.hearth.api.domain.valve.ValveDomain;
import dev.hearth.api.entity.EntityDomain;
import java.util.List;

/** The entity domains that every hub knows. */
public final class EntityDomains {
    private static final List<EntityDomain<?>> ALL =
            List.of(
                    AlarmControlPanelDomain.DOMAIN,
                    BinarySensorDomain.DOMAIN,
                    CalendarDomain.DOMAIN,
                    CoverDomain.DOMAIN,
                    LawnMowerDomain.DOMAIN,
                    LightDomain.DOMAIN,
                    LockDomain.DOMAIN,
                    SensorDomain.DOMAIN,
                    SwitchDomain.DOMAIN,
                    TodoDomain.DOMAIN,
                    VacuumDomain.DOMAIN,
                    ValveDomain.DOMAIN);

    private EntityDomains() {}

    /** All of them, by name. */
    public static List<EntityDomain<?>> all() {
        return ALL;
    }
}
