package dev.hearth.http;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.auth.LoginAttempts;
import dev.hearth.api.config.Schema;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.loop.Task;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The section {@code http:}, and the life of the server. Home Assistant: {@code homeassistant.components.http}. */
final class HttpComponent implements Component<HttpSettings> {
    private final Limits limits;
    private @Nullable HttpServer running;

    HttpComponent(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String domain() {
        return HttpIntegration.DOMAIN;
    }

    @Override
    public Schema<HttpSettings> schema() {
        return HttpSettings.SCHEMA;
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, HttpSettings settings) {
        Bans bans = new Bans(hub, settings);
        hub.provide(LoginAttempts.class, bans);
        return hub.loop().blocking(() -> {
            HttpServer server = new HttpServer(hub, settings, limits, bans, null);
            try {
                server.bind();
            } catch (IOException e) {
                server.stop();
                throw new HubException("port_taken", String.valueOf(e.getMessage()), e);
            }
            return server;
        }).thenAccept(server -> begin(hub, settings, server));
    }

    private void begin(Hub hub, HttpSettings settings, HttpServer server) {
        running = server;
        Task<Boolean> end = () -> stop(hub, server);
        hub.onShutdown(end);
        hub.onUnload(server::kill);
        if (hub.state().isRunning()) {
            open(hub, settings, server);
        } else {
            hub.bus().listen(EventTypes.HOMEASSISTANT_START, event -> open(hub, settings, server));
        }
    }

    private static void open(Hub hub, HttpSettings settings, HttpServer server) {
        server.open();
        String url = (settings.tls() ? "https" : "http") + "://localhost:" + server.port();
        hub.logger().info("Listening on {}", url);
        Auth auth = hub.capability(Auth.class);
        if (auth != null && !auth.hasOwner()) {
            hub.logger().info("Nobody can log in yet; make the owner at {}/onboarding.html", url);
        }
    }

    /** The port it listens on; 0 while it does not. */
    int port() {
        HttpServer server = running;
        return server == null ? 0 : server.port();
    }

    @Override
    public CompletionStage<?> unload(Hub hub) {
        HttpServer server = running;
        running = null;
        return server == null ? Stages.done() : stop(hub, server);
    }

    private static CompletionStage<Boolean> stop(Hub hub, HttpServer server) {
        return hub.loop().blocking(() -> {
            server.stop();
            return true;
        });
    }
}
