package dev.hearth.sun;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The entities of one domain. They come with the section {@code sun:}; an entry of their own is refused.
 *
 * @param entities makes them
 */
record SunPlatform(String domain, Function<SunTracker, List<? extends Entity>> entities) implements Platform<Section> {
    @Override
    public Schema<Section> schema() {
        return Schemas.map()
                .as(entry -> {
                    throw new IllegalArgumentException(
                            "the entities of the sun come with the section 'sun:'; write that in place of this entry");
                });
    }

    @Override
    public boolean configurable() {
        return false;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder adder) {
        return discovered(hub, DataMap.of(), adder);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap nothing, EntityAdder adder) {
        SunTracker sun = hub.data().get(SunTracker.KEY);
        if (sun == null) {
            throw new HubException("not_found", "the sun is not set up; add a section \"sun:\"");
        }
        return adder.add(entities.apply(sun), false);
    }
}
