package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldSpec;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the commands that edit registries have in common. */
final class Messages {
    /** The code of Home Assistant's registry commands for nearly all that is refused. */
    static final String INVALID_INFO = "invalid_info";

    private static final double MICROS = 1e6;
    private static final Set<String> REFUSALS = Set.of(
            "name_in_use",
            "invalid_name",
            "invalid_entry",
            "not_found",
            "unknown_entity",
            "unknown_device",
            "invalid_entity_id",
            "wrong_domain",
            "entity_id_taken");

    private Messages() {}

    /** A field in which null takes the value away, and which leaves it as it is when it is missing. */
    static <T> OptionalField<Optional<T>> nullable(String key, Schema<T> schema) {
        return Field.optional(key, Schemas.emptyAs(Optional.empty(), schema.as(Optional::of)));
    }

    /** A field that takes a list of texts. */
    static OptionalField<List<String>> texts(String key) {
        return Field.optional(key, Schemas.list(Schemas.string()));
    }

    /** What a message says in the fields of its schema, under their keys; those that are missing are missing here too. */
    static DataMap said(Section message, FieldSpec<?>... but) {
        DataMap.Builder said = DataMap.builder();
        message.values().forEach((key, value) -> {
            for (FieldSpec<?> each : but) {
                if (each.key().equals(key)) {
                    return;
                }
            }
            said.put(key, plain(key, value));
        });
        return said.build();
    }

    private static @Nullable Object plain(String key, Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.orElse(null);
            case List<?> list when key.equals("labels") -> list.stream().distinct().sorted().toList();
            case List<?> list -> list.stream().distinct().toList();
            default -> value;
        };
    }

    /** A moment as clients of the registries read it: seconds since 1970. */
    static double seconds(Instant time) {
        return (time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000) / MICROS;
    }

    /** Makes what a registry refuses the error that clients know. */
    static <T extends @Nullable Object> T refusing(Supplier<T> change) {
        try {
            return change.get();
        } catch (HubException e) {
            throw REFUSALS.contains(e.code()) ? new HubException(INVALID_INFO, text(e), e) : e;
        }
    }

    private static String text(HubException e) {
        String message = e.getMessage();
        return message == null ? e.code() : message;
    }

    /** Completes when what was changed is on the disk to stay. */
    static CompletionStage<?> saved(Hub hub, @Nullable Object result) {
        return hub.registries().saved().thenApply(done -> result);
    }

    /** A command for administrators, answered once what it changes is on the disk to stay. */
    static void addChange(
            Hub hub,
            String type,
            MapSchema schema,
            Function<CommandCall<Section>, ? extends @Nullable Object> change) {
        hub.commands()
                .add(Command.of(type, schema, call -> saved(hub, change.apply(call))).adminOnly());
    }
}
