package dev.hearth.remotehomeassistant;

import dev.hearth.api.Hub;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.state.StateMachine;
import dev.hearth.api.state.States;
import dev.hearth.remote.RemoteState;
import org.jspecify.annotations.Nullable;

/** The mirror of an entity whose domain this hub does not know, such as a helper's: a state without an entity. */
final class MirroredState implements Mirror {
    private final RemoteInstance instance;
    private final Hub hub;
    private final String remoteId;
    private final String localId;
    private DataMap attributes = DataMap.of();
    private boolean there;

    MirroredState(RemoteInstance instance, Hub hub, String remoteId) {
        this.instance = instance;
        this.hub = hub;
        this.remoteId = remoteId;
        this.localId = instance.config().localId(remoteId);
    }

    @Override
    public RemoteInstance instance() {
        return instance;
    }

    @Override
    public String remoteId() {
        return remoteId;
    }

    @Override
    public @Nullable String localId() {
        return there ? localId : null;
    }

    @Override
    public void show(RemoteState state) {
        if (!there) {
            if (!hub.states().available(localId)) {
                hub.logger().warn(
                        "{} of {} is not mirrored: {} is in use here; give the instance an entity_prefix, or exclude it",
                        remoteId, instance.config().key(), localId);
                return;
            }
            there = true;
        }
        attributes = mark().with(state.attributes());
        String name = state.attributes().text("friendly_name");
        if (name != null) {
            attributes = attributes.with("friendly_name", instance.config().namePrefix() + name);
        }
        String text = state.state();
        write(StateMachine.isTooLong(text) ? States.UNKNOWN : text);
    }

    private void write(String text) {
        hub.states().set(localId, text, attributes, false, null);
    }

    @Override
    public void lose() {
        if (there) {
            write(States.UNAVAILABLE);
        }
    }

    @Override
    public void vanish() {
        if (there) {
            there = false;
            hub.states().remove(localId);
        }
    }
}
