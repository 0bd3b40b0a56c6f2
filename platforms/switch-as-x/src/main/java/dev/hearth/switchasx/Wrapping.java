package dev.hearth.switchasx;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.ConfigEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written about one switch that is to be something else: in the configuration, or by a browser into a config
 * entry.
 *
 * @param source the entity id of the switch, or its id in the entity registry
 * @param targetDomain what it is shown as
 * @param name its name; null takes that of the switch
 * @param invert whether the switch is on when a lock is locked, or a cover or valve closed
 * @param uniqueId tells it apart for ever; null when not written
 * @param entryId the config entry; null in the configuration
 */
record Wrapping(
        String source,
        String targetDomain,
        @Nullable String name,
        boolean invert,
        @Nullable String uniqueId,
        @Nullable String entryId) {
    /** What a switch can be shown as. */
    static final List<String> DOMAINS = List.of("cover", "fan", "light", "lock", "siren", "valve");

    private static final Set<String> INVERTIBLE = Set.of("cover", "lock", "valve");

    private static final Field<String> ENTITY_ID = Field.required(
            "entity_id",
            Schemas.<String>oneOf(
                    Schemas.entityDomain("switch"),
                    Schemas.matching(Pattern.compile("[0-9a-f]{32}"), "its id in the entity registry")))
            .doc("The switch: its entity id, or its id in the entity registry, which stays when it is renamed.")
            .example("switch.garage_door");
    private static final Field<String> TARGET_DOMAIN = Field.required(
            "target_domain", Schemas.enumOf(DOMAINS.toArray(String[]::new)))
            .doc("What it is shown as.")
            .example("cover");
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string())
            .doc("The name for people; without it that of the switch.")
            .example("Garage door");
    private static final Field<Boolean> INVERT = Field.optional("invert", Schemas.bool())
            .orElse(false)
            .doc("Whether the switch is on when the lock is locked, or the cover or valve closed.");
    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells it apart for ever, whatever its name.");

    /** The section {@code switch_as_x:}. */
    static final Schema<List<Wrapping>> SECTION = Schemas.oneOf(
            Schemas.ensureList(Schemas.map(ENTITY_ID, TARGET_DOMAIN, NAME, INVERT, UNIQUE_ID)
                    .checked((section, problems) -> {
                        if (section.get(INVERT) && !INVERTIBLE.contains(section.get(TARGET_DOMAIN))) {
                            problems.in(INVERT.key())
                                    .error(
                                            section.nodeOf(INVERT),
                                            "'invert' is for covers, locks and valves, not for a "
                                                    + section.get(TARGET_DOMAIN),
                                            "no 'invert'",
                                            null);
                        }
                    })
                    .as(Wrapping::of)),
            Schemas.map().as(nothing -> List.of()));

    private static Wrapping of(Section section) {
        return new Wrapping(
                section.get(ENTITY_ID),
                section.get(TARGET_DOMAIN),
                section.find(NAME),
                section.get(INVERT),
                section.find(UNIQUE_ID),
                null);
    }

    /** Reads a config entry; null for one that says too little. */
    static @Nullable Wrapping of(ConfigEntry entry) {
        DataMap options = entry.data().get("options") instanceof DataMap found ? found : DataMap.of();
        String source = options.text(ENTITY_ID.key());
        String domain = options.text(TARGET_DOMAIN.key());
        return source == null || domain == null || !DOMAINS.contains(domain)
                ? null
                : new Wrapping(
                        source,
                        domain,
                        entry.title(),
                        Boolean.TRUE.equals(options.get(INVERT.key())) && INVERTIBLE.contains(domain),
                        entry.entryId(),
                        entry.entryId());
    }

    /** As {@link #of(DataMap)} reads it. */
    DataMap asMap() {
        return DataMap.copyOf(Map.of(
                ENTITY_ID.key(), source, TARGET_DOMAIN.key(), targetDomain, INVERT.key(), invert))
                .with(NAME.key(), name)
                .with(UNIQUE_ID.key(), uniqueId)
                .with("entry_id", entryId);
    }

    /** Reads what {@link #asMap} has written. */
    static Wrapping of(DataMap data) {
        String source = data.text(ENTITY_ID.key());
        String domain = data.text(TARGET_DOMAIN.key());
        if (source == null || domain == null) {
            throw new IllegalArgumentException("a switch and a domain have to be named, not " + data);
        }
        return new Wrapping(
                source,
                domain,
                data.text(NAME.key()),
                Boolean.TRUE.equals(data.get(INVERT.key())),
                data.text(UNIQUE_ID.key()),
                data.text("entry_id"));
    }
}
