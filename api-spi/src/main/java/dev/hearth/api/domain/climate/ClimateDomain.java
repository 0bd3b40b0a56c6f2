package dev.hearth.api.domain.climate;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The entity domain {@code climate}. */
public final class ClimateDomain {
    private static final GroupStates GROUPED = new GroupStates(
            Arrays.stream(HvacMode.values())
                    .filter(mode -> mode != HvacMode.OFF)
                    .map(HvacMode::word)
                    .collect(Collectors.toSet()),
            "on",
            "off");

    /** The domain with the services that switch climate devices and set temperatures, humidity and modes. */
    public static final EntityDomain<ClimateEntity> DOMAIN =
            EntityDomain.of("climate", "Climate", ClimateEntity.class)
                    .every(Duration.ofSeconds(60))
                    .serving(ClimateServices.all())
                    .reproducedBy(new ClimateReproduction())
                    .grouped(GROUPED);

    private ClimateDomain() {}
}
