package dev.hearth.templateentities.base;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.entity.Entity;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one domain: what can be written about them, and how they are made.
 *
 * @param domain the entity domain
 * @param defaultName the name of an entity that is written without one
 * @param keys what can be written about one
 * @param legacy how it was written before there was {@code template:}; null for a domain that came later
 * @param maker makes one; called on the loop, right before it is added
 */
public record Kind(
        String domain,
        String defaultName,
        MapSchema keys,
        @Nullable Legacy legacy,
        Function<Setting, ? extends Entity> maker) {
    private static final String OLD_SECTION = "sensors";

    /** A kind with the keys that all have, and others. */
    public static Kind of(
            String domain, String defaultName, Function<Setting, ? extends Entity> maker, FieldSpec<?>... keys) {
        return new Kind(domain, defaultName, CommonKeys.with(keys), null, maker);
    }

    /** The same, with an old form. */
    public Kind formerly(Legacy old) {
        return new Kind(domain, defaultName, keys, old, maker);
    }

    /** The same, with rules between its keys. */
    public Kind ruled(Function<MapSchema, MapSchema> rules) {
        return new Kind(domain, defaultName, rules.apply(keys), legacy, maker);
    }

    /** An entity in the present form; what its templates refer to is left to {@link #checkScope}. */
    public Schema<Options> present() {
        return Scope.unchecked(keys).as(Options::of);
    }

    /**
     * Looks at what the templates refer to of entities in the present form, which have passed {@link #present}.
     *
     * @param written one, or a list
     * @param closed whether they know no variables but {@code this} and their own
     */
    public void checkScope(ConfigNode written, boolean closed, Problems problems) {
        if (written instanceof ListNode list) {
            for (int i = 0; i < list.size(); i++) {
                checkScope(list.items().get(i), closed, problems.in(i));
            }
        } else if (written instanceof MapNode map) {
            boolean known = closed && !map.has(CommonKeys.VARIABLES.key());
            Scope.templates(keys, known).validate(map, problems);
        }
    }

    /** Whether the old form is understood in a block too. */
    public boolean isOldInBlocks() {
        return legacy != null && OLD_SECTION.equals(legacy.section());
    }

    /** Entities in the old form that stand in a block, under a key of the domain with an s behind it. */
    public Schema<List<Options>> oldMap() {
        return Objects.requireNonNull(legacy, domain).map(keys);
    }

    /** What stands in an entry {@code platform: template}, or in a block under the old key. */
    public Schema<List<Options>> old() {
        return Objects.requireNonNull(legacy, domain).schema(keys);
    }
}
