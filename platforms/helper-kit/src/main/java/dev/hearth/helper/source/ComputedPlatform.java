package dev.hearth.helper.source;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * A platform whose entities are computed from what is written about them and from other entities.
 *
 * @param <C> an entry of the configuration, read and checked
 */
public final class ComputedPlatform<C> implements Platform<C> {
    private final String domain;
    private final Schema<C> schema;
    private final Function<? super C, ? extends List<? extends Entity>> maker;
    private final boolean updated;

    private ComputedPlatform(
            String domain,
            Schema<C> schema,
            Function<? super C, ? extends List<? extends Entity>> maker,
            boolean updated) {
        this.domain = domain;
        this.schema = schema;
        this.maker = maker;
        this.updated = updated;
    }

    /** Where each entry is one entity. */
    public static <C> ComputedPlatform<C> of(
            String domain, Schema<C> schema, Function<? super C, ? extends Entity> maker) {
        return new ComputedPlatform<>(domain, schema, config -> List.of(maker.apply(config)), false);
    }

    /** Where an entry is several entities. */
    public static <C> ComputedPlatform<C> ofMany(
            String domain, Schema<C> schema, Function<? super C, ? extends List<? extends Entity>> maker) {
        return new ComputedPlatform<>(domain, schema, maker, false);
    }

    /** The same, with entities that are updated before their first state is written. */
    public ComputedPlatform<C> updatedFirst() {
        return new ComputedPlatform<>(domain, schema, maker, true);
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Schema<C> schema() {
        return schema;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, C config, EntityAdder entities) {
        return entities.add(List.copyOf(maker.apply(config)), updated);
    }
}
