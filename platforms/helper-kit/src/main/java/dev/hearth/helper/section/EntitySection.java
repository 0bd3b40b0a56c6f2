package dev.hearth.helper.section;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.entity.EntityDomain;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The entities that a section lists, such as {@code alert:}, which clients cannot edit. Its component and its platform
 * belong into the {@link dev.hearth.api.Integration} of the same domain.
 *
 * @param <C> what is written in the section
 * @param domain the entity domain, which is the key of the section too
 * @param schema what may be written
 * @param maker makes the entities, once for each set-up
 */
public record EntitySection<C>(EntityDomain<?> domain, Schema<C> schema, Function<C, List<? extends Entity>> maker) {
    private record Made(List<? extends Entity> entities) {}

    private HubData.Key<Made> key() {
        return new HubData.Key<>(domain.name() + ".entities", Made.class);
    }

    /** The section. */
    public Component<C> component() {
        return new SectionComponent();
    }

    /** Its entities, which come with the section. */
    public Platform<Section> platform() {
        return new SectionPlatform();
    }

    private final class SectionComponent implements Component<C> {
        @Override
        public String domain() {
            return domain.name();
        }

        @Override
        public Schema<C> schema() {
            return schema;
        }

        @Override
        public CompletionStage<?> setup(Hub hub, C config) {
            hub.data().put(key(), new Made(maker.apply(config)));
            return hub.discovery().loadPlatform(domain(), hub.integration(), DataMap.of());
        }
    }

    private final class SectionPlatform implements Platform<Section> {
        @Override
        public String domain() {
            return domain.name();
        }

        @Override
        public Schema<Section> schema() {
            return Schemas.map();
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
            Made made = hub.data().get(key());
            if (made == null) {
                throw new HubException("not_found", domain() + " is not set up");
            }
            return adder.add(made.entities(), false);
        }
    }
}
