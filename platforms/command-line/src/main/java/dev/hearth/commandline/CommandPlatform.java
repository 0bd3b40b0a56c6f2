package dev.hearth.commandline;

import dev.hearth.api.Handover;
import dev.hearth.api.Hub;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.shell.Shell;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * The entities of one domain, from either form of the configuration.
 *
 * @param <C> what is written about one entity
 */
final class CommandPlatform<C> implements Platform<List<C>> {
    private final String domain;
    private final Duration scanInterval;
    private final Schema<List<C>> old;
    private final BiFunction<Shell, C, Entity> entities;
    private final Handover<C> handover;

    /**
     * @param scanInterval how often an entity of the older form is polled
     * @param old what an entry of the older form may hold
     */
    CommandPlatform(String domain, Duration scanInterval, Schema<List<C>> old, BiFunction<Shell, C, Entity> entities) {
        this.domain = domain;
        this.scanInterval = scanInterval;
        this.old = old;
        this.entities = entities;
        this.handover = new Handover<>(domain);
    }

    /** Sets up an entity of the section {@code command_line:}. */
    CompletionStage<Void> load(Hub hub, C config) {
        return handover.load(hub, config);
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Schema<List<C>> schema() {
        return old;
    }

    @Override
    public Duration scanInterval() {
        return scanInterval;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<C> configs, EntityAdder adder) {
        Shell shell = CommandOptions.shell(hub);
        return adder.add(configs.stream().map(config -> entities.apply(shell, config)).toList(), false);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder adder) {
        return setup(hub, List.of(handover.take(discovered)), adder);
    }
}
