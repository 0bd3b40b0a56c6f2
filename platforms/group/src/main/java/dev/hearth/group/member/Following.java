package dev.hearth.group.member;

import dev.hearth.api.Context;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.Entity;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How a {@link MemberGroup} follows its members and has them do what it is told. Loop only.
 *
 * @param <M> what the group wants to know of a member
 * @param <R> what they come to together
 */
public final class Following<M, R> {
    private final Entity group;
    private final String domain;
    private final GroupOptions written;
    private final DataMap attributes;
    private final Members<M, R> members;
    private List<String> followed = List.of();

    /**
     * Nothing is followed before {@link #begin}.
     *
     * @param domain whose services the members obey
     * @param reader reads the state of a member
     * @param rule what those that have a state come to
     */
    public Following(
            Entity group,
            String domain,
            GroupOptions written,
            Function<State, M> reader,
            Function<List<M>, R> rule) {
        this.group = group;
        this.domain = domain;
        this.written = written;
        this.attributes = written.attributes();
        this.members = new Members<>(group, reader, rule);
    }

    /** What is written about the group. */
    GroupOptions written() {
        return written;
    }

    /** The attribute that tells the members; the same object each time. */
    public DataMap attributes() {
        return attributes;
    }

    /** Begins to follow the members until the group goes, without those by way of which it would follow itself. */
    public void begin() {
        followed = Circles.of(group.hub()).enter(group, written.entities());
        group.onRemove(members.follow(group.hub(), followed));
    }

    /** Whether a member is there and can be reached. */
    public boolean isReachable() {
        return members.isReachable();
    }

    /** What the members come to together, as they are now. */
    public R result() {
        return members.result();
    }

    /** Has all members do something, by one call of their domain's service in the context of the group's own. */
    public CompletionStage<?> call(String service, DataMap data) {
        return call(service, data, followed);
    }

    /** As {@link #call(String, DataMap)}, those members that are able to; nothing happens when none is. */
    public CompletionStage<?> call(String service, DataMap data, Predicate<M> able, Function<M, String> id) {
        return call(service, data, present().stream().filter(able).map(id).toList());
    }

    /** As {@link #call(String, DataMap)}, some members. */
    public CompletionStage<?> call(String service, DataMap data, List<String> entityIds) {
        if (entityIds.isEmpty()) {
            return Stages.done();
        }
        ServiceRequest request = ServiceRequest.of(domain, service, data.with("entity_id", entityIds));
        Context context = group.context();
        return group.hub().services().call(context == null ? request : request.in(context));
    }

    /** The members it follows. */
    public List<String> followed() {
        return followed;
    }

    /** What was read of the members that have a state. */
    public List<M> present() {
        return members.present();
    }
}
