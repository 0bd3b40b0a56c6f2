package dev.hearth.templateentities.domain;

import dev.hearth.api.Context;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.event.EventDeviceClass;
import dev.hearth.api.domain.event.EventEntity;
import dev.hearth.templateentities.base.CommonKeys;
import dev.hearth.templateentities.base.EntityTemplates;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Results;
import dev.hearth.templateentities.base.Setting;
import dev.hearth.templateentities.base.TemplateEntity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens whenever a template gives a type of event. Home Assistant: {@code template.event}.
 */
final class TemplateEvent extends EventEntity implements TemplateEntity {
    private static final Field<TemplateText> EVENT_TYPES = CommonKeys.required(CommonKeys.template(
            "event_types", "What may happen, a list.", "{{ ['single', 'double'] }}"));
    private static final Field<TemplateText> EVENT_TYPE = CommonKeys.required(CommonKeys.template(
            "event_type", "What has happened, one of the types.", "{{ states('sensor.button') }}"));
    private static final OptionalField<String> DEVICE_CLASS = Field.optional(
            "device_class", Schemas.enumOf(EventDeviceClass.BUTTON, EventDeviceClass.DOORBELL, EventDeviceClass.MOTION))
            .doc("What it happens to.")
            .example("button");

    static final Kind KIND =
            Kind.of("event", "Template Event", TemplateEvent::new, EVENT_TYPES, EVENT_TYPE, DEVICE_CLASS);

    private final EntityTemplates templates;
    private final Options options;
    private List<String> types = List.of();

    private TemplateEvent(Setting setting) {
        options = setting.options();
        templates = EntityTemplates.of(this, setting);
        templates.detail(EVENT_TYPES, given -> {
            List<String> listed = Results.texts(given);
            if (listed == null && given != null) {
                templates.complain(EVENT_TYPES.key(), given, "a list of texts");
            }
            types = listed == null ? List.of() : listed;
        });
        templates.detail(EVENT_TYPE, this::take);
    }

    private void take(@Nullable Object given) {
        String type = templates.option(EVENT_TYPE.key(), given, types);
        Context cause = templates.cause();
        if (type != null && cause == null) {
            trigger(type);
        } else if (type != null && cause != null) {
            trigger(type, DataMap.of(), cause);
        }
    }

    @Override
    public EntityTemplates templates() {
        return templates;
    }

    @Override
    public List<String> eventTypes() {
        return types;
    }

    @Override
    public @Nullable String deviceClass() {
        return options.find(DEVICE_CLASS);
    }
}
