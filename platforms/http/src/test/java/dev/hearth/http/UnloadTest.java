package dev.hearth.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.loop.Loop;
import dev.hearth.core.hub.CoreHub;
import dev.hearth.core.loop.ThreadLoop;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The integration in a class loader of its own, as when its jar is taken out of the plugins folder. */
class UnloadTest {
    private static final ClassLoader TESTS = UnloadTest.class.getClassLoader();

    /** Takes the server and its library from files, and what the hub shares from the hub. */
    private static final class Plugin extends URLClassLoader {
        Plugin(List<URL> files) {
            super("http-plugin", files.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return name.startsWith("dev.hearth.api.") || name.startsWith("org.slf4j.")
                    ? TESTS.loadClass(name)
                    : super.findClass(name);
        }
    }

    private static List<URL> files() throws IOException {
        List<URL> files = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            if (entry.contains("netty")) {
                files.add(Path.of(entry).toUri().toURL());
            }
        }
        files.add(HttpIntegration.class.getProtectionDomain().getCodeSource().getLocation());
        return files;
    }

    @Test
    void nothingOfItIsLeftInMemory() throws Exception {
        CoreHub core = new CoreHub(ThreadLoop.started(), TestHub.defaultConfig(), 0);
        Loop loop = core.loop().ownedBy(core.loop().hubOwner());
        loop.await(loop.call(() -> core.life().start()).thenCompose(running -> running));
        int port = freePort();
        Hub hub = loop.await(loop.call(() -> core.viewOf(core.ownerOf("http"))));

        WeakReference<ClassLoader> loader = used(core, loop, hub, port);

        for (int i = 0; i < 100 && !loader.refersTo(null); i++) {
            System.gc();
            loop.await(loop.settled());
        }
        assertTrue(loader.refersTo(null), "something refers to the classes of the server");
        core.stop(0).toCompletableFuture().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    // All that refers to the plugin is gone when this returns.
    private static WeakReference<ClassLoader> used(CoreHub core, Loop loop, Hub hub, int port) throws Exception {
        Plugin plugin = new Plugin(files());
        Integration integration =
                ServiceLoader.load(Integration.class, plugin).findFirst().orElseThrow();
        assertNotSame(HttpIntegration.class, integration.getClass());
        Component<?> component = integration.components().getFirst();
        loop.await(loop.call(() -> setUp(component, hub, port)).thenCompose(done -> done));
        loop.await(loop.call(() -> hub.routes()
                .add(Route.get("/", request -> CompletableFuture.completedStage(
                        HttpResponse.text(200, "hi ".repeat(30_000))))
                        .open())));
        try (HttpClient client = HttpClient.newHttpClient();
                RawClient socket = new RawClient(port)) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                            .header("accept-encoding", "gzip")
                            .build(),
                    java.net.http.HttpResponse.BodyHandlers.ofByteArray());
            assertEquals(200, answer.statusCode());
            loop.await(loop.call(() -> hub.routes()
                    .addSocket("/ws",
                            (request, opened) -> new HttpServerTest.Echo(opened, new CompletableFuture<>()))));
            socket.upgrade("/ws", "Sec-WebSocket-Extensions: permessage-deflate").head();
            assertEquals("hello", socket.text("hello").receive().text());
            var unloaded = loop.call(() -> component.unload(hub)).thenCompose(done -> done);
            assertEquals(1_001, socket.receive().code());
            socket.frame(0x88, new byte[] {3, (byte) 0xe9});
            loop.await(unloaded);
        }
        loop.await(loop.call(() -> {
            core.closeOwner(core.ownerOf("http"));
            return true;
        }));
        plugin.close();
        return new WeakReference<>(plugin);
    }

    private static <C> java.util.concurrent.CompletionStage<?> setUp(Component<C> component, Hub hub, int port) {
        return component.setup(
                hub, component.schema().parse(Map.of("server_host", "127.0.0.1", "server_port", port)));
    }
}
