package dev.hearth.api.domain.cover;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Selector;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The entity domain {@code cover}. */
public final class CoverDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final Selector PER_CENT = Selector.number(0, 100).with("unit_of_measurement", "%");
    private static final Field<Integer> POSITION = Field.required("position", Schemas.intRange(0, 100))
            .doc("How far it shall be open, in per cent; 0 is closed.")
            .form(FieldForm.of("Position", PER_CENT));
    private static final Field<Integer> TILT_POSITION = Field.required("tilt_position", Schemas.intRange(0, 100))
            .doc("How far its slats shall be open, in per cent; 0 is closed.")
            .form(FieldForm.of("Tilt position", PER_CENT));

    /** The domain with the services that open, close, stop and toggle covers and their slats. */
    public static final EntityDomain<CoverEntity> DOMAIN =
            EntityDomain.of("cover", "Cover", CoverEntity.class)
                    .every(Duration.ofSeconds(15))
                    .serving(services())
                    .reproducedBy(CoverReproduction::requests)
                    .grouped(new GroupStates(Set.of("open"), "open", "closed"));

    private CoverDomain() {}

    private static List<EntityService<CoverEntity, ?>> services() {
        return List.of(
                plain("open_cover", CoverEntity::openCover)
                        .needing(CoverFeatures.OPEN)
                        .described("Open", "Opens a cover."),
                plain("close_cover", CoverEntity::closeCover)
                        .needing(CoverFeatures.CLOSE)
                        .described("Close", "Closes a cover."),
                positioned("set_cover_position", POSITION, CoverEntity::setCoverPosition)
                        .needing(CoverFeatures.SET_POSITION)
                        .described("Set position", "Opens or closes a cover as far as asked for."),
                plain("stop_cover", CoverEntity::stopCover)
                        .needing(CoverFeatures.STOP)
                        .described("Stop", "Stops a cover where it is."),
                plain("toggle", CoverEntity::toggle)
                        .needing(CoverFeatures.OPEN | CoverFeatures.CLOSE)
                        .described("Toggle", "Closes a cover if it is open, else opens it; stops it if it moves."),
                plain("open_cover_tilt", CoverEntity::openCoverTilt)
                        .needing(CoverFeatures.OPEN_TILT)
                        .described("Open tilt", "Opens the slats of a cover."),
                plain("close_cover_tilt", CoverEntity::closeCoverTilt)
                        .needing(CoverFeatures.CLOSE_TILT)
                        .described("Close tilt", "Closes the slats of a cover."),
                positioned("set_cover_tilt_position", TILT_POSITION, CoverEntity::setCoverTiltPosition)
                        .needing(CoverFeatures.SET_TILT_POSITION)
                        .described("Set tilt position", "Opens or closes the slats of a cover as far as asked for."),
                plain("stop_cover_tilt", CoverEntity::stopCoverTilt)
                        .needing(CoverFeatures.STOP_TILT)
                        .described("Stop tilt", "Stops the slats of a cover where they are."),
                plain("toggle_cover_tilt", CoverEntity::toggleTilt)
                        .needing(CoverFeatures.OPEN_TILT | CoverFeatures.CLOSE_TILT)
                        .described("Toggle tilt", "Opens the slats of a cover if they are closed, else closes them."));
    }

    private static EntityService<CoverEntity, Section> plain(
            String name, Function<CoverEntity, CompletionStage<?>> action) {
        return EntityService.of(name, NOTHING, (cover, data) -> action.apply(cover));
    }

    private static EntityService<CoverEntity, Section> positioned(
            String name, Field<Integer> position, Positioning action) {
        return EntityService.of(
                name, Schemas.map(position), (cover, data) -> action.apply(cover, data.get(position)));
    }

    private interface Positioning {
        CompletionStage<?> apply(CoverEntity cover, int position);
    }
}
