package dev.hearth.utilitymeter;

import dev.hearth.api.Handover;
import dev.hearth.api.Hub;
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

/** The entities of one domain that meters have; they come with the section {@code utility_meter:}. */
final class MeterPlatform implements Platform<Section> {
    private final String domain;
    private final Function<Meter, List<? extends Entity>> entities;
    private final Handover<Meter> handover;

    MeterPlatform(String domain, Function<Meter, List<? extends Entity>> entities) {
        this.domain = domain;
        this.entities = entities;
        this.handover = new Handover<>(domain);
    }

    /** Adds those of a meter. */
    CompletionStage<Void> load(Hub hub, Meter meter) {
        return handover.load(hub, meter);
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map().checked((section, problems) -> problems.error(
                section.node(), "meters are not written here, but in the section 'utility_meter:'"));
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
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder adder) {
        return adder.add(entities.apply(handover.take(discovered)), false);
    }
}
