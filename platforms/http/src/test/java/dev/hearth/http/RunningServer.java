package dev.hearth.http;

import dev.hearth.api.Hub;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.config.CoreConfig;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.http.SocketHandler;
import dev.hearth.api.loop.Callback;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.testing.TestAuth;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A server on 127.0.0.1, in a hub that runs on a thread of its own. */
final class RunningServer implements AutoCloseable {
    static final String TOKEN = "Bearer owner";

    final TestAuth users = new TestAuth();
    final CoreHub core;
    final Loop loop;
    final Hub hub;
    final HttpComponent component;
    final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    RunningServer(Path folder, Limits limits, Map<String, Object> section) {
        CoreConfig plain = TestHub.defaultConfig();
        CoreConfig config = new CoreConfig(
                plain.name(),
                plain.latitude(),
                plain.longitude(),
                plain.elevation(),
                plain.radius(),
                plain.units(),
                plain.timeZone(),
                plain.currency(),
                plain.country(),
                plain.language(),
                null,
                null,
                List.of(),
                List.of(),
                folder);
        core = new CoreHub(ThreadLoop.started(), config, 0);
        loop = core.loop().ownedBy(core.loop().hubOwner());
        hub = viewOf("http");
        Hub others = viewOf("test");
        component = new HttpComponent(limits);
        Map<String, Object> written = new LinkedHashMap<>(Map.of("server_host", "127.0.0.1", "server_port", 0));
        written.putAll(section);
        HttpSettings settings = HttpSettings.SCHEMA.parse(written);
        onLoop(() -> core.notifications());
        onLoop(() -> others.provide(Auth.class, users));
        loop.await(loop.call(() -> component.setup(hub, settings)).thenCompose(done -> done));
        loop.await(loop.call(() -> core.life().start()).thenCompose(running -> running));
    }

    static RunningServer at(Path folder) {
        return new RunningServer(folder, Limits.USUAL, Map.of());
    }

    private Hub viewOf(String integration) {
        return onLoop(() -> core.viewOf(core.ownerOf(integration)));
    }

    <T> T onLoop(Callback<? extends T> callback) {
        return loop.await(loop.<T>call(callback));
    }

    void add(Route route) {
        onLoop(() -> hub.routes().add(route));
    }

    void addSocket(String path, SocketHandler handler) {
        onLoop(() -> hub.routes().addSocket(path, handler));
    }

    /** Answers a GET to everybody at once. */
    void answer(String path, HttpResponse response) {
        add(Route.get(path, request -> CompletableFuture.completedStage(response)).open());
    }

    int port() {
        return component.port();
    }

    URI uri(String target) {
        return URI.create("http://127.0.0.1:" + port() + target);
    }

    java.net.http.HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofSeconds(10)).build(), java.net.http.HttpResponse.BodyHandlers.ofString());
    }

    java.net.http.HttpResponse<String> get(String target, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(target));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    RawClient raw() throws IOException {
        return new RawClient(port());
    }

    @Override
    public void close() {
        client.close();
        if (!core.loop().isClosed()) {
            core.stop(0).toCompletableFuture().join();
        }
    }
}
