package dev.hearth.remotehomeassistant;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Another hub, as the configuration describes it. The keys are those of the custom component
 * {@code remote_homeassistant}.
 *
 * @param address where it is
 * @param verifySsl whether its certificate must be a good one
 * @param accessToken a long-lived token of it
 * @param entityPrefix put before each object id
 * @param namePrefix put before each friendly name
 * @param selection which entities and which of their values are mirrored
 * @param events the types of its events that are fired here too
 * @param maxMessageSize the longest message taken from it, in characters
 * @param loadComponents whether {@code load_components} was written, which has no effect
 */
record InstanceConfig(
        URI address,
        boolean verifySsl,
        String accessToken,
        String entityPrefix,
        String namePrefix,
        Selection selection,
        List<String> events,
        int maxMessageSize,
        boolean loadComponents) {
    private static final Field<String> HOST = Field.required("host", Schemas.matching(
            Pattern.compile("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]"),
            "a host name or address without 'http://' and port, such as 'cabin.local'"))
            .doc("The name or address of the other hub.")
            .example("cabin.local");
    private static final Field<Integer> PORT =
            Field.optional("port", Schemas.port()).orElse(8123).doc("The port it listens on.");
    private static final Field<Boolean> SECURE = Field.optional("secure", Schemas.bool())
            .orElse(false)
            .doc("Whether to connect with TLS, as for an address that begins with https.");
    private static final Field<Boolean> VERIFY_SSL = Field.optional("verify_ssl", Schemas.bool())
            .orElse(true)
            .doc("Whether its certificate must be a good one. Without, whoever pretends to be the other hub gets the token.");
    private static final Field<String> ACCESS_TOKEN = Field.required("access_token", Schemas.matching(
            Pattern.compile("[!-~]+"), "one word of ASCII characters, as the other hub gave it"))
            .doc("A long-lived access token of the other hub, best of a user made for this.")
            .secret();
    private static final Field<String> ENTITY_PREFIX = Field.optional("entity_prefix", Schemas.matching(
            Pattern.compile("[a-z0-9_]*"), "lower-case letters, digits and underscores, such as 'cabin_'"))
            .orElse("")
            .doc("Put before the object id of each mirrored entity.")
            .example("cabin_");
    private static final Field<String> NAME_PREFIX = Field.optional("entity_friendly_name_prefix", Schemas.string())
            .orElse("")
            .doc("Put before the friendly name of each mirrored entity.")
            .example("Cabin ");
    private static final Field<List<String>> EVENTS = Field.optional(
            "subscribe_events", Schemas.ensureList(Schemas.string()))
            .orElse(List.of())
            .doc("Types of events that are fired here when they are fired there.")
            .example(List.of("zha_event"));
    private static final Field<Integer> MAX_MESSAGE_SIZE = Field.optional("max_message_size", Schemas.positiveInt())
            .orElse(16 * 1024 * 1024)
            .doc("The longest message that is taken from the other hub.");
    private static final OptionalField<List<String>> LOAD_COMPONENTS = Field.optional(
            "load_components", Schemas.ensureList(Schemas.string()))
            .doc("Without effect: what the other hub's services need is found by itself.");

    private static final MapSchema KEYS = Schemas.map(
            HOST, PORT, SECURE, VERIFY_SSL, ACCESS_TOKEN, ENTITY_PREFIX, NAME_PREFIX, EVENTS, MAX_MESSAGE_SIZE,
            LOAD_COMPONENTS)
            .plus(Selection.KEYS);

    private static final Field<List<InstanceConfig>> INSTANCES = Field.optional(
            "instances", Schemas.ensureList(KEYS.as(InstanceConfig::of)))
            .orElse(List.of())
            .doc("The other hubs.");

    /** The section {@code remote_homeassistant:}. */
    static final Schema<List<InstanceConfig>> SECTION = Schemas.map(INSTANCES).as(section -> section.get(INSTANCES));

    private static InstanceConfig of(Section section) {
        return new InstanceConfig(
                URI.create((section.get(SECURE) ? "https" : "http") + "://" + section.get(HOST) + ":"
                        + section.get(PORT)),
                section.get(VERIFY_SSL),
                section.get(ACCESS_TOKEN),
                section.get(ENTITY_PREFIX),
                section.get(NAME_PREFIX),
                Selection.of(section),
                section.get(EVENTS),
                section.get(MAX_MESSAGE_SIZE),
                section.find(LOAD_COMPONENTS) != null);
    }

    /** Host and port: what the other hub is called in messages, unique ids and marks. */
    String key() {
        return address.getAuthority();
    }

    /** The id that the mirror of an entity should have. */
    String localId(String remoteId) {
        int dot = remoteId.indexOf('.') + 1;
        return remoteId.substring(0, dot) + entityPrefix + remoteId.substring(dot);
    }

    /** Never with the token. */
    @Override
    public String toString() {
        return "InstanceConfig[" + address + "]";
    }
}
