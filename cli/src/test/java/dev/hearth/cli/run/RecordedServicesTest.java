package dev.hearth.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Integration;
import dev.hearth.api.Subscription;
import dev.hearth.api.domain.EntityDomains;
import dev.hearth.api.log.LogListener;
import dev.hearth.api.log.LogSettings;
import dev.hearth.api.log.Logging;
import dev.hearth.core.json.JsonWriter;
import dev.hearth.core.service.ServiceDescription;
import dev.hearth.core.testing.TestHub;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services of every integration and entity domain, as clients see them, against those recorded from Home Assistant
 * 2024.1: the fields and all that is said about them, the target, the answer. Compared is what both have.
 */
class RecordedServicesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String REFUSED =
            "a call without it is refused here and there; only the recorded description does not say so";
    private static final String FEATURE = "ours names the feature that a call is refused without";
    private static final String NOT_DESCRIBED = "taken by Home Assistant too, which describes it only later or nowhere";
    private static final String LONG_NUMBER =
            "the recorded number went through JavaScript, which has no such long ones";
    private static final String EXAMPLE = "ours is one that the service takes, as people write it";

    /** What differs on purpose: the beginning of the difference, and why. */
    private static final Map<String, String> ON_PURPOSE = Map.ofEntries(
            Map.entry("logger.set_default_level.level: required", REFUSED),
            Map.entry("light.turn_on.color_temp_kelvin", NOT_DESCRIBED),
            Map.entry("light.toggle.", "it takes what light.turn_on takes, and looks the same"),
            Map.entry("climate.set_hvac_mode.hvac_mode: required", REFUSED),
            Map.entry("number.set_value.value: required", REFUSED),
            Map.entry("device_tracker.see.", NOT_DESCRIBED),
            Map.entry("media_player.play_media.extra", NOT_DESCRIBED),
            Map.entry("remote.toggle.activity", NOT_DESCRIBED),
            Map.entry("remote.turn_off.activity", NOT_DESCRIBED),
            Map.entry("media_player.media_seek.seek_position: selector", LONG_NUMBER),
            Map.entry("counter.set_value.value: selector", LONG_NUMBER),
            Map.entry("input_datetime.set_datetime.timestamp: selector", LONG_NUMBER),
            Map.entry("input_number.set_value.value: selector", LONG_NUMBER),
            Map.entry("timer.start.duration: example", EXAMPLE),
            Map.entry("timer.change.duration: example", EXAMPLE),
            Map.entry("group.set.", EXAMPLE),
            Map.entry("scene.apply.entities: example", EXAMPLE),
            Map.entry("scene.create.entities: example", EXAMPLE),
            Map.entry("update.install: target", FEATURE),
            Map.entry("vacuum.clean_spot: target", FEATURE),
            Map.entry("vacuum.send_command: target", FEATURE),
            Map.entry("vacuum.set_fan_speed: target", FEATURE),
            Map.entry("vacuum.toggle: target", FEATURE));

    @Test
    void servicesLookAsRecorded() throws IOException {
        JsonNode recorded = recorded();
        JsonNode ours = ours();

        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (Map.Entry<String, JsonNode> domain : recorded.properties()) {
            for (Map.Entry<String, JsonNode> service : domain.getValue().properties()) {
                JsonNode own = ours.path(domain.getKey()).path(service.getKey());
                if (!own.isMissingNode()) {
                    compared++;
                    compare(domain.getKey() + "." + service.getKey(), service.getValue(), own, differences);
                }
            }
        }

        List<String> unexplained = differences.stream()
                .filter(difference -> ON_PURPOSE.keySet().stream().noneMatch(difference::startsWith))
                .toList();
        List<String> outdated = ON_PURPOSE.keySet().stream()
                .filter(known -> differences.stream().noneMatch(difference -> difference.startsWith(known)))
                .toList();
        assertTrue(compared > 20, "only " + compared + " services were compared");
        assertEquals("", String.join("\n", unexplained), unexplained.size() + " differences");
        assertEquals(List.of(), outdated, "no longer different");
    }

    private static JsonNode recorded() throws IOException {
        try (InputStream in = RecordedServicesTest.class.getResourceAsStream("/home-assistant-2024.1-services.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        }
    }

    private static JsonNode ours() {
        try (TestHub hub = TestHub.create()) {
            hub.viewOf("log").provide(Logging.class, new DeafLog());
            ServiceLoader.load(Integration.class).forEach(hub::install);
            hub.setUp("logger:\nsystem_log:\ndemo:\n");
            EntityDomains.all().forEach(hub.entities()::of);
            return JSON.readTree(
                    new JsonWriter().map(ServiceDescription.ofAll(hub.services().all())).toByteArray());
        }
    }

    /** A log that nobody can tell anything. */
    private static final class DeafLog implements Logging {
        @Override
        public void apply(LogSettings settings) {}

        @Override
        public Subscription listen(LogListener listener) {
            return () -> {};
        }
    }

    private static void compare(String service, JsonNode recorded, JsonNode ours, List<String> differences) {
        different(service + ": name", named(recorded), recorded.has("name") ? named(ours) : null, differences);
        different(service + ": target", plain(recorded.get("target")), plain(ours.get("target")), differences);
        different(service + ": response", plain(recorded.get("response")), plain(ours.get("response")), differences);
        JsonNode fields = recorded.path("fields");
        JsonNode ownFields = ours.path("fields");
        TreeSet<String> keys = new TreeSet<>(fields.propertyNames());
        keys.addAll(ownFields.propertyNames());
        for (String key : keys) {
            String place = service + "." + key + ": ";
            if (!ownFields.has(key)) {
                differences.add(place + "missing");
            } else if (!fields.has(key)) {
                differences.add(place + "not recorded");
            } else {
                compareField(place, fields.get(key), ownFields.get(key), differences);
            }
        }
    }

    private static void compareField(String place, JsonNode recorded, JsonNode ours, List<String> differences) {
        different(place + "name", named(recorded), recorded.has("name") ? named(ours) : null, differences);
        for (String flag : List.of("required", "advanced")) {
            different(place + flag, recorded.path(flag).asBoolean(false), ours.path(flag).asBoolean(false),
                    differences);
        }
        if (recorded.has("example")) {
            different(place + "example", words(recorded.get("example")), words(ours.get("example")), differences);
        }
        different(place + "filter", plain(recorded.get("filter")), plain(ours.get("filter")), differences);
        if (recorded.has("selector")) { // clients ask for what has none as they like
            different(place + "selector", plain(recorded.get("selector")), plain(ours.get("selector")), differences);
        }
    }

    private static void different(
            String what, @Nullable Object recorded, @Nullable Object ours, List<String> differences) {
        if (!Objects.equals(recorded, ours)) {
            differences.add(what + " recorded " + recorded + ", ours " + ours);
        }
    }

    private static @Nullable String named(JsonNode described) {
        return described.has("name") ? described.get("name").asString() : null;
    }

    // An example is YAML in a text, or a value: what counts is what somebody reads.
    private static @Nullable String words(@Nullable JsonNode example) {
        if (example == null) {
            return null;
        }
        String text = example.isString() ? example.asString() : example.toString();
        return text.replaceAll("(^|\\s)-\\s", " ").replaceAll("[\\s\\[\\]{},\"']+", " ").strip();
    }

    // Options that are empty and options that are not there are the same, 1 and 1.0 too.
    private static @Nullable Object plain(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new TreeMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map.isEmpty() ? null : new LinkedHashMap<>(map);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        }
        return node.isNumber()
                ? new BigDecimal(node.asString()).stripTrailingZeros().toPlainString()
                : node.asString();
    }
}
