package dev.hearth.twin;

import dev.hearth.core.testing.TestHub;

/** The scenarios through the asynchronous API under virtual time. */
class AsynchronousOnVirtualLoopTest extends HubScenarios {
    @Override
    void on(Scenario scenario) {
        try (TestHub hub = TestHub.create()) {
            hub.start();
            scenario.run(new AsynchronousSide.OnVirtualLoop(hub));
        }
    }
}
