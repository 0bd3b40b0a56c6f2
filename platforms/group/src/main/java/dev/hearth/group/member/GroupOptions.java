package dev.hearth.group.member;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written about every group that is an entity of its members' domain.
 *
 * @param name its name for people
 * @param uniqueId tells it apart for ever; null when not written
 * @param entities the ids of its members
 * @param configEntryId the config entry in which it is written; null in the configuration
 */
public record GroupOptions(
        String name, @Nullable String uniqueId, List<String> entities, @Nullable String configEntryId) {
    /** {@code all}, for the domains that know it. */
    public static final Field<Boolean> ALL = Field.optional("all", Schemas.bool())
            .orElse(false)
            .doc("Whether the group is on only while all its members are, and known only while all of them are.");

    private static final OptionalField<String> UNIQUE_ID = Field.optional("unique_id", Schemas.string())
            .doc("Tells the group apart for ever, whatever its name.");

    /**
     * The keys of all groups of one domain.
     *
     * @param domain the domain of the group
     */
    public record Fields(String domain, Field<String> name, Field<List<String>> entities) {
        /**
         * Fields.
         *
         * @param defaultName the name of a group without one
         * @param domains whose entities may be members, first of all the group's own
         */
        public static Fields of(String defaultName, String... domains) {
            return new Fields(
                    domains[0],
                    Field.optional("name", Schemas.string())
                            .orElse(defaultName)
                            .doc("The name for people."),
                    Field.required("entities", members(domains))
                            .doc("The members: a list, or ids with commas between them; groups of the domain may be"
                                    + " among them.")
                            .example(List.of(domains[0] + ".first", domains[0] + ".second")));
        }

        private static Schema<List<String>> members(String... domains) {
            Schema<String> one = Schemas.entityDomain(domains);
            String expected = Arrays.stream(domains)
                    .map(domain -> domain + ".")
                    .collect(Collectors.joining(" or ", "entity ids that begin with ", ""));
            return Schemas.oneOf(
                    Schemas.list(one),
                    Schemas.entityIds()
                            .check(expected, ids -> ids.stream()
                                    .allMatch(id -> Arrays.stream(domains)
                                            .anyMatch(domain -> id.startsWith(domain + ".")))));
        }

        /** What an entry may hold. */
        public MapSchema schema() {
            return Schemas.map(name, UNIQUE_ID, entities);
        }

        /** Reads an entry. */
        public GroupOptions read(Section section) {
            return new GroupOptions(section.get(name), section.find(UNIQUE_ID), section.get(entities), null);
        }
    }

    /** The same as a config entry has it, with the entry's id as unique id. */
    public GroupOptions of(String entryId) {
        return new GroupOptions(name, entryId, entities, entryId);
    }

    /** With another name. */
    public GroupOptions called(String newName) {
        return new GroupOptions(newName, uniqueId, entities, configEntryId);
    }

    /** The attribute that tells the members. */
    DataMap attributes() {
        return DataMap.of("entity_id", entities);
    }
}
