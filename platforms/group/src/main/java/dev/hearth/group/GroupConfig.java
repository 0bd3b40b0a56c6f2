package dev.hearth.group;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is written or as a call describes it.
 *
 * @param name null takes the object id
 * @param all whether all members have to be on for the group to be on, rather than one
 */
record GroupConfig(@Nullable String name, @Nullable String icon, List<String> entities, boolean all) {
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string())
            .doc("Its name; by itself the key under which the group stands.")
            .example("Living room");
    private static final OptionalField<String> ICON =
            Field.optional("icon", Schemas.icon()).doc("Its icon.").example("mdi:sofa");
    private static final Field<List<String>> ENTITIES = Field.optional(
            "entities", Schemas.emptyAs(List.of(), Schemas.entityIds()))
            .orElse(List.of())
            .doc("Its members: a list, or ids with commas between them; groups may be among them.")
            .example(List.of("light.ceiling", "switch.fan"));
    private static final Field<Boolean> ALL = Field.optional("all", Schemas.bool())
            .orElse(false)
            .doc("Whether the group is on only while all its members are.");

    /** The section {@code group:}. */
    static final Schema<Map<String, GroupConfig>> SECTION = Schemas.dict(
            Schemas.string(),
            Schemas.<GroupConfig>oneOf(
                    Schemas.map(NAME, ICON, ENTITIES, ALL).as(GroupConfig::of),
                    Schemas.emptyAs(List.of(), Schemas.entityIds())
                            .as(entities -> new GroupConfig(null, null, entities, false))));

    private static GroupConfig of(Section section) {
        return new GroupConfig(section.find(NAME), section.find(ICON), section.get(ENTITIES), section.get(ALL));
    }
}
