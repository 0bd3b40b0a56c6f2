package dev.hearth.remotehomeassistant;

import dev.hearth.api.data.DataMap;
import dev.hearth.remote.RemoteState;
import org.jspecify.annotations.Nullable;

/** What stands here for an entity of another hub. Loop only. */
sealed interface Mirror permits MirroredEntity, MirroredState {
    /**
     * The attribute that marks what is a mirror, with host and port of its home. It stays while the mirror is
     * unavailable. What carries it is never mirrored, whoever's it is: so no chain of hubs, and no ring, can copy a copy.
     */
    String MARK = "remote_instance";

    /** Whether a state of another hub is a mirror itself, perhaps of an entity of ours. */
    static boolean isOne(RemoteState state) {
        return state.attributes().containsKey(MARK);
    }

    /** The id at home. */
    String remoteId();

    /** The id here, or null while it has none. */
    @Nullable
    String localId();

    /** Shows a state. */
    void show(RemoteState state);

    /** Shows that its home cannot be reached. */
    void lose();

    /** Takes it away for good. */
    void vanish();

    /** The instance it belongs to. */
    RemoteInstance instance();

    /** The mark. */
    default DataMap mark() {
        return DataMap.of(MARK, instance().config().key());
    }
}
