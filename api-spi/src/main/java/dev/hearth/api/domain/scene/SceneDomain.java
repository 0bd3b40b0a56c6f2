package dev.hearth.api.domain.scene;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import java.time.Duration;
import java.util.List;

/** The entity domain {@code scene}. */
public final class SceneDomain {
    /** How long the change takes, in seconds; more than 6553 are 6553. */
    public static final OptionalField<Duration> TRANSITION = Field.optional(
            "transition", LightDomain.TRANSITION)
            .doc("How many seconds the change takes, where the entities can do it slowly.")
            .form(FieldForm.of("Transition", Selector.number(0, 300).with("unit_of_measurement", "seconds")));

    /** The domain with its service {@code turn_on}. */
    public static final EntityDomain<SceneEntity> DOMAIN = EntityDomain.of("scene", "Scene", SceneEntity.class)
            .serving(List.of(EntityService.<SceneEntity, Section>of(
                    "turn_on", Schemas.map(TRANSITION), (scene, data) -> scene.turnOn(data.find(TRANSITION)))
                    .described("Activate", "Activates a scene.")));

    private SceneDomain() {}
}
