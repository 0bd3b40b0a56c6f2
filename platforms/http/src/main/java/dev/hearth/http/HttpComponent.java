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
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code http:}, and the life of the server. Home Assistant: {@code homeassistant.components.http}.
 *
 * <p>The addresses are taken at the set-up, so that one that is taken is told of; clients are answered from the moment that
 * everything else is set up, since before that they would hear that their tokens are wrong and their paths unknown. Until
 * then their connections wait.
 */
final class HttpComponent implements Component<HttpSettings> {
    // Home Assistant lets clients keep what is under /local for a month.
    private static final int LOCAL_CACHE_SECONDS = 31 * 24 * 60 * 60;

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

    /** What the set-up finds out on a thread that may block. */
    private record Prepared(HttpServer server, boolean hasLocal, List<String> hosts) {}

    @Override
    public CompletionStage<?> setup(Hub hub, HttpSettings settings) {
        Path folder = hub.config().configDirectory();
        return Bans.read(hub, settings).thenCompose(bans -> {
            hub.provide(LoginAttempts.class, bans);
            return hub.loop().blocking(() -> prepare(hub, settings, bans, folder));
        }).thenAccept(prepared -> begin(hub, settings, folder, prepared));
    }

    private Prepared prepare(Hub hub, HttpSettings settings, Bans bans, Path folder) throws InterruptedException {
        // Before the first class of the library. Its events for the flight recorder would start that, which takes memory,
        // and register the library there for ever, so that it could not be unloaded.
        System.setProperty("io.netty.jfr.enabled", "false");
        HttpServer server = new HttpServer(hub, settings, limits, bans, TlsFiles.read(settings, folder));
        try {
            server.bind();
        } catch (IOException e) {
            server.stop();
            throw new HubException("cannot_listen", String.valueOf(e.getMessage()), e);
        }
        return new Prepared(server, Files.isDirectory(folder.resolve("www")), hosts(settings));
    }

    /** The names under which people find the hub: those it listens on, or those of the machine. */
    private static List<String> hosts(HttpSettings settings) {
        List<String> hosts = new ArrayList<>(settings.hosts());
        hosts.removeIf(host -> host.equals("0.0.0.0") || host.equals("::"));
        if (!hosts.isEmpty()) {
            return hosts;
        }
        hosts.add("localhost");
        try {
            for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                if (each.isUp() && !each.isLoopback() && !each.isVirtual()) {
                    for (InetAddress address : Collections.list(each.getInetAddresses())) {
                        if (address instanceof Inet4Address) {
                            hosts.add(address.getHostAddress());
                        }
                    }
                }
            }
        } catch (SocketException e) {
            return hosts;
        }
        return hosts;
    }

    private void begin(Hub hub, HttpSettings settings, Path folder, Prepared prepared) {
        HttpServer server = prepared.server();
        running = server;
        Task<Boolean> end = () -> stop(hub, server);
        hub.onShutdown(end);
        hub.onUnload(server::kill);
        if (prepared.hasLocal()) {
            hub.routes().addFiles("/local", folder.resolve("www"), LOCAL_CACHE_SECONDS);
        }
        if (hub.state().isRunning()) {
            open(hub, settings, prepared);
        } else {
            hub.bus().listen(EventTypes.HOMEASSISTANT_START, event -> open(hub, settings, prepared));
        }
    }

    private static void open(Hub hub, HttpSettings settings, Prepared prepared) {
        prepared.server().open();
        List<String> urls = prepared.hosts().stream()
                .map(host -> (settings.tls() ? "https://" : "http://")
                        + (host.contains(":") ? "[" + host + "]" : host) + ":" + prepared.server().port())
                .toList();
        hub.logger().info("Listening on {}", String.join(", ", urls));
        Auth auth = hub.capability(Auth.class);
        if (auth != null && !auth.hasOwner()) {
            hub.logger()
                    .info(
                            "Nobody can log in yet. Open {}/onboarding.html to make the owner's account",
                            urls.getLast());
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
