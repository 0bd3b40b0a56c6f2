package dev.hearth.api.automation;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.config.TemplateValue;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.template.Rendering;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action that calls a service: {@code {action: light.turn_on, target: …, data: …}}. Every part of it may be a template.
 *
 * @param service the domain and the name of the service
 * @param data the data, later ones over earlier ones; each gives a map
 * @param target the target, each gives a map; empty for none
 * @param responseVariable the variable that the answer becomes; null for none wanted
 * @param enabled whether it is called at all; a boolean or a template for one
 * @param continueOnError whether what comes behind it is run though it has failed
 */
record ServiceAction(
        TemplateText service,
        List<TemplateValue> data,
        List<TemplateValue> target,
        @Nullable String responseVariable,
        TemplateValue enabled,
        boolean continueOnError) {
    private static final Pattern NAME = Pattern.compile("(?i)[a-z0-9_]+\\.[a-z0-9_]+");
    private static final String NAME_EXPECTED = "the name of a service such as 'switch.turn_off'";
    private static final String EXAMPLE = "switch.turn_off";
    private static final DataMap SOCKET = DataMap.of("entity_id", "switch.socket");

    private static final Schema<TemplateText> SERVICE_NAME = Schemas.template()
            .check(NAME_EXPECTED, name -> name.dynamic() || isName(name.source()));
    private static final Schema<TemplateValue> TEMPLATE = Schemas.dynamicTemplate().as(TemplateValue.Text::new);
    private static final Schema<TemplateValue> MAP_OR_TEMPLATE = Schemas.templateComplex()
            .check("a map, or a template for one", ServiceAction::mayBeMap);

    private static final OptionalField<TemplateText> ACTION =
            Field.optional("action", SERVICE_NAME).doc("The service.").example(EXAMPLE);
    private static final OptionalField<TemplateText> SERVICE = Field.optional("service", SERVICE_NAME)
            .doc("The service, in its older spelling.")
            .example(EXAMPLE);
    private static final OptionalField<TemplateText> SERVICE_TEMPLATE = Field.optional("service_template", SERVICE_NAME)
            .doc("The service, in its oldest spelling.")
            .example(EXAMPLE);
    private static final OptionalField<String> ALIAS =
            Field.optional("alias", Schemas.string()).doc("What it does, for people.");
    private static final OptionalField<TemplateValue> DATA =
            Field.optional("data", MAP_OR_TEMPLATE).doc("The data of the call.").example(SOCKET);
    private static final OptionalField<TemplateValue> DATA_TEMPLATE = Field.optional("data_template", MAP_OR_TEMPLATE)
            .doc("The data of the call, in an older spelling.")
            .example(SOCKET);
    private static final OptionalField<TemplateValue> ENTITY_ID = Field.optional(
            "entity_id",
            Schemas.<TemplateValue>oneOf(Schemas.entityIdsOrAll().as(ServiceAction::items), TEMPLATE))
            .doc("The entities it is for.")
            .example("switch.socket");
    private static final OptionalField<TemplateValue> TARGET =
            Field.optional("target", MAP_OR_TEMPLATE).doc("Whom it is for.").example(SOCKET);
    private static final OptionalField<String> RESPONSE_VARIABLE = Field.optional("response_variable", Schemas.slug())
            .doc("The variable that the answer of the service becomes.")
            .example("forecast");
    private static final Field<TemplateValue> ENABLED = Field.optional(
            "enabled", Schemas.<TemplateValue>oneOf(Schemas.bool().as(TemplateValue.Fixed::new), TEMPLATE))
            .orElse(new TemplateValue.Fixed(true))
            .doc("Whether it is called at all.");
    private static final Field<Boolean> CONTINUE_ON_ERROR = Field.optional("continue_on_error", Schemas.bool())
            .orElse(false)
            .doc("Whether the actions behind it are run though it has failed.");
    private static final OptionalField<ConfigNode> METADATA = Field.optional("metadata", Schemas.any())
            .doc("What the editor that wrote it wants to remember.");

    private static final String[] NAMING = {ACTION.key(), SERVICE.key(), SERVICE_TEMPLATE.key()};

    // In the order in which Home Assistant looks for what an action is.
    private static final List<String> OTHERS = List.of(
            "delay",
            "wait_template",
            "condition",
            "and",
            "or",
            "not",
            "event",
            "device_id",
            "scene",
            "repeat",
            "choose",
            "wait_for_trigger",
            "variables",
            "if",
            "stop",
            "parallel",
            "sequence",
            "set_conversation_response");

    /** One call. Every other kind of action is refused, with what it would take to run it. */
    static final Schema<ServiceAction> SCHEMA = schema().converted(ServiceAction::of);

    private static MapSchema schema() {
        Stream<FieldSpec<?>> own = Stream.of(
                ACTION, SERVICE, SERVICE_TEMPLATE, ALIAS, DATA, DATA_TEMPLATE, ENTITY_ID, TARGET, RESPONSE_VARIABLE,
                ENABLED, CONTINUE_ON_ERROR, METADATA);
        return Schemas.map(Stream.concat(own, OTHERS.stream().map(ServiceAction::refused)).toArray(FieldSpec[]::new))
                .atMostOne(NAMING)
                .checked((section, problems) -> {
                    if (!section.has(ACTION) && !section.has(SERVICE) && !section.has(SERVICE_TEMPLATE)) {
                        problems.error(section.node(), "the key 'action' is missing, which names the service to call");
                    }
                })
                .doc("The call of a service.");
    }

    private static OptionalField<Object> refused(String key) {
        return Field.optional(key, Schemas.any().<Object>converted((value, node, problems) -> {
            problems.error(
                    node,
                    "running the action '" + key + "' needs an integration that runs scripts, and none is installed;"
                            + " only calls of services can be used here");
            return null;
        })).doc("Another kind of action, which needs an integration that runs scripts.");
    }

    private static boolean isName(String text) {
        return NAME.matcher(text.strip()).matches();
    }

    private static boolean mayBeMap(TemplateValue value) {
        return switch (value) {
            case TemplateValue.Entries entries -> true;
            case TemplateValue.Text text -> true;
            case TemplateValue.Fixed(Object fixed) -> fixed == null;
            case TemplateValue.Items items -> items.items().isEmpty();
        };
    }

    private static TemplateValue items(List<String> ids) {
        return new TemplateValue.Items(ids.stream().<TemplateValue>map(TemplateValue.Fixed::new).toList());
    }

    private static ServiceAction of(Section section, ConfigNode node, Problems problems) {
        TemplateText name = Stream.of(ACTION, SERVICE, SERVICE_TEMPLATE)
                .map(section::find)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        List<TemplateValue> target = new ArrayList<>();
        addIfWritten(target, section.find(TARGET));
        TemplateValue entities = section.find(ENTITY_ID);
        if (entities != null) {
            target.add(new TemplateValue.Entries(Map.of(ENTITY_ID.key(), entities)));
        }
        List<TemplateValue> data = new ArrayList<>();
        addIfWritten(data, section.find(DATA));
        addIfWritten(data, section.find(DATA_TEMPLATE));
        return new ServiceAction(
                name, data, target, section.find(RESPONSE_VARIABLE), section.get(ENABLED),
                section.get(CONTINUE_ON_ERROR));
    }

    private static void addIfWritten(List<TemplateValue> values, @Nullable TemplateValue value) {
        if (value instanceof TemplateValue.Entries || value instanceof TemplateValue.Text) {
            values.add(value);
        }
    }

    /** Whether it is to be called, given the variables. */
    boolean enabled(Hub hub, Map<String, @Nullable Object> variables) {
        Object value = Rendering.value(hub, enabled, variables);
        return Boolean.TRUE.equals(Schemas.bool().validate(ConfigNode.of(value), new Problems()));
    }

    /**
     * The call to make now.
     *
     * @throws HubException when a template fails or gives something that does not fit
     */
    ServiceRequest request(Hub hub, Map<String, @Nullable Object> variables, @Nullable Context context) {
        String name = Rendering.text(hub, service, variables).strip();
        if (!isName(name)) {
            throw new HubException(
                    "template_error", "'" + name + "', from " + service.position() + ", is not " + NAME_EXPECTED);
        }
        int dot = name.indexOf('.');
        ServiceRequest request = ServiceRequest.of(
                name.substring(0, dot), name.substring(dot + 1), DataMap.copyOf(merged(hub, data, variables)))
                .on(Target.in(merged(hub, target, variables)));
        if (responseVariable != null) {
            request = request.respond();
        }
        return context == null ? request : request.in(context);
    }

    private Map<String, @Nullable Object> merged(
            Hub hub, List<TemplateValue> parts, Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> merged = new LinkedHashMap<>();
        for (TemplateValue part : parts) {
            if (!(Rendering.value(hub, part, variables) instanceof Map<?, ?> map)) {
                throw new HubException(
                        "template_error",
                        "a template of the call of " + service.source() + " at " + service.position()
                                + " gives no map, but its data and its target are maps");
            }
            map.forEach((key, value) -> merged.put(String.valueOf(key), value));
        }
        return merged;
    }
}
