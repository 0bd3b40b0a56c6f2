package dev.hearth.group.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.hearth.api.Context;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Media players, buttons, events and notifications. */
class OtherGroupsTest {
    private static final String PLAYERS = "media_player.media_group";

    private static GroupHome players() {
        return GroupHome.of(
                "media_player: [{platform: group, entities: [media_player.a, media_player.b, media_player.c]}]");
    }

    // ---- media players ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            playing,playing,playing                 | playing
            playing,off,off                         | on
            idle,paused,off                         | on
            off,unknown,off                         | off
            unknown,unavailable,unknown             | unknown
            strange,strange,strange                 | unknown
            unavailable,unavailable,unavailable     | unavailable
            """)
    void aPlayerIsOnWhenOneIs(String members, String expected) {
        try (GroupHome home = players()) {
            String[] states = members.split(",", -1);
            home.set("media_player.a", states[0])
                    .set("media_player.b", states[1])
                    .set("media_player.c", states[2]);

            assertEquals(expected, home.state(PLAYERS));
        }
    }

    @Test
    void playersAreToldWhatTheyCan() {
        try (GroupHome home = players()) {
            home.set("media_player.a", "playing", "volume_level", 0.5, "supported_features", 64_447)
                    .set("media_player.b", "playing", "volume_level", 0.95, "supported_features", 4 | 524_288)
                    .set("media_player.c", "playing", "supported_features", 1024 | 1);

            assertEquals(
                    DataMap.of("entity_id", List.of("media_player.a", "media_player.b", "media_player.c"))
                            .with("friendly_name", "Media Group")
                            .with("supported_features", (64_447 & ~2048) | 4 | 1024 | 1),
                    home.attributes(PLAYERS));
            assertEquals(
                    List.of("media_player.media_pause {entity_id=[media_player.a, media_player.c]}"),
                    home.passedOn("media_player.media_play_pause", PLAYERS));
            assertEquals(
                    List.of(
                            "media_player.volume_set {volume_level=0.6, entity_id=[media_player.a]}",
                            "media_player.volume_set {volume_level=1.0, entity_id=[media_player.b]}",
                            "media_player.volume_up {entity_id=[media_player.c]}"),
                    home.passedOn("media_player.volume_up", PLAYERS));
            assertEquals(
                    List.of("media_player.volume_set {volume_level=0.2, entity_id=[media_player.a, media_player.b]}"),
                    home.passedOn("media_player.volume_set", PLAYERS, "volume_level", 0.2));
            assertEquals(
                    List.of("media_player.play_media {media_content_id=x, media_content_type=music, "
                            + "entity_id=[media_player.a]}"),
                    home.passedOn(
                            "media_player.play_media", PLAYERS, "media_content_id", "x", "media_content_type",
                            "music"));
            for (String service : List.of(
                    "media_play", "media_stop", "media_next_track", "media_previous_track", "clear_playlist", "turn_on",
                    "turn_off")) {
                assertEquals(
                        List.of("media_player." + service + " {entity_id=[media_player.a]}"),
                        home.passedOn("media_player." + service, PLAYERS));
            }
            assertEquals(
                    List.of("media_player.media_seek {seek_position=3.0, entity_id=[media_player.a]}"),
                    home.passedOn("media_player.media_seek", PLAYERS, "seek_position", 3));
            assertEquals(
                    List.of("media_player.shuffle_set {shuffle=true, entity_id=[media_player.a]}"),
                    home.passedOn("media_player.shuffle_set", PLAYERS, "shuffle", true));
            assertEquals(
                    List.of("media_player.volume_mute {is_volume_muted=true, entity_id=[media_player.a]}"),
                    home.passedOn("media_player.volume_mute", PLAYERS, "is_volume_muted", true));
        }
    }

    // ---- buttons ----

    @Test
    void aButtonPressesAllAndTellsWhen() {
        try (GroupHome home = GroupHome.of("button: [{platform: group, entities: [button.a, button.b]}]")) {
            assertEquals("unavailable", home.state("button.button_group"));
            home.set("button.a", "unknown");
            assertEquals("unknown", home.state("button.button_group"));

            assertEquals(
                    List.of("button.press {entity_id=[button.a, button.b]}"),
                    home.passedOn("button.press", "button.button_group"));
            assertEquals("2026-01-01T00:00:00+00:00", home.state("button.button_group"));
        }
    }

    // ---- events ----

    @Test
    void anEventOfAMemberIsOneOfTheGroup() {
        String group = "event.event_group";
        try (GroupHome home = GroupHome.of("event: [{platform: group, entities: [event.a, event.b]}]")) {
            List<String> short_ = List.of("short", "long");
            home.set("event.a", "unknown", "event_types", short_)
                    .set("event.b", "2026-01-01T00:00:00.000+00:00", "event_types", List.of("ring"), "event_type",
                            "ring");
            assertEquals("unknown", home.state(group));
            assertEquals(List.of("short", "long", "ring"), home.attribute(group, "event_types"));

            home.set("event.a", "2026-01-01T00:00:01.000+00:00", "event_types", short_, "event_type", "short");
            assertEquals("unknown", home.state(group));

            home.hub.advance(Duration.ofSeconds(5));
            Context mine = home.hub.hub().newContext(null, "somebody");
            home.setIn(mine, "event.a", "2026-01-01T00:00:05.000+00:00", "event_types", short_, "event_type", "long",
                    "friendly_name", "A", "device_class", "button", "held", 3);

            assertEquals("2026-01-01T00:00:05.000+00:00", home.state(group));
            assertEquals(
                    GroupHome.map(
                            "event_types", List.of("short", "long", "ring"),
                            "event_type", "long",
                            "held", 3,
                            "entity_id", List.of("event.a", "event.b"),
                            "friendly_name", "Event group"),
                    home.attributes(group));
            assertEquals(mine, home.hub.state(group).context());

            home.hub.advance(Duration.ofSeconds(5));
            home.set("event.b", "unavailable");
            home.set("event.b", "2026-01-01T00:00:07.000+00:00", "event_types", List.of("ring"), "event_type", "ring");
            home.set("event.a", "2026-01-01T00:00:05.000+00:00", "event_types", short_, "event_type", "long", "held",
                    4);
            assertEquals("2026-01-01T00:00:05.000+00:00", home.state(group));
            assertEquals(3L, home.attribute(group, "held"));
        }
    }

    // ---- notifications ----

    @Test
    void aMessageIsHandedToEachServiceWithWhatItIsToldBeside() {
        List<DataMap> said = new ArrayList<>();
        try (GroupHome home = new GroupHome()) {
            for (String service : List.of("phone", "wall")) {
                home.hub.services()
                        .register(
                                "notify",
                                service,
                                ServiceDefinition.of(
                                        Schemas.dataMap(),
                                        ServiceHandler.<DataMap>callback(
                                                call -> said.add(call.data().with("to", service)))));
            }
            home.hub.setUp("""
                    notify:
                      - platform: group
                        name: Every One
                        services:
                          - service: gone
                          - service: phone
                            data: {title: House, data: {push: {sound: bell, level: 1}, tag: x}}
                          - action: wall
                    """);
            home.hub.start();

            home.hub.call("notify", "every_one", DataMap.of("message", "Hello"));

            assertEquals(
                    List.of(
                            GroupHome.map(
                                    "message", "Hello",
                                    "title", "House",
                                    "data", GroupHome.map(
                                            "push", DataMap.of("sound", "bell", "level", 1), "tag", "x"),
                                    "to", "phone"),
                            DataMap.of("message", "Hello", "to", "wall")),
                    said);
            said.clear();
            home.hub.call(
                    "notify",
                    "every_one",
                    GroupHome.map(
                            "message", "Hi", "title", "Me", "target", "you",
                            "data", DataMap.of("push", DataMap.of("level", 5))));

            assertEquals(
                    List.of(
                            GroupHome.map(
                                    "message", "Hi",
                                    "title", "Me",
                                    "target", List.of("you"),
                                    "data", GroupHome.map(
                                            "push", DataMap.of("sound", "bell", "level", 5), "tag", "x"),
                                    "to", "phone"),
                            GroupHome.map(
                                    "message", "Hi",
                                    "title", "Me",
                                    "target", List.of("you"),
                                    "data", DataMap.of("push", DataMap.of("level", 5)),
                                    "to", "wall")),
                    said);
        }
    }

    @Test
    void aNotifyGroupNeedsItsServices() {
        try (GroupHome home = new GroupHome()) {
            assertFalse(home.hub.problems("notify: [{platform: group, name: x}]").isEmpty());
            assertFalse(home.hub
                    .problems("notify: [{platform: group, name: x, services: [{data: {a: 1}}]}]")
                    .isEmpty());
            assertNull(home.hub.states().get("notify.x"));
        }
    }
}
