package dev.hearth.demo;

import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The demo entities of one domain: the usual ones, or with {@code count} that many plain ones.
 *
 * @param usual those that Home Assistant has
 * @param numbered a plain one by its number, from 1
 */
record DemoPlatform(
        String domain,
        Function<Hub, List<? extends Entity>> usual,
        IntFunction<? extends Entity> numbered)
        implements Platform<Section> {
    private static final int MOST = 1_000_000;

    private static final OptionalField<Integer> COUNT = Field.optional("count", Schemas.intRange(1, MOST))
            .doc("Makes that many plain entities in the place of the usual ones, to try what a large home is like.")
            .example(1000);

    @Override
    public Schema<Section> schema() {
        return Schemas.map(COUNT);
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section config, EntityAdder entities) {
        Integer count = config.find(COUNT);
        if (count == null) {
            return entities.add(usual.apply(hub), false);
        }
        return entities.add(IntStream.rangeClosed(1, count).mapToObj(numbered).toList(), false);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap nothing, EntityAdder entities) {
        return entities.add(usual.apply(hub), false);
    }
}
