package dev.hearth.twin;

import dev.hearth.api.Hub;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.compat.blocking.ThreadKind;
import dev.hearth.compat.blocking.Workers;

/** The scenarios through the blocking API of an integration that has one thread for its listeners and handlers. */
class BlockingOnOneThreadTest extends HubScenarios {
    @Override
    void on(Scenario scenario) {
        try (RunningHub hub = new RunningHub()) {
            Hub view = hub.view();
            scenario.run(new BlockingSide(
                    new BlockingHub(view,
                            Workers.of(view, ThreadKind.ONE_PLATFORM_THREAD, getClass().getClassLoader())),
                    hub::settle));
        }
    }
}
