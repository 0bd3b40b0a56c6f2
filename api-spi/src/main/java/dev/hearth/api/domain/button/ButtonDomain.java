package dev.hearth.api.domain.button;

import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import java.util.List;

/** The entity domain {@code button}. */
public final class ButtonDomain {
    /** The domain with its service {@code press}. */
    public static final EntityDomain<ButtonEntity> DOMAIN = EntityDomain.of("button", "Button", ButtonEntity.class)
            .serving(List.of(
                    EntityService.<ButtonEntity, Section>of(
                            "press", Schemas.map(), (button, nothing) -> button.pressNow())
                            .described("Press", "Presses a button.")));

    private ButtonDomain() {}
}
