package dev.hearth.twin;

/** The scenarios through the asynchronous API on the loop of a running hub. */
class AsynchronousOnThreadLoopTest extends HubScenarios {
    @Override
    void on(Scenario scenario) {
        try (RunningHub hub = new RunningHub()) {
            scenario.run(new AsynchronousSide.OnThreadLoop(hub.view()));
        }
    }
}
