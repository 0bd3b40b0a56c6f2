package dev.hearth.helper.collection;

import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.StoreKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the helpers of one domain are: how they are written, kept and made.
 *
 * @param <C> what is written about one
 * @param <E> its entity
 * @param domain the entity domain, which is the section of the configuration and the file in {@code .storage} too
 * @param section the section of the configuration; gives items that are not {@link Item#editable}
 * @param key the file
 * @param items what clients write and what is kept of it
 * @param reader reads an item as it is kept
 * @param maker makes the entity
 */
public record HelperKind<C, E extends Entity & EditableEntity<C>>(
        EntityDomain<? super E> domain,
        Schema<List<Item<C>>> section,
        StoreKey key,
        ItemKind items,
        Function<DataMap, C> reader,
        Function<Item<C>, E> maker) {
    private static final OptionalField<String> NAME = Field.optional("name", Schemas.string())
            .doc("The name for people.");
    private static final Field<String> STORED_NAME = Field.required(
            "name", Schemas.string().check("a name", name -> !name.isEmpty()))
            .doc("The name for people.");

    /**
     * Reads what is written about one.
     *
     * @param <C> what is written about it
     */
    @FunctionalInterface
    public interface Reader<C> {
        /**
         * Reads a section that the schema has found right.
         *
         * @param name its name for people; null for none
         */
        C read(@Nullable String name, Section section);
    }

    /**
     * Helpers in the form of most domains: in the configuration a map from the object id to the keys, in clients a name
     * and the same keys. The entity id is the object id, and that of an item made in a client comes of its name.
     *
     * @param fields the keys beside {@code name}
     * @param stored the keys as they are kept
     * @param nameRequired whether the configuration has to name it too
     */
    public static <C, E extends Entity & EditableEntity<C>> HelperKind<C, E> of(
            EntityDomain<? super E> domain,
            MapSchema fields,
            Reader<C> reader,
            Function<C, DataMap> stored,
            boolean nameRequired,
            Function<Item<C>, E> maker) {
        return of(domain, fields, (section, problems) -> {}, reader, stored, nameRequired, maker);
    }

    /**
     * As {@link #of(EntityDomain, MapSchema, Reader, Function, boolean, Function)}, where more is asked of the
     * configuration than of clients.
     *
     * @param asked looks at a body in the configuration
     */
    public static <C, E extends Entity & EditableEntity<C>> HelperKind<C, E> of(
            EntityDomain<? super E> domain,
            MapSchema fields,
            MapSchema.Check asked,
            Reader<C> reader,
            Function<C, DataMap> stored,
            boolean nameRequired,
            Function<Item<C>, E> maker) {
        MapSchema written = Schemas.map(nameRequired ? STORED_NAME : NAME).plus(fields).checked(asked);
        MapSchema edited = Schemas.map(STORED_NAME).plus(fields);
        Function<Section, C> readWritten =
                section -> reader.read(nameRequired ? section.get(STORED_NAME) : section.find(NAME), section);
        Function<Section, C> readEdited = section -> reader.read(section.get(STORED_NAME), section);
        ItemKind items = ItemKind.of(domain.name(), edited, section -> {
            DataMap.Builder item = DataMap.builder(8).put(STORED_NAME.key(), section.get(STORED_NAME));
            stored.apply(readEdited.apply(section)).forEach(item::put);
            return item.build();
        });
        return new HelperKind<>(
                domain,
                section(written.as(readWritten), empty(written, readWritten)),
                StoreKey.of(domain.name(), 1, 1),
                items,
                item -> readEdited.apply(items.read(item)),
                maker);
    }

    // The body of a helper may be missing altogether where no key is required.
    private static <C> @Nullable C empty(MapSchema written, Function<Section, C> read) {
        try {
            return read.apply(written.parse(Map.of()));
        } catch (HubException somethingIsRequired) {
            return null;
        }
    }

    private static <C> Schema<List<Item<C>>> section(Schema<C> body, @Nullable C empty) {
        Schema<C> one = empty == null ? body : Schemas.emptyAs(empty, body);
        return Schemas.dict(Schemas.slug(), one).as(map -> map.entrySet().stream()
                .map(each -> new Item<>(each.getKey(), each.getValue(), false))
                .toList());
    }

    /** The same with another form of the file. */
    public HelperKind<C, E> keptAs(StoreKey newKey) {
        return new HelperKind<>(domain, section, newKey, items, reader, maker);
    }

    /** The same with items of which something else is asked. */
    public HelperKind<C, E> withItems(UnaryOperator<ItemKind> change) {
        return new HelperKind<>(domain, section, key, change.apply(items), reader, maker);
    }

    /** The id of an item as it is kept. */
    static String idOf(DataMap item) {
        return Objects.requireNonNull(item.text("id"), "id");
    }
}
