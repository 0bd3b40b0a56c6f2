package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import dev.hearth.api.store.Store;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

/**
 * Which entities a voice assistant may have: {@code homeassistant/expose_entity} and so on. Of entities in the registry it
 * is kept there, of others in {@code .storage/homeassistant.exposed_entities}. Loop only. Home Assistant:
 * {@code homeassistant.exposed_entities}.
 */
final class ExposedEntities {
    private static final String PREFIX = "homeassistant/expose_";
    private static final String ASSISTANTS = "assistants";
    private static final String ENTITIES = "exposed_entities";
    private static final String SHOULD_EXPOSE = "should_expose";
    private static final String EXPOSE_NEW = "expose_new";
    private static final String CONVERSATION = "conversation";
    private static final Schema<String> ASSISTANT =
            Schemas.enumOf("cloud.alexa", "cloud.google_assistant", CONVERSATION);

    private static final Field<String> ONE = Field.required("assistant", ASSISTANT);
    private static final Field<List<String>> SEVERAL = Field.required(ASSISTANTS, Schemas.list(ASSISTANT));
    private static final Field<List<String>> IDS = Field.required("entity_ids", Schemas.list(Schemas.entityId()));
    private static final Field<Boolean> SHOULD = Field.required(SHOULD_EXPOSE, Schemas.bool());
    private static final Field<Boolean> NEW = Field.required(EXPOSE_NEW, Schemas.bool());

    private final Hub hub;
    private final Store store;
    private DataMap kept = DataMap.of(ASSISTANTS, DataMap.of(), ENTITIES, DataMap.of());

    private ExposedEntities(Hub hub) {
        this.hub = hub;
        this.store = hub.store(StoreKey.of("homeassistant.exposed_entities", 1, 1));
    }

    /** Reads the file and adds the commands. */
    static CompletionStage<?> add(Hub hub) {
        ExposedEntities exposed = new ExposedEntities(hub);
        return exposed.store.load().handle((data, failure) -> {
            if (failure != null) {
                hub.logger().error("which entities are exposed is not known: {}", Stages.cause(failure).getMessage());
            } else if (data instanceof DataMap map) {
                exposed.kept = exposed.kept.with(map);
            }
            exposed.addCommands();
            return null;
        });
    }

    private void addCommands() {
        hub.commands()
                .add(Command.of(PREFIX + "entity", Schemas.map(SEVERAL, IDS, SHOULD), this::expose)
                        .adminOnly());
        hub.commands().add(Command.of(PREFIX + "entity/list", call -> listed()).adminOnly());
        hub.commands()
                .add(Command.answering(
                        PREFIX + "new_entities/get",
                        call -> DataMap.of(EXPOSE_NEW, exposesNew(call.data().get(ONE))),
                        ONE)
                        .adminOnly());
        hub.commands()
                .add(Command.of(PREFIX + "new_entities/set", Schemas.map(ONE, NEW), this::exposeNew)
                        .adminOnly());
    }

    private static DataMap in(DataMap map, String key) {
        return map.get(key) instanceof DataMap found ? found : DataMap.of();
    }

    private CompletionStage<?> expose(CommandCall<Section> call) {
        DataMap should = DataMap.of(SHOULD_EXPOSE, call.data().get(SHOULD));
        EntityRegistry registry = hub.registries().entities();
        boolean others = false;
        for (String id : call.data().get(IDS)) {
            for (String assistant : call.data().get(SEVERAL)) {
                if (registry.find(id) != null) {
                    registry.update(
                            id, entry -> entry.withOptions(assistant, entry.options(assistant).with(should)));
                } else {
                    others = true;
                    keep(id, assistant, should);
                }
            }
        }
        return (others ? save() : hub.registries().saved()).thenCompose(done -> Messages.saved(hub, null));
    }

    private void keep(String entityId, String assistant, DataMap should) {
        DataMap entities = in(kept, ENTITIES);
        DataMap entity = in(entities, entityId);
        DataMap assistants = in(entity, ASSISTANTS);
        DataMap now = entity.with(ASSISTANTS, assistants.with(assistant, in(assistants, assistant).with(should)));
        kept = kept.with(ENTITIES, entities.with(entityId, now));
    }

    private CompletionStage<Void> save() {
        return store.save(() -> kept);
    }

    private DataMap listed() {
        Map<String, DataMap> exposed = new TreeMap<>();
        in(kept, ENTITIES).forEach((id, entity) -> {
            if (entity instanceof DataMap map) {
                exposed.put(id, exposedTo(in(map, ASSISTANTS)));
            }
        });
        for (EntityEntry entry : hub.registries().entities().all()) {
            exposed.put(entry.entityId(), exposedTo(entry.options()));
        }
        exposed.values().removeIf(DataMap::isEmpty);
        return DataMap.of(ENTITIES, DataMap.copyOf(exposed));
    }

    private static DataMap exposedTo(DataMap options) {
        DataMap.Builder to = DataMap.builder();
        options.forEach((assistant, option) -> {
            if (option instanceof DataMap map && Boolean.TRUE.equals(map.get(SHOULD_EXPOSE))) {
                to.put(assistant, true);
            }
        });
        return to.build();
    }

    private boolean exposesNew(String assistant) {
        Object said = in(in(kept, ASSISTANTS), assistant).get(EXPOSE_NEW);
        return said instanceof Boolean yes ? yes : assistant.equals(CONVERSATION);
    }

    private CompletionStage<?> exposeNew(CommandCall<Section> call) {
        DataMap assistants = in(kept, ASSISTANTS);
        String assistant = call.data().get(ONE);
        DataMap now = in(assistants, assistant).with(EXPOSE_NEW, call.data().get(NEW));
        kept = kept.with(ASSISTANTS, assistants.with(assistant, now));
        return save();
    }
}
