package dev.hearth.scene;

import dev.hearth.api.Hub;
import dev.hearth.api.HubData;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.FieldForm;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.config.Selector;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.scene.SceneDomain;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The scenes of the home and the services that make, use and delete them: {@code scene.apply}, {@code scene.create} and
 * {@code scene.delete}. Loop only.
 */
final class Scenes {
    static final String DOMAIN = "scene";

    private static final HubData.Key<Scenes> KEY = new HubData.Key<>("homeassistant.scenes", Scenes.class);

    private static final Field<Map<String, WantedState>> ENTITIES = Field.required("entities", WantedState.ENTITIES)
            .doc("The entities, each with its state, or with a map of its state and attributes.")
            .example(WantedState.EXAMPLE)
            .form(WantedState.FORM);
    private static final Field<String> SCENE_ID = Field.required("scene_id", Schemas.slug())
            .doc("What the entity id of the scene ends with, and its name.")
            .example("all_lights")
            .form(FieldForm.titled("Scene entity ID"));
    private static final Field<Map<String, WantedState>> STATES = Field.optional("entities", WantedState.ENTITIES)
            .orElse(Map.of())
            .doc("Entities, each with its state, or with a map of its state and attributes.")
            .example(WantedState.EXAMPLE)
            .form(WantedState.FORM.asAdvanced());
    private static final Field<List<String>> SNAPSHOT = Field.optional("snapshot_entities", Schemas.entityIds())
            .orElse(List.of())
            .doc("Entities whose present states the scene keeps.")
            .example(List.of("light.ceiling", "light.kitchen"))
            .form(FieldForm.of("Snapshot entities", Selector.of("entity").with("multiple", true)));
    private static final Field<List<String>> TARGET = Field.required("entity_id", Schemas.entityIds())
            .doc("The scenes to delete.");

    private final Hub hub;
    private final EntityAdder adder;
    private final Reproducer reproducer;
    private final Map<String, HomeScene> byId = new LinkedHashMap<>();

    private Scenes(Hub hub, EntityAdder adder) {
        this.hub = hub;
        this.adder = adder;
        this.reproducer = new Reproducer(hub);
    }

    /**
     * Those of the hub, which begin with the first entry that is set up.
     *
     * @param adder takes the scenes that calls make, if this entry is the first
     */
    static Scenes of(Hub hub, EntityAdder adder) {
        Scenes present = hub.data().get(KEY);
        if (present != null) {
            return present;
        }
        Scenes made = new Scenes(hub, adder);
        hub.data().put(KEY, made);
        made.registerServices();
        return made;
    }

    Reproducer reproducer() {
        return reproducer;
    }

    void enter(HomeScene scene) {
        byId.put(scene.entityId(), scene);
    }

    void forget(HomeScene scene) {
        byId.remove(scene.entityId(), scene);
    }

    // ---- services ----

    private void registerServices() {
        service(
                "apply",
                ServiceDefinition.of(Schemas.map(ENTITIES, SceneDomain.TRANSITION), this::apply)
                        .described("Apply", "Brings entities into states without making a scene of it."));
        service(
                "create",
                ServiceDefinition.of(createSchema(), this::create)
                        .described("Create", "Makes a scene, which is there until scenes are reloaded."));
        service(
                "delete",
                ServiceDefinition.of(Schemas.map(TARGET), this::delete)
                        .described("Delete", "Deletes a scene that was made by scene.create.")
                        .targeting(DataMap.of("entity", List.of(
                                DataMap.of("integration", hub.integration(), "domain", List.of(DOMAIN))))));
    }

    private void service(String name, ServiceDefinition<Section> definition) {
        hub.services().register(DOMAIN, name, definition);
    }

    private static Schema<Section> createSchema() {
        return Schemas.map(SCENE_ID, STATES, SNAPSHOT)
                .atLeastOne(STATES.key(), SNAPSHOT.key())
                .converted((data, node, problems) -> distinct(data, problems) ? data : null);
    }

    private static boolean distinct(Section data, Problems problems) {
        List<String> twice = data.get(SNAPSHOT).stream()
                .filter(data.get(STATES)::containsKey)
                .toList();
        if (!twice.isEmpty()) {
            problems.in(SNAPSHOT.key())
                    .error(
                            data.nodeOf(SNAPSHOT),
                            String.join(", ", twice) + (twice.size() == 1 ? " is" : " are")
                                    + " under 'entities' too; either give the state or keep the present one");
        }
        return twice.isEmpty();
    }

    private CompletionStage<?> apply(ServiceCall<Section> call) {
        return reproducer.reproduce(
                call.data().get(ENTITIES),
                HomeScene.options(call.data().find(SceneDomain.TRANSITION)),
                call.context());
    }

    private CompletionStage<?> create(ServiceCall<Section> call) {
        String name = call.data().get(SCENE_ID);
        Map<String, WantedState> states = new LinkedHashMap<>(call.data().get(STATES));
        for (String id : call.data().get(SNAPSHOT)) {
            State state = hub.states().get(id);
            if (state == null) {
                hub.logger().warn("scene.create: there is no {} whose state scene.{} could keep", id, name);
            } else {
                states.put(id, WantedState.of(state));
            }
        }
        if (states.isEmpty()) {
            hub.logger().warn("scene.create: scene.{} would be empty and is not made", name);
            return Stages.done();
        }
        HomeScene before = byId.get(DOMAIN + "." + name);
        if (before != null && !before.made()) {
            hub.logger().warn("scene.create: {} is in the configuration and stays as it is", before.entityId());
            return Stages.done();
        }
        HomeScene made = new HomeScene(this, new SceneConfig(null, name, null, states), true);
        return (before == null ? Stages.done() : before.remove()).thenCompose(gone -> adder.add(made));
    }

    private CompletionStage<?> delete(ServiceCall<Section> call) {
        List<CompletionStage<?>> removed = new ArrayList<>();
        for (String id : call.data().get(TARGET)) {
            HomeScene scene = byId.get(id);
            String wrong = whyNot(id, scene);
            if (scene == null || wrong != null) {
                return Stages.failed(new ServiceException(ServiceException.INVALID, "scene.delete: " + wrong));
            }
            removed.add(scene.remove());
        }
        return Stages.all(removed);
    }

    private static @Nullable String whyNot(String id, @Nullable HomeScene scene) {
        if (scene == null) {
            return "there is no scene " + id + " of the home";
        }
        return scene.made() ? null : id + " is in the configuration; delete it there and reload the scenes";
    }
}
