package dev.hearth.switchasx;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The switch behind an entity, which follows it whatever its owner calls it, and passes calls on to it. Loop only. */
public final class WrappedSwitch {
    private final Entity entity;
    private final Consumer<String> renamed;
    private String switchId;
    private Subscription following = () -> {};
    private boolean available;
    private boolean on;

    /**
     * A switch that is not followed yet.
     *
     * @param entity what shows it
     * @param switchId its entity id
     * @param renamed hears of its new id when its owner gives it one
     */
    public WrappedSwitch(Entity entity, String switchId, Consumer<String> renamed) {
        this.entity = entity;
        this.switchId = switchId;
        this.renamed = renamed;
    }

    /** Begins to follow it until the entity goes; to be called when the entity has been added. */
    public void begin() {
        Hub hub = entity.hub();
        follow();
        entity.onRemove(() -> following.cancel());
        entity.onRemove(hub.bus()
                .listen(
                        EventTypes.ENTITY_REGISTRY_UPDATED,
                        data -> switchId.equals(data.asMap().text("old_entity_id")),
                        this::rename));
    }

    private void follow() {
        following.cancel();
        following = entity.hub().states().track(List.of(switchId), (change, event) -> look());
        look();
    }

    private void rename(Event event) {
        String now = event.data().asMap().text("entity_id");
        if (now != null) {
            switchId = now;
            follow();
            renamed.accept(now);
        }
    }

    private void look() {
        State state = entity.hub().states().get(switchId);
        available = state != null && !state.value().equals(States.UNAVAILABLE);
        on = state != null && state.value().equals(States.ON);
        entity.writeState();
    }

    /** What shows it. */
    Entity entity() {
        return entity;
    }

    /** Its entity id. */
    public String switchId() {
        return switchId;
    }

    /** Whether it is there and can be reached. */
    public boolean isAvailable() {
        return available;
    }

    /** Whether it is on; what is not known counts as off. */
    public boolean isOn() {
        return on;
    }

    /** Turns it on or off, in the context of the call that the entity carries out. */
    public CompletionStage<?> turn(boolean nowOn) {
        ServiceRequest request = ServiceRequest.of(
                "switch", nowOn ? "turn_on" : "turn_off", DataMap.of("entity_id", switchId));
        Context context = entity.context();
        return entity.hub().services().call(context == null ? request : request.in(context));
    }
}
