package dev.hearth.genericclimate;

import dev.hearth.api.Context;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.State;
import dev.hearth.api.state.States;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is switched, through {@code homeassistant.turn_on} and {@code homeassistant.turn_off}, whatever its domain. What is
 * decided about it is carried out one after the other, so that a decision sees what the one before has done. Loop only.
 */
public final class Device {
    private final Hub hub;
    private final String entityId;
    private CompletionStage<?> last = Stages.done();

    /** The device of that entity id, which need not be there yet. */
    public Device(Hub hub, String entityId) {
        this.hub = hub;
        this.entityId = entityId;
    }

    /** Whether it is on. */
    public boolean isOn() {
        State state = hub.states().get(entityId);
        return state != null && state.value().equals(States.ON);
    }

    /** Whether it is, and says whether it is on. */
    public boolean isKnown() {
        State state = hub.states().get(entityId);
        return state != null && !state.value().equals(States.UNKNOWN) && !state.value().equals(States.UNAVAILABLE);
    }

    /** Whether it has been on, or off, for that long. Home Assistant: {@code condition.state} with a duration. */
    public boolean lasts(Duration duration) {
        State state = hub.states().get(entityId);
        return state != null
                && (isOn() || state.value().equals(States.OFF))
                && !state.lastChanged().plus(duration).isAfter(hub.loop().time().now());
    }

    /**
     * Switches it.
     *
     * @param context of what leads to it; null for nothing in particular
     */
    public CompletionStage<?> turn(boolean on, @Nullable Context context) {
        return hub.services()
                .call(new ServiceRequest(
                        "homeassistant",
                        on ? "turn_on" : "turn_off",
                        DataMap.of("entity_id", entityId),
                        Target.NONE,
                        context,
                        false));
    }

    /** Decides once all that was decided before has been carried out. A failure is the caller's alone. */
    public CompletionStage<?> inTurn(Supplier<? extends CompletionStage<?>> decision) {
        CompletionStage<Void> mine = last.thenCompose(done -> Stages.all(List.of(decision.get())));
        last = mine.handle((done, failure) -> null);
        return mine;
    }

    /** Decides where nobody waits for it; a failure is logged. */
    public void inTurnLogged(Supplier<? extends CompletionStage<?>> decision) {
        inTurn(decision).whenComplete((done, failure) -> {
            if (failure != null) {
                hub.logger()
                        .error("{} could not be switched: {}", entityId, Stages.cause(failure).getMessage());
            }
        });
    }
}
