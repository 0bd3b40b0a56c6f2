package dev.hearth.restapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Login;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.domain.image.PictureEntity;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.core.testing.TestRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureRoutesTest {
    private static final String CAMERA = "/api/camera_proxy/camera.porch";
    private static final String STREAM = "/api/camera_proxy_stream/camera.porch";
    private static final String IMAGE = "/api/image_proxy/image.plan";
    private static final String PLAYER = "/api/media_player_proxy/media_player.radio";

    private final FakeHome home = new FakeHome();
    private final Client client = new Client(home);
    private final Login stranger = client.user("stranger", (entityId, action) -> false);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void whoIsLoggedInSeesTheCamera() {
        Client.Answer answer = client.get(CAMERA, client.user("guest", Permissions.ALL));

        assertEquals(200, answer.status());
        assertEquals("image/jpeg", answer.response().header("content-type"));
        assertArrayEquals(new byte[] {1, 2, 3}, answer.bytes());
    }

    @Test
    void theSecretOpensThePictureToo() {
        assertEquals(200, client.get(home.camera.entityPicture(), null).status());
        assertEquals(200, client.get(home.image.entityPicture(), null).status());
        assertArrayEquals(new byte[] {4, 5}, client.get(home.image.entityPicture(), null).bytes());
    }

    @Test
    void theSecretBeforeThePresentOneStillOpens() {
        String first = home.camera.entityPicture();

        client.hub.advance(PictureEntity.TOKEN_LIFE);
        String second = home.camera.entityPicture();
        int afterOne = client.get(first, null).status();
        client.hub.advance(PictureEntity.TOKEN_LIFE);

        assertNotEquals(first, second);
        assertEquals(200, afterOne);
        assertEquals("403 403: Forbidden", client.get(first, null).line());
        assertEquals(200, client.get(second, null).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {CAMERA, STREAM, IMAGE})
    void whoHasNeitherSeesNothing(String target) {
        assertEquals("403 403: Forbidden", client.get(target, null).line());
        assertEquals("403 403: Forbidden", client.get(target + "?token=", null).line());
        assertEquals("403 403: Forbidden", client.get(target + "?token=feed", null).line());
        assertEquals(
                "401 401: Unauthorized",
                client.send(TestRequest.get(target).with("authorization", "Bearer feed"), null).line());
        assertEquals("401 401: Unauthorized", client.get(target, stranger).line());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals("404 404: Not Found", client.get("/api/camera_proxy/camera.none").line());
        assertEquals("404 404: Not Found", client.get("/api/camera_proxy/image.plan").line());
        assertEquals("404 404: Not Found", client.get("/api/image_proxy/camera.porch").line());
        assertEquals(404, client.get("/api/media_player_proxy/media_player.none").status());
        assertEquals(401, client.get("/api/media_player_proxy/media_player.none", null).status());
    }

    @Test
    void theSizeReachesTheCamera() {
        client.get(CAMERA + "?width=320&height=240");
        client.get(CAMERA);

        assertEquals(new CameraEntity.Size(320, 240), home.camera.asked.getFirst());
        assertEquals(CameraEntity.Size.ANY, home.camera.asked.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?width=big", "?height=-1", "?width=0", "?width=99999999999999999999"})
    void aSizeThatIsNoneIsRefused(String query) {
        assertEquals(400, client.get(CAMERA + query).status());
    }

    @Test
    void aCameraThatIsOffOrBlindIsTold() {
        home.camera.view = null;
        String blind = client.get(CAMERA).line();
        home.camera.on = false;

        assertEquals("500 500: Internal Server Error", blind);
        assertEquals("503 503: Service Unavailable", client.get(CAMERA).line());
        assertEquals("503 503: Service Unavailable", client.get(STREAM).line());
    }

    // ---- motion pictures ----

    private Subscription watch(String target, FakeStream stream) {
        HttpResponse answer = client.get(target).response();
        assertEquals("multipart/x-mixed-replace; boundary=--frameboundary", answer.header("content-type"));
        Subscription open = ((HttpResponse.Streamed) answer.body()).source().start(stream);
        client.hub.runUntilIdle();
        return open;
    }

    private static String part(String bytes) {
        return "--frameboundary\r\nContent-Type: image/jpeg\r\nContent-Length: " + bytes.length() + "\r\n\r\n"
                + bytes + "\r\n";
    }

    private void show(int value) {
        home.camera.view = new Picture(new byte[] {(byte) value}, Picture.JPEG);
        client.hub.advance(home.camera.frameInterval());
    }

    @Test
    void framesComeOneAfterTheOther() {
        FakeStream stream = new FakeStream();

        Subscription open = watch(STREAM, stream);
        List<String> first = stream.texts();
        show('a');
        show('a');
        show('b');

        assertEquals(List.of(part("\1\2\3"), part("\1\2\3")), first);
        assertEquals(List.of(part("a"), part("b")), stream.texts());
        open.cancel();
    }

    @Test
    void whoReadsSlowlyMissesFrames() {
        FakeStream slow = new FakeStream();
        Subscription open = watch(STREAM, slow);
        slow.texts();

        slow.pending = 1;
        show('a');
        show('b');
        slow.pending = 0;
        show('c');

        assertEquals(List.of(part("c")), slow.texts());
        open.cancel();
    }

    @Test
    void framesComeAsSeldomAsTheyAreWanted() {
        FakeStream stream = new FakeStream();
        Subscription open = watch(STREAM + "?interval=10", stream);
        stream.texts();

        show('a');
        show('b');
        List<String> early = stream.texts();
        client.hub.advance(Duration.ofSeconds(10));

        assertEquals(List.of(), early);
        assertEquals(List.of(part("b")), stream.texts());
        open.cancel();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.4", "-1", "NaN", "Infinity", "1e300", "soon", ""})
    void anIntervalThatIsNoneIsRefused(String interval) {
        assertEquals(400, client.get(STREAM + "?interval=" + interval).status());
    }

    @Test
    void theFilmEndsWithTheCameraAndWithTheClient() {
        FakeStream stream = new FakeStream();
        FakeStream gone = new FakeStream();
        watch(STREAM, stream);
        watch(STREAM + "?interval=1", gone).cancel();
        gone.texts();

        home.camera.view = null;
        client.hub.advance(Duration.ofMinutes(1));
        int asked = home.camera.asked.size();
        client.hub.advance(Duration.ofMinutes(1));

        assertTrue(stream.closed);
        assertEquals(List.of(), gone.texts());
        assertEquals(asked, home.camera.asked.size());
    }

    // ---- covers ----

    @Test
    void theCoverOfWhatIsPlayedIsFetched() throws IOException {
        HttpServer covers = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(covers, "/cover", "image/png", new byte[] {7, 8});
        serve(covers, "/page", "text/html", new byte[] {'<'});
        covers.start();
        String base = "http://127.0.0.1:" + covers.getAddress().getPort();
        try {
            home.player.cover = base + "/cover";
            Client.Answer cover = client.get(home.player.entityPicture(), null);
            home.player.cover = base + "/page";
            Client.Answer page = client.get(PLAYER);
            home.player.cover = base + "/none";
            Client.Answer none = client.get(PLAYER);

            assertEquals(200, cover.status());
            assertEquals("image/png", cover.response().header("content-type"));
            assertEquals("max-age=3600", cover.response().header("cache-control"));
            assertArrayEquals(new byte[] {7, 8}, cover.bytes());
            assertEquals("500 ", page.line());
            assertEquals("500 ", none.line());
        } finally {
            covers.stop(0);
        }
    }

    private static void serve(HttpServer server, String path, String type, byte[] bytes) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "/local/cover.png", "http://", "no address", "jar:file:/a!/b"})
    void anAddressThatIsNotOfTheWebIsNotFetched(String cover) {
        home.player.cover = cover;

        assertEquals("500 ", client.get(PLAYER).line());
    }

    @Test
    void aPlayerWithoutCoverOrVisitorWithoutKeyGetsNone() {
        assertEquals("500 ", client.get(PLAYER).line());
        assertEquals("401 ", client.get(PLAYER, null).line());
        assertEquals("401 ", client.get(PLAYER + "?token=feed", null).line());
        assertEquals("401 ", client.get(PLAYER, stranger).line());
    }
}
