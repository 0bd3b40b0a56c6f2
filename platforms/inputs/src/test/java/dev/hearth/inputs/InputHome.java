package dev.hearth.inputs;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.Reproduction;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.core.store.Storage;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import dev.hearth.counter.CounterIntegration;
import dev.hearth.inputboolean.InputBooleanIntegration;
import dev.hearth.inputbutton.InputButtonIntegration;
import dev.hearth.inputdatetime.InputDatetimeIntegration;
import dev.hearth.inputnumber.InputNumberIntegration;
import dev.hearth.inputselect.InputSelectIntegration;
import dev.hearth.inputtext.InputTextIntegration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A home with all kinds of inputs at hand. */
public final class InputHome implements AutoCloseable {
    private final TestHub hub;

    private InputHome(TestHub hub, String yaml) {
        this.hub = hub;
        hub.install(new InputBooleanIntegration())
                .install(new InputButtonIntegration())
                .install(new InputNumberIntegration())
                .install(new InputTextIntegration())
                .install(new InputSelectIntegration())
                .install(new InputDatetimeIntegration())
                .install(new CounterIntegration())
                .setUp(yaml);
        hub.start();
    }

    /** One at midnight UTC of 1 January 2026, in Amsterdam. */
    public static InputHome of(String yaml) {
        return new InputHome(TestHub.create(), yaml);
    }

    /** One that finds what is stored there. */
    public static InputHome of(Storage storage, String yaml) {
        return of(storage, Instant.parse("2026-01-01T00:00:00Z"), yaml);
    }

    /** One that finds what is stored there, at a moment. */
    public static InputHome of(Storage storage, Instant now, String yaml) {
        return new InputHome(TestHub.create(storage, now), yaml);
    }

    /** The same home after a stop and a start a minute later, with that configuration. */
    public InputHome restarted(String yaml) {
        Instant now = hub.loop().time().now().plus(Duration.ofMinutes(1));
        hub.close();
        return of(hub.storage(), now, yaml);
    }

    /** The hub. */
    public TestHub hub() {
        return hub;
    }

    /** A client of the owner. */
    public TestCommands client() {
        return new TestCommands(hub);
    }

    /** The text of a state. */
    public String state(String entityId) {
        return hub.state(entityId).value();
    }

    /** An attribute. */
    public Object attribute(String entityId, String name) {
        return Objects.requireNonNull(hub.state(entityId).attributes().get(name), name);
    }

    /** Calls a service on an entity of its domain. */
    public void call(String service, String entityId, Object... keysAndValues) {
        DataMap data = DataMap.of("entity_id", entityId);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            data = data.with((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        hub.call(entityId.substring(0, entityId.indexOf('.')), service, data);
    }

    /** Calls a service that refuses; the code and the message. */
    public String refusal(String service, String entityId, Object... keysAndValues) {
        HubException refusal = assertThrows(HubException.class, () -> call(service, entityId, keysAndValues));
        // What the schema refuses is told to clients under the code of its cause.
        String code = refusal.getCause() instanceof InvalidConfigException cause ? cause.code() : refusal.code();
        return code + ": " + refusal.getMessage();
    }

    /** Replaces the configuration and calls the service {@code reload} of a domain. */
    public void reload(String domain, String yaml) {
        hub.write(yaml);
        hub.call(domain, "reload", DataMap.of());
    }

    /** Brings an entity into a state as a scene does; how many calls that took. */
    public int reproduce(EntityDomain<?> domain, String entityId, String state, DataMap attributes) {
        Reproduction reproduction = Objects.requireNonNull(domain.reproduction());
        State wanted = new State(entityId, state, attributes, Context.ofId("scene", null, null), 0, 0, 0);
        List<ServiceRequest> calls = reproduction.requests(wanted, hub.state(entityId), DataMap.of());
        calls.forEach(hub::call);
        return calls.size();
    }

    @Override
    public void close() {
        hub.close();
    }
}
