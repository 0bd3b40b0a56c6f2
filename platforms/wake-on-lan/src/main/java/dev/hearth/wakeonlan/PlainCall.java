package dev.hearth.wakeonlan;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateValue;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.template.Rendering;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An action that is nothing but the call of a service, which is what a script may consist of as long as no integration
 * runs others.
 */
record PlainCall(String domain, String service, TemplateValue.Entries data, Target target) {
    private static final Schema<String> NAME = Schemas.matching(
            Pattern.compile("(?i)[a-z0-9_]+\\.[a-z0-9_]+"), "the name of a service such as 'switch.turn_off'");
    private static final OptionalField<String> SERVICE = Field.optional("service", NAME)
            .doc("The service, in its older spelling.")
            .example("switch.turn_off");
    private static final OptionalField<String> ACTION =
            Field.optional("action", NAME).doc("The service.").example("switch.turn_off");
    private static final OptionalField<String> ALIAS =
            Field.optional("alias", Schemas.string()).doc("What it does, for people.");
    private static final OptionalField<TemplateValue> DATA = Field.optional("data", Schemas.templateComplex())
            .doc("The data of the call.")
            .example(DataMap.of("entity_id", "switch.socket"));
    private static final OptionalField<List<String>> ENTITY_ID = Field.optional("entity_id", Schemas.entityIdsOrAll())
            .doc("The entities it is for.")
            .example("switch.socket");
    private static final OptionalField<DataMap> TARGET = Field.optional("target", Schemas.dataMap())
            .doc("Whom it is for.")
            .example(DataMap.of("entity_id", "switch.socket"));
    private static final MapSchema CALL = Schemas.map(SERVICE, ACTION, ALIAS, DATA, ENTITY_ID, TARGET)
            .atLeastOne(ACTION.key(), SERVICE.key())
            .atMostOne(ACTION.key(), SERVICE.key())
            .doc("The call of a service; other actions of scripts cannot be used here.");

    /** One, or a list. */
    static final Schema<List<PlainCall>> LIST = Schemas.ensureList(CALL.converted(PlainCall::of));

    private static @Nullable PlainCall of(Section section, ConfigNode node, Problems problems) {
        TemplateValue data = section.find(DATA);
        if (data != null && !(data instanceof TemplateValue.Entries)) {
            problems.in(DATA.key()).error(section.nodeOf(DATA), "the data of a call are a map of names to values");
            return null;
        }
        String name = Objects.requireNonNullElseGet(
                section.find(ACTION), () -> Objects.requireNonNull(section.find(SERVICE)));
        DataMap target = Objects.requireNonNullElse(section.find(TARGET), DataMap.of());
        List<String> entities = section.find(ENTITY_ID);
        int dot = name.indexOf('.');
        return new PlainCall(
                name.substring(0, dot),
                name.substring(dot + 1),
                data instanceof TemplateValue.Entries entries ? entries : new TemplateValue.Entries(Map.of()),
                Target.in(entities == null ? target : target.with("entity_id", entities)));
    }

    /** The call to make now, in a context if there is one. */
    ServiceRequest request(Hub hub, @Nullable Context context) {
        ServiceRequest request = ServiceRequest.of(domain, service, Rendering.map(hub, data, DataMap.of()))
                .on(target);
        return context == null ? request : request.in(context);
    }
}
