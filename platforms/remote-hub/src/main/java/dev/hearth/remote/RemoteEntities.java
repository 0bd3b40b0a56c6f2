package dev.hearth.remote;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities of a remote hub, kept up to date. Any thread. */
public interface RemoteEntities extends RemoteSubscription {
    /** The states by entity id, as last heard; a copy. While there is no connection they stay as they were. */
    Map<String, RemoteState> states();

    /** The state of an entity, or null. */
    @Nullable
    RemoteState get(String entityId);
}
