package dev.hearth.api.entity;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Values;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the calls of a {@link Reproduction}, all on services of the entity's own domain. */
public final class ReproductionCalls {
    private final String domain;
    private final State wanted;
    private final State present;
    private final List<ServiceRequest> requests = new ArrayList<>();

    /** None yet, for bringing an entity of the domain from one state into another. */
    public ReproductionCalls(String domain, State wanted, State present) {
        this.domain = domain;
        this.wanted = wanted;
        this.present = present;
    }

    /**
     * The call that brings an entity whose state is its value into the wanted state: none if it is there already, or if
     * that is no value.
     *
     * @param field the field of the service that takes the state as it is
     */
    public static List<ServiceRequest> setting(
            String domain, String service, String field, State wanted, State present) {
        ReproductionCalls calls = new ReproductionCalls(domain, wanted, present);
        if (wanted.isKnown() && !wanted.value().equals(present.value())) {
            calls.call(service, DataMap.of(field, wanted.value()));
        }
        return calls.requests();
    }

    /** Whether an attribute is wanted, with a value, and is another now. */
    public boolean differs(String attribute) {
        Object value = value(attribute);
        return value != null && !Values.equal(value, present.attributes().get(attribute));
    }

    private @Nullable Object value(String attribute) {
        return wanted.attributes().get(attribute);
    }

    /** Adds a call with this data, and the wanted attributes of these names as far as they have a value. */
    public void call(String service, DataMap data, String... attributes) {
        DataMap all = DataMap.of("entity_id", wanted.entityId()).with(data);
        for (String attribute : attributes) {
            Object value = value(attribute);
            all = value == null ? all : all.with(attribute, value);
        }
        requests.add(ServiceRequest.of(domain, service, all));
    }

    /** Adds a call that sets an attribute, if it {@link #differs}. */
    public void set(String attribute, String service) {
        if (differs(attribute)) {
            call(service, DataMap.of(), attribute);
        }
    }

    /** The calls in the order they were added. */
    public List<ServiceRequest> requests() {
        return List.copyOf(requests);
    }
}
