package dev.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.mediaplayer.MediaPlayerDomain;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.TestHub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DemoMediaPlayerTest {
    private static TestHub hub() {
        TestHub hub = TestHub.create();
        hub.install(new Demo()).setUp("demo:");
        return hub;
    }

    private static void call(TestHub hub, String service, String player, DataMap data) {
        hub.call("media_player", service, DataMap.of("entity_id", "media_player." + player).with(data));
    }

    private static DataMap attributes(TestHub hub, String player) {
        return hub.state("media_player." + player).attributes();
    }

    @Test
    void aPlayerThatIsOffShowsOnlyWhatItCanDo() {
        try (TestHub hub = hub()) {
            call(hub, "turn_off", "walkman", DataMap.of());

            assertEquals("off", hub.state("media_player.walkman").value());
            assertEquals(
                    List.of("sound_mode_list", "group_members", "friendly_name", "supported_features"),
                    List.copyOf(attributes(hub, "walkman").keySet()));
        }
    }

    @Test
    void theAddressOfThePictureChangesWithWhatIsPlayed() {
        try (TestHub hub = hub()) {
            String before = attributes(hub, "bedroom").text("entity_picture");

            call(
                    hub,
                    "play_media",
                    "bedroom",
                    DataMap.of("media_content_id", "another", "media_content_type", "movie"));

            String after = attributes(hub, "bedroom").text("entity_picture");
            String address = "/api/media_player_proxy/media_player\\.bedroom\\?token=[0-9a-f]{64}&cache=[0-9a-f]{16}";
            assertTrue(after.matches(address), after);
            assertEquals(before.substring(0, before.indexOf('&')), after.substring(0, after.indexOf('&')));
            assertFalse(after.equals(before));
        }
    }

    @Test
    void theVolumeGoesByStepsAndStaysInItsBounds() {
        try (TestHub hub = hub()) {
            call(hub, "volume_up", "walkman", DataMap.of());
            Object loudest = attributes(hub, "walkman").get("volume_level");
            call(hub, "volume_down", "walkman", DataMap.of());

            assertEquals(1.0, loudest);
            assertEquals(0.9, attributes(hub, "walkman").get("volume_level"));
        }
    }

    @Test
    void aTogglePausesAndPlaysOn() {
        try (TestHub hub = hub()) {
            call(hub, "media_play_pause", "lounge_room", DataMap.of());
            String paused = hub.state("media_player.lounge_room").value();
            call(hub, "toggle", "lounge_room", DataMap.of());
            String off = hub.state("media_player.lounge_room").value();
            call(hub, "toggle", "lounge_room", DataMap.of());

            assertEquals("paused", paused);
            assertEquals("off", off);
            assertEquals("playing", hub.state("media_player.lounge_room").value());
        }
    }

    @Test
    void thePositionIsTakenWhenItIsPaused() {
        try (TestHub hub = hub()) {
            Object playing = attributes(hub, "living_room").get("media_position_updated_at");
            hub.advance(Duration.ofSeconds(30));
            call(hub, "media_pause", "living_room", DataMap.of());

            assertEquals(Instant.parse("2026-01-01T00:00:00Z"), playing);
            assertEquals(75L, attributes(hub, "living_room").get("media_position"));
            assertFalse(attributes(hub, "living_room").containsKey("media_position_updated_at"));
        }
    }

    @Test
    void aSourceThatIsNotOfferedIsRefusedByName() {
        try (TestHub hub = hub()) {
            HubException refused = assertThrows(
                    HubException.class,
                    () -> call(hub, "select_source", "lounge_room", DataMap.of("source", "radio")));

            assertEquals(
                    "media_player.lounge_room has no source 'radio'; its sources are [dvd, youtube]",
                    refused.getMessage());
            assertEquals("dvd", attributes(hub, "lounge_room").get("source"));
        }
    }

    @Test
    void aSoundModeThatIsNotOfferedIsRefusedByName() {
        try (TestHub hub = hub()) {
            HubException refused = assertThrows(
                    HubException.class,
                    () -> call(hub, "select_sound_mode", "walkman", DataMap.of("sound_mode", "Disco")));

            assertTrue(refused.getMessage().contains("'Disco'"), refused.getMessage());
        }
    }

    @Test
    void aPlayerRefusesWhatItCannotDo() {
        try (TestHub hub = hub()) {
            HubException refused = assertThrows(
                    HubException.class, () -> call(hub, "volume_mute", "browse", DataMap.of("is_volume_muted", true)));

            assertEquals("Entity media_player.browse does not support action media_player.volume_mute",
                    refused.getMessage());
        }
    }

    @Test
    void anAnnouncementHasNoPlaceInTheList() {
        try (TestHub hub = hub()) {
            DataMap both = DataMap.of("media_content_id", "x", "media_content_type", "music")
                    .with("enqueue", "next")
                    .with("announce", true);

            HubException refused =
                    assertThrows(HubException.class, () -> call(hub, "play_media", "bedroom", both));

            assertTrue(refused.getMessage().contains("announce"), refused.getMessage());
        }
    }

    @Test
    void playersJoinAndLeave() {
        try (TestHub hub = hub()) {
            call(hub, "join", "walkman", DataMap.of("group_members", List.of("media_player.kitchen")));
            Object together = attributes(hub, "walkman").get("group_members");
            call(hub, "unjoin", "walkman", DataMap.of());

            assertEquals(List.of("media_player.walkman", "media_player.kitchen"), together);
            assertEquals(List.of(), attributes(hub, "walkman").get("group_members"));
        }
    }

    @Test
    void repeatShuffleAndMuteAreShown() {
        try (TestHub hub = hub()) {
            call(hub, "repeat_set", "kitchen", DataMap.of("repeat", "all"));
            call(hub, "shuffle_set", "kitchen", DataMap.of("shuffle", true));
            call(hub, "volume_mute", "kitchen", DataMap.of("is_volume_muted", true));
            call(hub, "media_next_track", "kitchen", DataMap.of());

            assertEquals("all", attributes(hub, "kitchen").get("repeat"));
            assertEquals(true, attributes(hub, "kitchen").get("shuffle"));
            assertEquals(true, attributes(hub, "kitchen").get("is_volume_muted"));
            assertEquals("Luv U More", attributes(hub, "kitchen").get("media_title"));
        }
    }

    @Test
    void aSceneBringsBackSourceVolumeAndPause() {
        try (TestHub hub = hub()) {
            call(hub, "select_sound_mode", "walkman", DataMap.of("sound_mode", "Movie"));
            call(hub, "volume_set", "walkman", DataMap.of("volume_level", 0.3));
            call(hub, "media_pause", "walkman", DataMap.of());
            State wanted = hub.state("media_player.walkman");
            call(hub, "select_sound_mode", "walkman", DataMap.of("sound_mode", "Music"));
            call(hub, "volume_set", "walkman", DataMap.of("volume_level", 0.8));
            call(hub, "turn_off", "walkman", DataMap.of());

            for (ServiceRequest request : Objects.requireNonNull(MediaPlayerDomain.DOMAIN.reproduction())
                    .requests(wanted, hub.state("media_player.walkman"), DataMap.of())) {
                hub.call(request);
            }

            assertEquals("paused", hub.state("media_player.walkman").value());
            assertEquals("Movie", attributes(hub, "walkman").get("sound_mode"));
            assertEquals(0.3, attributes(hub, "walkman").get("volume_level"));
        }
    }
}
