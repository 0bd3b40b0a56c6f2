package dev.hearth.websocketapi;

import dev.hearth.api.Context;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One command of one client, from its message to its last event. Loop only. */
final class Call<T> implements CommandCall<T> {
    private final Connection connection;
    private final long id;
    private final DataMap message;
    private final T data;
    private byte @Nullable [] eventStart;
    private @Nullable Context context;
    private boolean answered;

    private Call(Connection connection, long id, DataMap message, T data) {
        this.connection = connection;
        this.id = id;
        this.message = message;
        this.data = data;
    }

    /** What this API alone can do with a call. */
    static Call<?> of(CommandCall<?> call) {
        return (Call<?>) call;
    }

    /** Carries out a command and sends its answer. */
    static <T> void run(Command<T> command, Connection connection, long id, DataMap message) {
        try {
            T data = command.schema().parse(message.without("id").without("type"));
            Call<T> call = new Call<>(connection, id, message, data);
            call.answer(command.handler().handle(call));
        } catch (Exception e) {
            connection.sendError(id, explained(connection, message, e));
        }
    }

    private void answer(CompletionStage<?> answer) {
        answer.whenComplete((result, thrown) -> {
            if (thrown != null) {
                connection.sendError(id, explained(connection, message, Stages.cause(thrown)));
            } else if (!answered) {
                acknowledge(result);
            }
        });
    }

    private static DataMap explained(Connection connection, DataMap message, Throwable thrown) {
        if (thrown instanceof HubException foreseen) {
            return Failures.error(foreseen, message);
        }
        connection.hub().logger().error("the command {} failed", message.text("type"), thrown);
        return Failures.error("unknown_error", "Unknown error");
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
        return connection.login();
    }

    @Override
    public String remote() {
        return connection.remote();
    }

    @Override
    public Context context() {
        Context made = context;
        if (made == null) {
            made = connection.hub().newContext(null, login().user().id());
            context = made;
        }
        return made;
    }

    @Override
    public void acknowledge(@Nullable Object result) {
        answered = true;
        Encoded encoded;
        try {
            encoded = connection.hub().json().encode(result);
        } catch (HubException e) {
            connection.hub()
                    .logger()
                    .error("the answer of the command {} is not JSON: {}", message.text("type"), e.getMessage());
            connection.sendError(id, Failures.error("unknown_error", "Invalid JSON in response"));
            return;
        }
        connection.send(Messages.result(id, encoded));
    }

    /** Answers with a sign of life instead of a result. */
    void pong() {
        answered = true;
        connection.send(Messages.pong(id));
    }

    @Override
    public void event(@Nullable Object event) {
        byte[] start = eventStart;
        if (start == null) {
            start = Messages.eventStart(id);
            eventStart = start;
        }
        connection.send(Messages.event(start, connection.hub().json().encode(event)));
    }

    @Override
    public void subscribe(Subscription subscription) {
        connection.subscribe(id, subscription);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public <D> @Nullable D connectionData(Class<D> type) {
        return connection.data(type);
    }

    @Override
    public <D> void connectionData(Class<D> type, D value) {
        connection.data(type, value);
    }
}
