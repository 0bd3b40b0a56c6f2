package dev.hearth.oldstyle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.camera.CameraEntity;
import dev.hearth.api.domain.image.Picture;
import dev.hearth.api.domain.mediaplayer.MediaPlayerFeatures;
import dev.hearth.api.domain.mediaplayer.MediaPlayerState;
import dev.hearth.api.domain.mediaplayer.PlayMedia;
import dev.hearth.api.domain.remote.RemoteCommand;
import dev.hearth.api.domain.siren.SirenFeatures;
import dev.hearth.api.domain.siren.SirenTurnOn;
import dev.hearth.api.domain.update.UpdateFeatures;
import dev.hearth.compat.entity.SyncCamera;
import dev.hearth.compat.entity.SyncEntity;
import dev.hearth.compat.entity.SyncEvent;
import dev.hearth.compat.entity.SyncImage;
import dev.hearth.compat.entity.SyncMediaPlayer;
import dev.hearth.compat.entity.SyncNotify;
import dev.hearth.compat.entity.SyncRemote;
import dev.hearth.compat.entity.SyncSiren;
import dev.hearth.compat.entity.SyncUpdate;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Media players, cameras and what else shows and says things, of blocking code. */
@Timeout(60)
class SyncMediaTest {
    private static void add(TestHub hub, String domain, SyncEntity entity) {
        hub.get(OldStyle.with(domain, (old, add, found) -> add.add(entity)).setUp(hub));
    }

    private static final class Radio extends SyncMediaPlayer {
        MediaPlayerState state = MediaPlayerState.OFF;
        double volume = 0.5;
        String playing;

        @Override
        public String name() {
            return "Radio";
        }

        @Override
        public MediaPlayerState mediaState() {
            return state;
        }

        @Override
        public Double volumeLevel() {
            return volume;
        }

        @Override
        public String mediaContentId() {
            return playing;
        }

        @Override
        public String mediaImageUrl() {
            return "http://radio/picture";
        }

        @Override
        public long supportedFeatures() {
            return MediaPlayerFeatures.TURN_ON | MediaPlayerFeatures.TURN_OFF | MediaPlayerFeatures.VOLUME_SET
                    | MediaPlayerFeatures.PLAY_MEDIA | MediaPlayerFeatures.PAUSE;
        }

        @Override
        public void turnOn() {
            state = MediaPlayerState.IDLE;
        }

        @Override
        public void setVolumeLevel(double volumeLevel) {
            volume = volumeLevel;
        }

        @Override
        public void playMedia(PlayMedia media) {
            playing = media.contentId();
            state = MediaPlayerState.PLAYING;
        }
    }

    @Test
    void playerPlaysByItsBlockingMethods() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "media_player", new Radio());
            DataMap radio = DataMap.of("entity_id", "media_player.radio");

            hub.call("media_player", "toggle", radio);
            String on = hub.state("media_player.radio").value();
            hub.call("media_player", "volume_up", radio);
            hub.call(
                    "media_player",
                    "play_media",
                    radio.with(DataMap.of("media_content_id", "news", "media_content_type", "channel")));

            DataMap attributes = hub.state("media_player.radio").attributes();
            assertEquals("idle", on);
            assertEquals("playing", hub.state("media_player.radio").value());
            assertEquals(0.6, attributes.get("volume_level"));
            assertEquals("news", attributes.get("media_content_id"));
            assertTrue(attributes.text("entity_picture").startsWith("/api/media_player_proxy/media_player.radio?"));
        }
    }

    @Test
    void playerThatPromisesWhatItDoesNotDoIsNamed() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "media_player", new Radio());

            HubException failed = assertThrows(
                    HubException.class,
                    () -> hub.call("media_player", "media_pause", DataMap.of("entity_id", "media_player.radio")));

            assertEquals("not_implemented", failed.code());
        }
    }

    private static final class Doorcam extends SyncCamera {
        byte[] still = {1, 2, 3};

        @Override
        public String name() {
            return "Doorcam";
        }

        @Override
        public boolean isRecording() {
            return true;
        }

        @Override
        public Picture image(CameraEntity.Size size) throws IOException {
            if (still == null) {
                throw new IOException("the lens is dirty");
            }
            return new Picture(still, Picture.JPEG);
        }
    }

    private static final class Plan extends SyncImage {
        @Override
        public String name() {
            return "Plan";
        }

        @Override
        public String entityPicture() {
            return "/local/plan.png";
        }

        @Override
        public Instant imageLastUpdated() {
            return Instant.parse("2026-01-01T12:00:00.5Z");
        }

        @Override
        public Picture image() {
            return new Picture(new byte[] {4}, "image/png");
        }
    }

    private static void allowFiles(TestHub hub) {
        hub.setUp("homeassistant: {latitude: 52, longitude: 5, allowlist_external_dirs: ['" + hub.folder() + "']}");
    }

    private static void snapshot(TestHub hub, String domain, String entityId, Path file) {
        hub.call(domain, "snapshot", DataMap.of("entity_id", entityId, "filename", file.toString()));
    }

    @Test
    void picturesOfBlockingCodeAreWrittenToFiles() throws IOException {
        try (TestHub hub = TestHub.create()) {
            allowFiles(hub);
            add(hub, "camera", new Doorcam());
            add(hub, "image", new Plan());

            snapshot(hub, "camera", "camera.doorcam", hub.folder().resolve("door.jpg"));
            snapshot(hub, "image", "image.plan", hub.folder().resolve("plan.png"));

            assertEquals("recording", hub.state("camera.doorcam").value());
            assertEquals("2026-01-01T12:00:00.500000+00:00", hub.state("image.plan").value());
            assertEquals("/local/plan.png", hub.state("image.plan").attributes().get("entity_picture"));
            assertEquals(3, Files.size(hub.folder().resolve("door.jpg")));
            assertEquals(1, Files.size(hub.folder().resolve("plan.png")));
        }
    }

    @Test
    void cameraWithoutAPictureSaysWhy() {
        try (TestHub hub = TestHub.create()) {
            allowFiles(hub);
            Doorcam camera = new Doorcam();
            add(hub, "camera", camera);
            camera.still = null;

            HubException failed = assertThrows(
                    HubException.class,
                    () -> snapshot(hub, "camera", "camera.doorcam", hub.folder().resolve("door.jpg")));

            assertTrue(failed.getMessage().contains("camera.doorcam gives no picture"), failed.getMessage());
            assertTrue(failed.getMessage().contains("the lens is dirty"), failed.getMessage());
        }
    }

    private static final class Firmware extends SyncUpdate {
        String installed = "1.9";

        @Override
        public String name() {
            return "Firmware";
        }

        @Override
        public String installedVersion() {
            return installed;
        }

        @Override
        public String latestVersion() {
            return "1.10";
        }

        @Override
        public long supportedFeatures() {
            return UpdateFeatures.INSTALL;
        }

        @Override
        public void install(String version, boolean backup) {
            installed = "1.10";
        }
    }

    @Test
    void updateIsInstalledByItsBlockingMethod() {
        try (TestHub hub = TestHub.create()) {
            add(hub, "update", new Firmware());
            String before = hub.state("update.firmware").value();

            HubException refused = assertThrows(
                    HubException.class,
                    () -> hub.call("update", "install", DataMap.of("entity_id", "update.firmware", "backup", true)));
            hub.call("update", "install", DataMap.of("entity_id", "update.firmware"));

            assertEquals("on", before);
            assertTrue(refused.getMessage().contains("leave 'backup' out"), refused.getMessage());
            assertEquals("off", hub.state("update.firmware").value());
            assertEquals(false, hub.state("update.firmware").attributes().get("in_progress"));
        }
    }

    private static final class Alarm extends SyncSiren {
        SirenTurnOn heard;

        @Override
        public String name() {
            return "Alarm";
        }

        @Override
        public Boolean isOn() {
            return heard != null;
        }

        @Override
        public Object availableTones() {
            return DataMap.of("1", "fire", "2", "flood");
        }

        @Override
        public long supportedFeatures() {
            return SirenFeatures.TURN_ON | SirenFeatures.TONES | SirenFeatures.DURATION;
        }

        @Override
        public void turnOn(SirenTurnOn wish) {
            heard = wish;
        }
    }

    @Test
    void sirenIsToldItsOwnWordForAToneAndOnlyWhatItUnderstands() {
        try (TestHub hub = TestHub.create()) {
            Alarm alarm = new Alarm();
            add(hub, "siren", alarm);

            hub.call(
                    "siren",
                    "turn_on",
                    DataMap.of("entity_id", "siren.alarm", "tone", "flood", "volume_level", 0.5).with("duration", 3));

            assertEquals(new SirenTurnOn("2", 3, null), alarm.heard);
        }
    }

    private static final class Handset extends SyncRemote {
        final List<RemoteCommand.Send> sent = new ArrayList<>();

        @Override
        public String name() {
            return "Handset";
        }

        @Override
        public Boolean isOn() {
            return true;
        }

        @Override
        public void sendCommand(RemoteCommand.Send what) {
            sent.add(what);
        }
    }

    private static final class Pager extends SyncNotify {
        final List<String> sent = new ArrayList<>();

        @Override
        public String name() {
            return "Pager";
        }

        @Override
        public void sendMessage(String message, String title) {
            sent.add(message + " " + title);
        }
    }

    @Test
    void remotesAndPagersSendWhatTheyAreTold() {
        try (TestHub hub = TestHub.create()) {
            Handset handset = new Handset();
            Pager pager = new Pager();
            add(hub, "remote", handset);
            add(hub, "notify", pager);

            hub.call("remote", "send_command", DataMap.of("entity_id", "remote.handset", "command", "Play"));
            hub.call(
                    "notify",
                    "send_message",
                    DataMap.of("entity_id", "notify.pager", "message", "Hello", "title", "You"));

            assertEquals(List.of(new RemoteCommand.Send(List.of("Play"), null, 1, null, 0)), handset.sent);
            assertEquals(List.of("Hello null"), pager.sent); // it does not say that it can show a title
        }
    }

    private static final class Bell extends SyncEvent {
        @Override
        public String name() {
            return "Bell";
        }

        @Override
        public List<String> eventTypes() {
            return List.of("ring");
        }

        void tell(String type) {
            trigger(type, DataMap.of("times", 2));
        }
    }

    @Test
    void eventIsTriggeredFromAnyThread() throws InterruptedException {
        try (TestHub hub = TestHub.create()) {
            Bell bell = new Bell();
            add(hub, "event", bell);

            Thread.ofPlatform().start(() -> bell.tell("ring")).join();
            hub.runUntilIdle();
            bell.tell("knock");
            hub.runUntilIdle();

            assertEquals("2026-01-01T00:00:00.000+00:00", hub.state("event.bell").value());
            assertEquals("ring", hub.state("event.bell").attributes().get("event_type"));
            assertEquals(2L, hub.state("event.bell").attributes().get("times"));
        }
    }
}
