package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.auth.User;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.Socket;
import dev.hearth.api.http.SocketListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All connections, and what is done once for all of them. Loop only. */
final class Connections {
    /** The close code of a server that goes. */
    private static final int GOING_AWAY = 1001;

    private static final String USER_UPDATED = "user_updated";

    private final Hub hub;
    private final Set<Connection> open = new LinkedHashSet<>();
    private List<Outbox> unsent = new ArrayList<>();

    Connections(Hub hub) {
        this.hub = hub;
        hub.bus().listen(EventTypes.HOMEASSISTANT_STOP, event -> closeAll());
        hub.bus().listen(USER_UPDATED, this::userUpdated);
        hub.onUnload(this::closeAll);
    }

    Hub hub() {
        return hub;
    }

    SocketListener open(HttpRequest request, Socket socket) {
        Connection connection = new Connection(this, request, socket);
        LoginAttempts attempts = hub.capability(LoginAttempts.class);
        if (attempts != null && attempts.banned(request.remote())) {
            hub.logger().debug("{} is shut out and wanted to connect", socket.remote());
            socket.terminate();
        } else {
            open.add(connection);
            connection.greet();
        }
        return connection;
    }

    void closed(Connection connection) {
        open.remove(connection);
    }

    private void closeAll() {
        for (Connection connection : List.copyOf(open)) {
            connection.close(GOING_AWAY, "The hub stops");
        }
    }

    private void userUpdated(Event event) {
        Auth auth = hub.capability(Auth.class);
        String id = event.data().asMap().text("user_id");
        if (auth == null || id == null) {
            return;
        }
        User user = auth.user(id);
        for (Connection connection : List.copyOf(open)) {
            connection.userUpdated(id, user);
        }
    }

    /** Lets an outbox send what it has collected, at the end of this turn of the loop. */
    void flushLater(Outbox outbox) {
        unsent.add(outbox);
        if (unsent.size() == 1) {
            try {
                hub.loop().execute(this::flush);
            } catch (HubException fullOrClosed) { // then without waiting for more
                flush();
            }
        }
    }

    private void flush() {
        List<Outbox> now = unsent;
        unsent = new ArrayList<>(now.size());
        now.forEach(Outbox::flush);
    }
}
