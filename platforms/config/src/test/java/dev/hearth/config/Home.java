package dev.hearth.config;

import dev.hearth.api.auth.Permissions;
import dev.hearth.core.store.MemoryStorage;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestCommands;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;

/** A home with the configuration's commands and a meter, which can be started again. */
final class Home implements AutoCloseable {
    private final MemoryStorage storage = new MemoryStorage();
    private final String yaml;
    TestHub hub;
    TestCommands client;

    Home() {
        this("");
    }

    Home(String yaml) {
        this.yaml = FakeMeter.YAML + yaml;
        start(Instant.parse("2026-01-01T00:00:00Z"));
    }

    private void start(Instant time) {
        hub = TestHub.create(storage, time);
        hub.install(new ConfigIntegration()).install(new FakeMeter()).setUp(yaml);
        client = new TestCommands(hub);
    }

    /** Ends the hub without a warning for what was not acknowledged, and starts it again a minute later. */
    void restart() {
        Instant time = hub.loop().time().now().plus(Duration.ofMinutes(1));
        hub.close();
        start(time);
    }

    /** A client of somebody who is no administrator. */
    TestCommands guest() {
        return new TestCommands(hub, new TestAuth().add("guest", Permissions.ALL));
    }

    @Override
    public void close() {
        hub.close();
    }
}
