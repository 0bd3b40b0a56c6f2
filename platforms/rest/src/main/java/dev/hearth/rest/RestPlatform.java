package dev.hearth.rest;

import dev.hearth.api.Handover;
import dev.hearth.api.Hub;
import dev.hearth.api.NotReadyException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * The entities of one domain, from either form of the configuration.
 *
 * @param <C> what is written about one entity
 */
final class RestPlatform<C extends AnswerReader> implements Platform<RestPlatform.Entry<C>> {
    private final String domain;
    private final Schema<Entry<C>> schema;
    private final BiFunction<Hub, Query, Resource> resources;
    private final BiFunction<View, C, Entity> entities;
    private final Handover<Shared<C>> handover;

    /** An entity with a query of its own. */
    record Entry<C>(Query query, C config) {}

    private record Shared<C>(Resource resource, C config) {}

    RestPlatform(
            String domain,
            Schema<Entry<C>> schema,
            BiFunction<Hub, Query, Resource> resources,
            BiFunction<View, C, Entity> entities) {
        this.domain = domain;
        this.schema = schema;
        this.resources = resources;
        this.entities = entities;
        this.handover = new Handover<>(domain);
    }

    /** Sets up an entity that shares its query with others. */
    CompletionStage<Void> load(Hub hub, Resource resource, C config) {
        return handover.load(hub, new Shared<>(resource, config));
    }

    @Override
    public String domain() {
        return domain;
    }

    @Override
    public Schema<Entry<C>> schema() {
        return schema;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Entry<C> entry, EntityAdder adder) {
        Resource resource = resources.apply(hub, entry.query());
        resource.serve(entry.config());
        return add(new View(resource, true), entry.config(), adder);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap discovered, EntityAdder adder) {
        Shared<C> shared = handover.take(discovered);
        return add(new View(shared.resource(), false), shared.config(), adder);
    }

    private CompletionStage<?> add(View view, C config, EntityAdder adder) {
        Resource resource = view.resource();
        CompletionStage<?> fetched = resource.answer() == null ? resource.refresh() : Stages.done();
        return fetched.thenCompose(done -> resource.answer() == null
                ? Stages.failed(new NotReadyException(resource.subject() + " " + resource.trouble()))
                : adder.add(List.of(entities.apply(view, config)), false));
    }
}
