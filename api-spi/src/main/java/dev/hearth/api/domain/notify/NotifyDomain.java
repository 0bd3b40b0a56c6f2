package dev.hearth.api.domain.notify;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import java.util.List;

/** The entity domain {@code notify}. */
public final class NotifyDomain {
    private static final Field<String> MESSAGE = Field.required("message", Schemas.string())
            .doc("The message.")
            .form(FieldForm.titled("Message"));
    private static final OptionalField<String> TITLE = Field.optional("title", Schemas.string())
            .doc("A title above the message.")
            .form(FieldForm.titled("Title").forFeatures(NotifyFeatures.TITLE));

    /** The domain with its service {@code send_message}. */
    public static final EntityDomain<NotifyEntity> DOMAIN = EntityDomain.of("notify", "Notify", NotifyEntity.class)
            .serving(List.of(EntityService.<NotifyEntity, Section>of(
                    "send_message",
                    Schemas.map(MESSAGE, TITLE),
                    (notify, data) -> notify.send(data.get(MESSAGE), data.find(TITLE)))
                    .described("Send a notification message", "Sends a message to a notify entity.")));

    private NotifyDomain() {}
}
