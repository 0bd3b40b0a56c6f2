package dev.hearth.api.store;

import dev.hearth.api.HubException;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What the items of a {@link StoredCollection} look like.
 *
 * @param noun what one is, for people: {@code zone}
 * @param schema what a client may write, with a required {@code name} unless {@code naming} asks for
 *     something else
 * @param stored makes of it what is kept, without the id, as values of {@link dev.hearth.api.data.Values}
 * @param merging whether an update changes the keys it names; else it replaces the item
 * @param check what must hold beside the schema
 * @param taken the ids that items of another origin have, such as those of the configuration
 * @param naming gives of a new item the text whose slug becomes its id, usually its {@code name}
 * @param loading makes of an item as it is in the file the item that is worked with
 */
public record ItemKind(
        String noun,
        MapSchema schema,
        Function<Section, DataMap> stored,
        boolean merging,
        Check check,
        Predicate<String> taken,
        Function<DataMap, String> naming,
        UnaryOperator<DataMap> loading) {
    /** What must hold between an item and the others. */
    @FunctionalInterface
    public interface Check {
        /**
         * Looks at an item that is to be created or changed.
         *
         * @param others the other items
         * @throws HubException saying what is wrong with it
         */
        void check(DataMap item, List<DataMap> others);
    }

    /** Items that are replaced by an update, of which nothing else is asked. */
    public static ItemKind of(String noun, MapSchema schema, Function<Section, DataMap> stored) {
        return new ItemKind(noun, schema, stored, false, (item, others) -> {}, id -> false, ItemKind::name,
                UnaryOperator.identity());
    }

    /** The same, where an update changes the keys it names and keeps the others. */
    public ItemKind merged() {
        return new ItemKind(noun, schema, stored, true, check, taken, naming, loading);
    }

    /** The same, where something else must hold. */
    public ItemKind checked(Check newCheck) {
        return new ItemKind(noun, schema, stored, merging, newCheck, taken, naming, loading);
    }

    /** The same, where something else is kept. */
    public ItemKind storedAs(Function<Section, DataMap> newStored) {
        return new ItemKind(noun, schema, newStored, merging, check, taken, naming, loading);
    }

    /** The same, where some ids are in use elsewhere. */
    public ItemKind besides(Predicate<String> nowTaken) {
        return new ItemKind(noun, schema, stored, merging, check, nowTaken, naming, loading);
    }

    /** The same, where the id comes of something else than the name. */
    public ItemKind namedBy(Function<DataMap, String> newNaming) {
        return new ItemKind(noun, schema, stored, merging, check, taken, newNaming, loading);
    }

    /** The same, where something is made of each item when the file is read, such as leaving out a key. */
    public ItemKind loadedAs(UnaryOperator<DataMap> newLoading) {
        return new ItemKind(noun, schema, stored, merging, check, taken, naming, newLoading);
    }

    private static String name(DataMap item) {
        return String.valueOf(item.get("name"));
    }

    /** Of an item as it is kept, what clients write: the keys of the schema that have a value. */
    public DataMap written(DataMap item) {
        DataMap.Builder out = DataMap.builder(item.size());
        item.forEach((key, value) -> {
            if (value != null && schema.fields().containsKey(key)) {
                out.put(key, value);
            }
        });
        return out.build();
    }

    /**
     * Reads an item as it is kept.
     *
     * @throws HubException {@code invalid_format} for one that the schema refuses
     */
    public Section read(DataMap item) {
        return schema.parse(written(item));
    }
}
