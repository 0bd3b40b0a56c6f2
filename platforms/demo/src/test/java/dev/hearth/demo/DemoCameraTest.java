package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Platform;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.state.EntityId;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemoCameraTest {
    private static final String CAMERA = "camera.demo_camera_png";

    private static TestHub hub() {
        TestHub hub = TestHub.create();
        hub.write("");
        hub.install(new Demo())
                .setUp("{homeassistant: {latitude: 52, longitude: 5, allowlist_external_dirs: [" + hub.folder()
                        + "]}, demo: }");
        return hub;
    }

    private static void snapshot(TestHub hub, String entityId, Path file) {
        hub.call(
                EntityId.domainOf(entityId),
                "snapshot",
                DataMap.of("entity_id", entityId, "filename", file.toString()));
    }

    @Test
    void theSecretOfThePictureBecomesAnotherEveryFiveMinutes() {
        try (TestHub hub = hub()) {
            Object before = hub.state(CAMERA).attributes().get("access_token");
            hub.advance(Duration.ofMinutes(4));
            Object stillTheSame = hub.state(CAMERA).attributes().get("access_token");
            hub.advance(Duration.ofMinutes(2));

            DataMap after = hub.state(CAMERA).attributes();
            assertEquals(before, stillTheSame);
            assertNotEquals(before, after.get("access_token"));
            assertEquals(
                    "/api/camera_proxy/" + CAMERA + "?token=" + after.get("access_token"),
                    after.get("entity_picture"));
        }
    }

    @Test
    void aSnapshotIsAPictureInAFileAndNothingElse() throws IOException {
        try (TestHub hub = hub()) {
            Path folder = hub.folder().resolve("snapshots");

            snapshot(hub, CAMERA, folder.resolve("now.png"));
            snapshot(hub, "image.demo_image", folder.resolve("image.png"));

            assertEquals(320, ImageIO.read(folder.resolve("now.png").toFile()).getWidth());
            try (var files = Files.list(folder)) {
                assertEquals(
                        List.of("image.png", "now.png"),
                        files.map(file -> file.getFileName().toString()).sorted().toList());
            }
        }
    }

    @Test
    void aSnapshotOutsideTheAllowedFoldersIsRefused() throws IOException {
        try (TestHub hub = hub()) {
            Path outside = Files.createTempDirectory("outside");
            Path link = Files.createSymbolicLink(hub.folder().resolve("link"), outside);

            HubException refused = assertThrows(
                    HubException.class, () -> snapshot(hub, CAMERA, outside.resolve("a.png")));
            assertThrows(HubException.class, () -> snapshot(hub, CAMERA, link.resolve("a.png")));
            assertThrows(
                    HubException.class,
                    () -> snapshot(hub, CAMERA, hub.folder().resolve("..").resolve("a.png")));

            assertTrue(refused.getMessage().contains("allowlist_external_dirs"), refused.getMessage());
            assertFalse(Files.exists(outside.resolve("a.png")));
            Files.delete(link);
            Files.delete(outside);
        }
    }

    @Test
    void aCameraThatIsOffGivesNoPicture() {
        try (TestHub hub = hub()) {
            hub.call("camera", "turn_off", DataMap.of("entity_id", CAMERA));

            HubException refused = assertThrows(
                    HubException.class, () -> snapshot(hub, CAMERA, hub.folder().resolve("a.png")));

            assertEquals("idle", hub.state(CAMERA).value());
            assertEquals(CAMERA + " is off", refused.getMessage());
        }
    }

    @Test
    void watchingForMovementIsShown() {
        try (TestHub hub = hub()) {
            hub.call("camera", "enable_motion_detection", DataMap.of("entity_id", CAMERA));
            Object watching = hub.state(CAMERA).attributes().get("motion_detection");
            hub.call("camera", "disable_motion_detection", DataMap.of("entity_id", CAMERA));

            assertEquals(true, watching);
            assertFalse(hub.state(CAMERA).attributes().containsKey("motion_detection"));
        }
    }

    @Test
    void aStreamIsNeitherShownNorRecorded() {
        try (TestHub hub = hub()) {
            HubException refused = assertThrows(
                    HubException.class,
                    () -> hub.call(
                            "camera",
                            "record",
                            DataMap.of("entity_id", "camera.demo_camera_without_stream", "filename", "/a.mp4")));

            assertEquals(
                    "camera.demo_camera_without_stream has no stream; take a snapshot instead",
                    refused.getMessage());
        }
    }

    /** A hub with one camera, which the test holds in its hands. */
    private record OneCamera(DemoCamera camera) implements Integration {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "demo", "One camera", "1.0.0");
        }

        @Override
        public List<Platform<?>> platforms() {
            return List.of(new DemoPlatform("camera", random -> List.of(camera), DemoCamera::numbered));
        }
    }

    private static final class Viewer implements Flow.Subscriber<Picture> {
        final List<Picture> seen = new ArrayList<>();
        Flow.Subscription subscription;
        Throwable failure;
        boolean ended;

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            subscription = newSubscription;
        }

        @Override
        public void onNext(Picture frame) {
            seen.add(frame);
        }

        @Override
        public void onError(Throwable thrown) {
            failure = thrown;
        }

        @Override
        public void onComplete() {
            ended = true;
        }
    }

    @Test
    void aSlowViewerMissesFramesAndHoldsUpNobody() {
        try (TestHub hub = TestHub.create()) {
            DemoCamera camera = DemoCamera.numbered(1);
            hub.install(new OneCamera(camera)).setUp("camera: [{platform: demo}]");
            Viewer quick = new Viewer();
            Viewer slow = new Viewer();
            camera.frames().subscribe(quick);
            camera.frames().subscribe(slow);

            slow.subscription.request(1);
            quick.subscription.request(Long.MAX_VALUE);
            hub.runUntilIdle();
            for (int i = 0; i < 4; i++) {
                hub.advance(Duration.ofMillis(500));
                hub.runUntilIdle();
            }

            assertEquals(5, quick.seen.size());
            assertEquals(1, slow.seen.size());
            assertEquals(quick.seen.getFirst(), slow.seen.getFirst());
            assertNotEquals(quick.seen.get(0), quick.seen.get(1));
        }
    }

    @Test
    void nobodyAsksTheCameraWhenNobodyLooks() {
        try (TestHub hub = TestHub.create()) {
            DemoCamera camera = DemoCamera.numbered(1);
            hub.install(new OneCamera(camera)).setUp("camera: [{platform: demo}]");
            Viewer viewer = new Viewer();
            int before = hub.loop().liveTimers();
            camera.frames().subscribe(viewer);
            viewer.subscription.request(Long.MAX_VALUE);
            hub.runUntilIdle();

            viewer.subscription.cancel();
            hub.advance(Duration.ofSeconds(2));

            assertEquals(before, hub.loop().liveTimers());
            assertEquals(1, viewer.seen.size());
        }
    }

    @Test
    void theFramesEndWhenTheCameraGoesOrIsTurnedOff() {
        try (TestHub hub = TestHub.create()) {
            DemoCamera camera = DemoCamera.numbered(1);
            hub.install(new OneCamera(camera)).setUp("camera: [{platform: demo}]");
            Viewer first = new Viewer();
            Viewer second = new Viewer();
            camera.frames().subscribe(first);
            first.subscription.request(Long.MAX_VALUE);
            hub.runUntilIdle();

            hub.call("camera", "turn_off", DataMap.of("entity_id", "camera.demo_1"));
            hub.advance(Duration.ofSeconds(1));
            camera.frames().subscribe(second);
            hub.get(camera.remove());

            assertEquals("camera.demo_1 is off", first.failure.getMessage());
            assertTrue(second.ended);
        }
    }
}
