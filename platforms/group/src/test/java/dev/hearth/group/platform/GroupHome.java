package dev.hearth.group.platform;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.core.testing.TestHub;
import dev.hearth.group.GroupIntegration;
import java.util.List;

/** A hub with groups, whose members are states that somebody else writes. */
final class GroupHome implements AutoCloseable {
    final TestHub hub = TestHub.create().install(new GroupIntegration());
    private final List<Event> calls = hub.collect(EventTypes.CALL_SERVICE);

    static GroupHome of(String yaml) {
        GroupHome home = new GroupHome();
        home.hub.setUp(yaml);
        home.hub.start();
        return home;
    }

    GroupHome set(String entityId, String state, Object... attributes) {
        return setIn(null, entityId, state, attributes);
    }

    GroupHome setIn(Context context, String entityId, String state, Object... attributes) {
        hub.states().set(entityId, state, map(attributes), false, context);
        return this;
    }

    GroupHome remove(String entityId) {
        hub.states().remove(entityId);
        return this;
    }

    String state(String group) {
        hub.runUntilIdle();
        return hub.state(group).value();
    }

    DataMap attributes(String group) {
        hub.runUntilIdle();
        return hub.state(group).attributes();
    }

    Object attribute(String group, String name) {
        return attributes(group).get(name);
    }

    /** Calls a service for a group and answers what was passed on: {@code "domain.service"} and the data, each in order. */
    List<String> passedOn(String service, String group, Object... data) {
        hub.runUntilIdle();
        calls.clear();
        String[] name = service.split("\\.", 2);
        hub.call(name[0], name[1], map(data).with("entity_id", group));
        hub.runUntilIdle();
        return calls.stream()
                .skip(1)
                .map(event -> event.data().asMap())
                .map(call -> call.text("domain") + "." + call.text("service") + " " + call.get("service_data"))
                .toList();
    }

    List<Event> calls() {
        return calls;
    }

    static DataMap map(Object... keysAndValues) {
        DataMap.Builder map = DataMap.builder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map.build();
    }

    @Override
    public void close() {
        hub.close();
    }
}
