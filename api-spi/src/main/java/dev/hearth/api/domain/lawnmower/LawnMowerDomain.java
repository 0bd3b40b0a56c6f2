package dev.hearth.api.domain.lawnmower;

import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The entity domain {@code lawn_mower}. */
public final class LawnMowerDomain {
    /** The domain with its services {@code start_mowing}, {@code pause} and {@code dock}. */
    public static final EntityDomain<LawnMowerEntity> DOMAIN =
            EntityDomain.of("lawn_mower", "Lawn mower", LawnMowerEntity.class)
                    .every(Duration.ofSeconds(60))
                    .serving(List.of(
                            service("start_mowing", LawnMowerEntity::startMowing)
                                    .needing(LawnMowerFeatures.START_MOWING)
                                    .described("Start mowing", "Starts or goes on mowing the lawn."),
                            service("pause", LawnMowerEntity::pause)
                                    .needing(LawnMowerFeatures.PAUSE)
                                    .described("Pause", "Pauses a lawn mower."),
                            service("dock", LawnMowerEntity::dock)
                                    .needing(LawnMowerFeatures.DOCK)
                                    .described("Return to dock", "Sends a lawn mower back to its dock.")));

    private LawnMowerDomain() {}

    private static EntityService<LawnMowerEntity, Section> service(
            String name, Function<LawnMowerEntity, CompletionStage<?>> action) {
        return EntityService.of(name, Schemas.map(), (mower, data) -> action.apply(mower));
    }
}
