package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.NamedEntry;
import dev.hearth.api.registry.NamedRegistry;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a registry of things that people name: {@code config/<word>_registry/list}, and for administrators
 * {@code create}, {@code update}, {@code delete} and, where an order makes sense, {@code reorder}.
 *
 * @param <E> its entries
 */
final class NamedCommands<E extends NamedEntry> {
    private static final Field<String> NAME = Field.required("name", Schemas.string());
    private static final OptionalField<String> NEW_NAME = Field.optional("name", Schemas.string());

    private final Hub hub;
    private final String word;
    private final NamedRegistry<E> registry;
    private final Function<E, DataMap> shape;
    private final BiFunction<E, DataMap, E> change;
    private final Field<String> id;

    /**
     * @param word what one is called: {@code area}
     * @param shape an entry as clients see it
     * @param change lays data over an entry
     */
    NamedCommands(
            Hub hub,
            String word,
            NamedRegistry<E> registry,
            Function<E, DataMap> shape,
            BiFunction<E, DataMap, E> change) {
        this.hub = hub;
        this.word = word;
        this.registry = registry;
        this.shape = shape;
        this.change = change;
        this.id = Field.required(word + "_id", Schemas.string());
    }

    /**
     * Adds the commands but for {@code reorder}.
     *
     * @param onDelete what a deletion is answered with
     * @param fields what can be said of one beside its name
     */
    void add(@Nullable Object onDelete, FieldSpec<?>... fields) {
        hub.commands()
                .add(Command.of(
                        type("list"), call -> registry.all().stream().map(shape).toList()));
        Messages.addChange(hub, type("create"), Schemas.map(with(fields, NAME)), this::create);
        Messages.addChange(hub, type("update"), Schemas.map(with(fields, id, NEW_NAME)), this::update);
        Messages.addChange(hub, type("delete"), Schemas.map(id), call -> {
            delete(call.data().get(id));
            return onDelete;
        });
    }

    /** Adds {@code reorder}. */
    void addReorder() {
        Field<List<String>> ids = Field.required(word + "_ids", Schemas.list(Schemas.string()));
        Messages.addChange(hub, type("reorder"), Schemas.map(ids), call -> Messages.refusing(() -> {
            registry.reorder(call.data().get(ids));
            return null;
        }));
    }

    private String type(String what) {
        return "config/" + word + "_registry/" + what;
    }

    private static FieldSpec<?>[] with(FieldSpec<?>[] fields, FieldSpec<?>... first) {
        return Stream.concat(Stream.of(first), Stream.of(fields)).toArray(FieldSpec<?>[]::new);
    }

    private DataMap create(CommandCall<Section> call) {
        String name = call.data().get(NAME);
        DataMap rest = Messages.said(call.data(), NAME);
        return shape.apply(named(name, () -> registry.create(name, made -> change.apply(made, rest))));
    }

    private DataMap update(CommandCall<Section> call) {
        String known = known(call.data().get(id));
        DataMap said = Messages.said(call.data(), id);
        String name = call.data().find(NEW_NAME);
        return shape.apply(
                named(name == null ? "" : name, () -> registry.update(known, old -> change.apply(old, said))));
    }

    // Home Assistant's clients show the message as it is.
    private E named(String name, Supplier<E> entering) {
        return Messages.refusing(() -> {
            try {
                return entering.get();
            } catch (HubException e) {
                if (!e.code().equals("name_in_use")) {
                    throw e;
                }
                String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
                throw new HubException(e.code(), "The name " + name + " (" + plain + ") is already in use", e);
            }
        });
    }

    private void delete(String wanted) {
        registry.remove(known(wanted));
    }

    private String known(String wanted) {
        if (registry.find(wanted) == null) {
            String capital = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            throw new HubException(Messages.INVALID_INFO, capital + " ID doesn't exist");
        }
        return wanted;
    }
}
