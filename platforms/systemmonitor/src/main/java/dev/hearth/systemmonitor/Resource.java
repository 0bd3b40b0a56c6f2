package dev.hearth.systemmonitor;

import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import java.util.Locale;

/**
 * One thing to be shown: an element of {@code resources}.
 *
 * @param argument which disk, adapter or program; empty for types that take none
 */
record Resource(ResourceType type, String argument) {
    private static final Field<ResourceType> TYPE =
            Field.required("type", Schemas.enumOf(ResourceType.class)).doc("What to show.").example("memory_free");
    private static final OptionalField<String> ARG = Field.optional("arg", Schemas.string())
            .doc("Of which one: a path for disks (/ unless written), an adapter for the network, the name of a process.")
            .example("/");

    static final Schema<Resource> SCHEMA = Schemas.map(TYPE, ARG).converted((section, node, problems) -> {
        ResourceType type = section.get(TYPE);
        String written = section.find(ARG);
        String argument = written != null ? written : type.argument().fallback();
        if (argument == null) {
            problems.error(
                    node, "'" + type.key() + "' needs the key 'arg': " + type.argument().meaning());
            return null;
        }
        return new Resource(type, argument);
    });

    /** The name of its sensor: {@code Disk use /home}. */
    String title() {
        return argument.isEmpty() ? type.title() : type.title() + " " + argument;
    }

    /** As Home Assistant makes it, so that its entity registry can be taken over. */
    String uniqueId() {
        String words = (type.key() + "_" + argument).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return words.endsWith("_") ? words.substring(0, words.length() - 1) : words;
    }
}
