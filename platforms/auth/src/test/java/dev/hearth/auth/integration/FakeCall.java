package dev.hearth.auth.integration;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import dev.hearth.core.testing.TestHub;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A command sent by somebody, without a socket. */
record FakeCall<T>(T data, DataMap message, Login login, Context context) implements CommandCall<T> {
    /**
     * Sends a command and answers its result.
     *
     * @param fields keys and values
     */
    static @Nullable Object send(TestHub hub, Login login, String type, Object... fields) {
        Command<?> command = hub.hub().commands().find(type);
        return hub.get(started(hub, Objects.requireNonNull(command, type), login, Home.map(fields)));
    }

    private static <T> CompletionStage<?> started(TestHub hub, Command<T> command, Login login, DataMap fields) {
        if (command.admin() && !login.user().admin()) {
            return Stages.failed(new HubException("unauthorized", "Unauthorized"));
        }
        Context context = hub.hub().newContext(null, login.user().id());
        try {
            return command.handler().handle(new FakeCall<>(command.schema().parse(fields), fields, login, context));
        } catch (Exception e) {
            return Stages.failed(e);
        }
    }

    @Override
    public long id() {
        return 1;
    }

    @Override
    public String remote() {
        return "192.168.1.20";
    }

    @Override
    public void acknowledge(@Nullable Object result) {
        throw new UnsupportedOperationException("no command here subscribes");
    }

    @Override
    public void event(@Nullable Object event) {
        throw new UnsupportedOperationException("no command here subscribes");
    }

    @Override
    public void subscribe(Subscription subscription) {
        throw new UnsupportedOperationException("no command here subscribes");
    }

    @Override
    public <D> @Nullable D connectionData(Class<D> type) {
        return null;
    }

    @Override
    public <D> void connectionData(Class<D> type, D data) {}
}
