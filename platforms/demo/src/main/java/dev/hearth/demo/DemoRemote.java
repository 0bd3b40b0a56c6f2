package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.remote.RemoteCommand;
import dev.hearth.api.domain.remote.RemoteEntity;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A remote that shows which command it sent last. */
final class DemoRemote extends RemoteEntity {
    private final String name;
    private final @Nullable String icon;
    private boolean on;
    private @Nullable String lastSent;

    private DemoRemote(String name, boolean on, @Nullable String icon) {
        this.name = name;
        this.on = on;
        this.icon = icon;
    }

    static List<DemoRemote> all() {
        return List.of(new DemoRemote("Remote One", false, null), new DemoRemote("Remote Two", true, "mdi:remote"));
    }

    static DemoRemote numbered(int number) {
        return new DemoRemote("Demo " + number, number % 2 == 0, null);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String icon() {
        return icon;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public DataMap extraStateAttributes() {
        return lastSent == null ? DataMap.of() : DataMap.of("last_command_sent", lastSent);
    }

    @Override
    public CompletionStage<?> turnOn(@Nullable String activity) {
        return become(true);
    }

    @Override
    public CompletionStage<?> turnOff(@Nullable String activity) {
        return become(false);
    }

    private CompletionStage<?> become(boolean nowOn) {
        on = nowOn;
        writeState();
        return Stages.done();
    }

    @Override
    public CompletionStage<?> sendCommand(RemoteCommand.Send what) {
        if (!what.commands().isEmpty()) {
            lastSent = what.commands().getLast();
            writeState();
        }
        return Stages.done();
    }
}
