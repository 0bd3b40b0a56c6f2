package dev.hearth.api.domain.update;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import java.time.Duration;
import java.util.List;

/** The entity domain {@code update}. */
public final class UpdateDomain {
    private static final MapSchema NOTHING = Schemas.map();
    private static final OptionalField<String> VERSION = Field.optional("version", Schemas.string())
            .doc("The version to install; the latest if left out.")
            .example("1.0.0")
            .form(FieldForm.titled("Version"));
    private static final OptionalField<Boolean> BACKUP = Field.optional("backup", Schemas.bool())
            .doc("Whether to back up before it is installed.")
            .form(FieldForm.titled("Backup"));

    /** The domain with its services {@code install}, {@code skip} and {@code clear_skipped}. */
    public static final EntityDomain<UpdateEntity> DOMAIN = EntityDomain.of("update", "Update", UpdateEntity.class)
            .every(Duration.ofMinutes(15))
            .grouped(GroupStates.ON_OFF)
            .serving(List.of(
                    EntityService.<UpdateEntity, Section>of(
                            "install",
                            Schemas.map(VERSION, BACKUP),
                            (update, data) -> update.begin(
                                    data.find(VERSION), Boolean.TRUE.equals(data.find(BACKUP))))
                            .needing(UpdateFeatures.INSTALL)
                            .described("Install update", "Installs a newer version."),
                    EntityService.<UpdateEntity, Section>of("skip", NOTHING, (update, data) -> update.skip())
                            .described("Skip update", "Passes over the version that is offered now."),
                    EntityService.<UpdateEntity, Section>of(
                            "clear_skipped", NOTHING, (update, data) -> update.clearSkipped())
                            .described("Clear skipped update", "Offers the version again that was passed over.")));

    private UpdateDomain() {}
}
