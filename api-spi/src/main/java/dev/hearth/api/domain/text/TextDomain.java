package dev.hearth.api.domain.text;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.ReproductionCalls;
import java.util.List;

/** The entity domain {@code text}. */
public final class TextDomain {
    private static final Field<String> VALUE = Field.required("value", Schemas.string())
            .doc("The text it shall have.")
            .example("Hello world!")
            .form(FieldForm.titled("Value"));

    /** The domain with its service {@code set_value}. */
    public static final EntityDomain<TextEntity> DOMAIN = EntityDomain.of("text", "Text", TextEntity.class)
            .serving(List.of(
                    EntityService.<TextEntity, String>of(
                            "set_value",
                            Schemas.map(VALUE).as(data -> data.get(VALUE)),
                            TextEntity::set)
                            .described("Set value", "Sets a text.")))
            .reproducedBy((wanted, present, options) -> ReproductionCalls.setting("text", "set_value", "value", wanted,
                    present));

    private TextDomain() {}
}
