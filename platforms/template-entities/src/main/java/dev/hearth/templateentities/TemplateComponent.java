package dev.hearth.templateentities;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.templateentities.base.Block;
import dev.hearth.templateentities.base.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The section {@code template:}: blocks of entities, with triggers or without. */
record TemplateComponent(List<TemplatePlatform> platforms) implements Component<List<BlockConfig>> {
    @Override
    public String domain() {
        return TemplateIntegration.DOMAIN;
    }

    @Override
    public Schema<List<BlockConfig>> schema() {
        return BlockConfig.section(platforms.stream().map(TemplatePlatform::kind).toList());
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<BlockConfig> blocks) {
        List<CompletionStage<?>> all = new ArrayList<>();
        blocks.forEach(block -> all.add(load(hub, block)));
        return Stages.all(all);
    }

    private CompletionStage<?> load(Hub hub, BlockConfig config) {
        TriggerBlock triggers = config.triggers() == null ? null : new TriggerBlock(hub, config, config.triggers());
        Block block = new Block(config.uniqueId(), config.variables(), triggers);
        List<CompletionStage<?>> all = new ArrayList<>();
        for (TemplatePlatform platform : platforms) {
            List<Options> entities = config.entities().get(platform.domain());
            if (entities != null) {
                all.add(platform.load(hub, entities, block));
            }
        }
        return Stages.all(all).thenRun(() -> {
            if (triggers != null) {
                triggers.begin();
            }
        });
    }
}
