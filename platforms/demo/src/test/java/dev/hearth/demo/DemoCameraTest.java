package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DemoCameraTest {
    private static final String CAMERA = "camera.demo_camera_png";

    private static TestHub hub() {
        TestHub hub = TestHub.create();
        hub.write("");
        hub.install(new Demo())
                .setUp("{homeassistant: {latitude: 52, longitude: 5, allowlist_external_dirs: [" + hub.folder() + "]}, demo: }");
        return hub;
    }

    private static void snapshot(TestHub hub, String entityId, Path file) {
        hub.call(
                entityId.split("\\.")[0],
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
}
