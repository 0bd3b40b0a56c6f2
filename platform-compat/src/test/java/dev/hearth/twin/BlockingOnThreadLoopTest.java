package dev.hearth.twin;

import dev.hearth.compat.blocking.BlockingHub;

/** The scenarios through the blocking API, from the test's own thread. */
class BlockingOnThreadLoopTest extends HubScenarios {
    @Override
    void on(Scenario scenario) {
        try (RunningHub hub = new RunningHub()) {
            scenario.run(new BlockingSide(new BlockingHub(hub.view()), hub::settle));
        }
    }
}
