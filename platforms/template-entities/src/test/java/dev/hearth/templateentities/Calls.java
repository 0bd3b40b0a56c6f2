package dev.hearth.templateentities;

import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;

/** A service {@code test.call} that notes what it is called with. */
final class Calls {
    private final List<String> data = new ArrayList<>();
    private final List<String> contexts = new ArrayList<>();

    static Calls of(TestHub hub) {
        Calls calls = new Calls();
        hub.services().register("test", "call", ServiceDefinition.of(
                Schemas.map().allowExtra(), ServiceHandler.<Section>callback(call -> {
                    calls.data.add(String.valueOf(call.data().node().toPlain()));
                    calls.contexts.add(call.context().id());
                })));
        return calls;
    }

    /** The data of all calls, and none from now on. */
    List<String> take() {
        List<String> taken = List.copyOf(data);
        data.clear();
        return taken;
    }

    /** The contexts of all calls. */
    List<String> contexts() {
        return contexts;
    }
}
