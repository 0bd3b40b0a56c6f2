package dev.hearth.remotehomeassistant;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.state.EntityId;
import dev.hearth.remote.RemoteState;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which entities of another hub are mirrored, and which of their values.
 *
 * @param include if any are named, no others
 * @param exclude never these, but for entities that {@code include} names while {@code exclude} names their domain
 * @param filters values that are passed over
 */
record Selection(Chosen include, Chosen exclude, List<ValueFilter> filters) {
    private static final Field<Chosen> INCLUDE = Field.optional("include", Chosen.SCHEMA)
            .orElse(Chosen.NONE)
            .doc("Only these entities are mirrored. Default: all.");
    private static final Field<Chosen> EXCLUDE = Field.optional("exclude", Chosen.SCHEMA)
            .orElse(Chosen.NONE)
            .doc("These entities are not mirrored.");
    private static final Field<List<ValueFilter>> FILTER = Field.optional(
            "filter", Schemas.ensureList(ValueFilter.SCHEMA))
            .orElse(List.of())
            .doc("Values that are passed over: the mirror stays as it was.");

    static final MapSchema KEYS = Schemas.map(INCLUDE, EXCLUDE, FILTER);

    static Selection of(Section section) {
        return new Selection(section.get(INCLUDE), section.get(EXCLUDE), section.get(FILTER));
    }

    /** Some entities, by domain and by id. */
    record Chosen(Set<String> domains, Set<String> entities) {
        static final Chosen NONE = new Chosen(Set.of(), Set.of());

        private static final Field<List<String>> DOMAINS = Field.optional(
                "domains", Schemas.ensureList(Schemas.slug()))
                .orElse(List.of())
                .doc("Whole domains.")
                .example(List.of("light", "sensor"));
        private static final Field<List<String>> ENTITIES = Field.optional("entities", Schemas.entityIds())
                .orElse(List.of())
                .doc("Single entities, as the other hub calls them.");
        static final Schema<Chosen> SCHEMA = Schemas.map(DOMAINS, ENTITIES)
                .as(section -> new Chosen(Set.copyOf(section.get(DOMAINS)), Set.copyOf(section.get(ENTITIES))));

        boolean isEmpty() {
            return domains.isEmpty() && entities.isEmpty();
        }
    }

    /**
     * Values to pass over.
     *
     * @param entities whose; null for everybody's
     * @param unit only with this unit; null for any
     * @param above values greater than this; null for none
     * @param below values less than this; null for none
     */
    record ValueFilter(
            @Nullable Pattern entities, @Nullable String unit, @Nullable Double above, @Nullable Double below) {
        private static final OptionalField<Pattern> ENTITY_ID = Field.optional(
                "entity_id", Schemas.string().as(ValueFilter::glob))
                .doc("Whose values, as the other hub calls them; * and ? stand for anything.")
                .example("sensor.plug_*_power");
        private static final OptionalField<String> UNIT = Field.optional("unit_of_measurement", Schemas.string())
                .doc("Only values in this unit.")
                .example("W");
        private static final OptionalField<Double> ABOVE =
                Field.optional("above", Schemas.number()).doc("Values greater than this are passed over.");
        private static final OptionalField<Double> BELOW =
                Field.optional("below", Schemas.number()).doc("Values less than this are passed over.");
        static final Schema<ValueFilter> SCHEMA = Schemas.map(ENTITY_ID, UNIT, ABOVE, BELOW)
                .as(section -> new ValueFilter(
                        section.find(ENTITY_ID), section.find(UNIT), section.find(ABOVE), section.find(BELOW)));

        private static Pattern glob(String text) {
            String regex = text.chars()
                    .mapToObj(c -> switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        default -> Pattern.quote(Character.toString(c));
                    })
                    .collect(Collectors.joining());
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        }

        boolean passesOver(RemoteState state) {
            if (entities != null && !entities.matcher(state.entityId()).matches()) {
                return false;
            }
            if (unit != null && !unit.equals(state.attributes().text("unit_of_measurement"))) {
                return false;
            }
            double value;
            try {
                value = Double.parseDouble(state.state());
            } catch (NumberFormatException e) {
                return false;
            }
            return (below != null && value < below) || (above != null && value > above);
        }
    }

    /** Whether an entity is mirrored. */
    boolean takes(String entityId) {
        if (exclude.entities().contains(entityId)) {
            return false;
        }
        if (include.entities().contains(entityId)) {
            return true;
        }
        String domain = EntityId.domainOf(entityId);
        return !exclude.domains().contains(domain)
                && (include.isEmpty() || include.domains().contains(domain));
    }

    /** Whether a value is taken. */
    boolean takes(RemoteState state) {
        return filters.stream().noneMatch(filter -> filter.passesOver(state));
    }
}
