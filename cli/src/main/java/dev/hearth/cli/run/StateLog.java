package dev.hearth.cli.run;

import dev.hearth.api.Hub;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.state.State;
import dev.hearth.api.state.StateChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes into the log what becomes of the states once the hub is up: entities that come and go at <i>info</i>, every
 * change at <i>debug</i>. Loop only.
 */
final class StateLog {
    private static final Logger LOG = LoggerFactory.getLogger("hearth.states");

    private final Hub hub;

    StateLog(Hub hub) {
        this.hub = hub;
    }

    /** Begins to listen, until the hub stops. */
    void begin() {
        hub.bus().listen(EventTypes.STATE_CHANGED, event -> {
            if (event.data() instanceof StateChanged change && hub.state().isRunning()) {
                write(change);
            }
        });
    }

    private static void write(StateChanged change) {
        State now = change.newState();
        if (now == null) {
            LOG.info("{} is gone", change.entityId());
        } else if (change.oldState() == null) {
            LOG.info("{} is new: {}", change.entityId(), StateTable.value(now));
        } else if (LOG.isDebugEnabled() && change.textChanged()) {
            LOG.debug("{}: {}", change.entityId(), StateTable.value(now));
        }
    }
}
