package dev.hearth.templateentities;

import dev.hearth.api.Handover;
import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.templateentities.base.Block;
import dev.hearth.templateentities.base.Kind;
import dev.hearth.templateentities.base.Options;
import dev.hearth.templateentities.base.Setting;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The entities of one domain: those of the blocks, and those that are written in the old form. */
final class TemplatePlatform implements Platform<List<Options>> {
    private final Kind kind;
    private final Handover<Made> handover;

    /** What a block says of one domain. */
    private record Made(List<Options> entities, Block block) {}

    TemplatePlatform(Kind kind) {
        this.kind = kind;
        this.handover = new Handover<>(kind.domain());
    }

    Kind kind() {
        return kind;
    }

    /** Adds the entities of a block. */
    CompletionStage<Void> load(Hub hub, List<Options> entities, Block block) {
        return handover.load(hub, new Made(entities, block));
    }

    @Override
    public String domain() {
        return kind.domain();
    }

    @Override
    public Schema<List<Options>> schema() {
        return configurable()
                ? kind.old()
                : Schemas.map().converted((section, node, problems) -> {
                    problems.error(
                            node, "they are not written here, but under '" + kind.domain() + ":' in 'template:'");
                    return null;
                });
    }

    @Override
    public boolean configurable() {
        return kind.legacy() != null;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<Options> entities, EntityAdder adder) {
        return add(hub, entities, Block.NONE, adder);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder adder) {
        Made made = handover.take(discovered);
        return add(hub, made.entities(), made.block(), adder);
    }

    private CompletionStage<?> add(Hub hub, List<Options> entities, Block block, EntityAdder adder) {
        return adder.add(
                entities.stream()
                        .<Entity>map(options -> kind.maker().apply(new Setting(hub, kind, options, block)))
                        .toList(),
                false);
    }
}
