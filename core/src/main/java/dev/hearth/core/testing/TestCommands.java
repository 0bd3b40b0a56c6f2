package dev.hearth.core.testing;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import dev.hearth.core.json.CoreJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Runs commands of the WebSocket API on a {@link TestHub} without the WebSocket: what a client would be answered, read
 * back from the JSON it would get.
 *
 * {@snippet :
 * TestCommands client = new TestCommands(hub);
 * DataMap area = client.map("config/area_registry/create", DataMap.of("name", "Cellar"));
 * HubException refused = client.error("config/area_registry/delete", DataMap.of("area_id", "attic"));
 * }
 */
public final class TestCommands {
    private final TestHub hub;
    private final Login login;
    private final Map<Class<?>, Object> connectionData = new HashMap<>();
    private long lastId;

    /** A client of the owner. */
    public TestCommands(TestHub hub) {
        this(hub, TestAuth.OWNER);
    }

    /** A client of that user. */
    public TestCommands(TestHub hub, Login login) {
        this.hub = hub;
        this.login = login;
    }

    /** Sends a command without parameters that succeeds; answers its result. */
    public @Nullable Object result(String type) {
        return result(type, DataMap.of());
    }

    /**
     * Sends a command that succeeds and turns the loop until it is answered.
     *
     * @param data what stands beside {@code id} and {@code type}
     * @return the result, as the client reads it
     */
    public @Nullable Object result(String type, DataMap data) {
        Reply reply = send(type, data);
        HubException error = reply.error();
        if (error != null) {
            throw error;
        }
        return reply.result();
    }

    /** As {@link #result(String, DataMap)}, for a result that is a map. */
    public DataMap map(String type, DataMap data) {
        if (result(type, data) instanceof DataMap map) {
            return map;
        }
        throw new AssertionError(type + " answered no map");
    }

    /** As {@link #result(String, DataMap)}, for a result that is a list of maps. */
    public List<DataMap> list(String type, DataMap data) {
        if (!(result(type, data) instanceof List<?> list)) {
            throw new AssertionError(type + " answered no list");
        }
        return list.stream().map(DataMap.class::cast).toList();
    }

    /** Sends a command that fails; answers with what, as the client would be told its code and message. */
    public HubException error(String type, DataMap data) {
        Reply reply = send(type, data);
        HubException error = reply.error();
        if (error == null) {
            throw new AssertionError(type + " succeeded with " + reply.result());
        }
        return error;
    }

    /** Sends a command and turns the loop until it is answered. */
    public Reply send(String type, DataMap data) {
        Command<?> command = hub.hub().commands().find(type);
        if (command == null) {
            throw new AssertionError(
                    "no command " + type + "; there are " + hub.hub().commands().types());
        }
        return run(command, data);
    }

    private <T> Reply run(Command<T> command, DataMap data) {
        Reply reply = new Reply();
        if (command.admin() && !login.user().admin()) {
            return reply.failed(new HubException("unauthorized", "Unauthorized"));
        }
        DataMap message = DataMap.of("id", ++lastId, "type", command.type()).with(data);
        try {
            CompletionStage<?> answer = command.handler()
                    .handle(new Call<>(command.schema().parse(data), message, lastId, reply));
            reply.answered(hub.get(answer));
        } catch (HubException e) {
            reply.failed(e);
        } catch (CompletionException e) {
            throw new AssertionError(command.type() + " failed otherwise than with a HubException", e.getCause());
        } catch (Exception e) {
            throw new AssertionError(command.type() + " failed otherwise than with a HubException", e);
        }
        hub.runUntilIdle();
        return reply;
    }

    private static @Nullable Object read(@Nullable Object value) {
        return CoreJson.INSTANCE.parse(CoreJson.INSTANCE.encode(value).utf8());
    }

    /** What a client is answered; the events go on coming. */
    public static final class Reply {
        private final List<@Nullable Object> events = new ArrayList<>();
        private final List<Subscription> subscriptions = new ArrayList<>();
        private @Nullable Object result;
        private @Nullable HubException error;
        private boolean acknowledged;
        private boolean ended;

        private Reply() {}

        private void answered(@Nullable Object value) {
            if (!acknowledged) {
                result = read(value);
            }
        }

        private Reply failed(HubException failure) {
            error = failure;
            return this;
        }

        /** The result, as the client reads it; null after a failure too. */
        public @Nullable Object result() {
            return result;
        }

        /** What it failed with, or null. */
        public @Nullable HubException error() {
            return error;
        }

        /** The events that have come since this was last asked, in their order, as the client reads them. */
        public List<@Nullable Object> events() {
            List<@Nullable Object> taken = new ArrayList<>(events);
            events.clear();
            return taken;
        }

        /** As {@link #events}, for events that are maps. */
        public List<DataMap> eventMaps() {
            return events().stream().map(DataMap.class::cast).toList();
        }

        /** Whether there is something that {@link #unsubscribe} ends. */
        public boolean subscribed() {
            return !subscriptions.isEmpty();
        }

        /** The client has heard enough. */
        public void unsubscribe() {
            ended = true;
            subscriptions.forEach(Subscription::cancel);
            subscriptions.clear();
        }
    }

    private final class Call<T> implements CommandCall<T> {
        private final T data;
        private final DataMap message;
        private final long id;
        private final Reply reply;
        private final Context context;

        Call(T data, DataMap message, long id, Reply reply) {
            this.data = data;
            this.message = message;
            this.id = id;
            this.reply = reply;
            this.context = hub.hub().newContext(null, login.user().id());
        }

        @Override
        public T data() {
            return data;
        }

        @Override
        public DataMap message() {
            return message;
        }

        @Override
        public long id() {
            return id;
        }

        @Override
        public Login login() {
            return login;
        }

        @Override
        public String remote() {
            return "127.0.0.1";
        }

        @Override
        public Context context() {
            return context;
        }

        @Override
        public void acknowledge(@Nullable Object result) {
            reply.answered(result);
            reply.acknowledged = true;
        }

        @Override
        public void event(@Nullable Object event) {
            if (!reply.ended) {
                reply.events.add(read(event));
            }
        }

        @Override
        public void subscribe(Subscription subscription) {
            reply.subscriptions.add(subscription);
        }

        @Override
        public <D> @Nullable D connectionData(Class<D> type) {
            return type.cast(connectionData.get(type));
        }

        @Override
        public <D> void connectionData(Class<D> type, D value) {
            connectionData.put(type, value);
        }
    }
}
