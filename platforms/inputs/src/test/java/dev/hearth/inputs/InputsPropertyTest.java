package dev.hearth.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.state.State;
import dev.hearth.core.testing.DomainFuzzer;
import dev.hearth.core.testing.TestCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Whatever people, clients and configurations do to inputs: each shows something that its own limits allow, what clients
 * edit is on the list and in the states exactly, and of what is gone nothing is left.
 */
class InputsPropertyTest {
    private static final int STEPS = 1_500;
    private static final List<String> DOMAINS = List.of(
            "input_boolean", "input_button", "input_number", "input_text", "input_select", "input_datetime", "counter");
    private static final List<String> IDS = List.of("a", "b", "c");
    private static final List<Object> VALUES = List.of(
            0, 1, 7, -3, 2.5, 1e300, "NaN", "Infinity", "x", "", "😀😀", "y".repeat(256), "2024-02-29", "05:04:20",
            "2026-03-29 02:30:00", true, "one", "two", List.of("one", "two"), List.of("two", "😀"), List.of());
    private static final Map<String, List<String>> SERVICES = Map.of(
            "input_boolean", List.of("turn_on", "turn_off", "toggle"),
            "input_button", List.of("press"),
            "input_number", List.of("set_value:value", "increment", "decrement"),
            "input_text", List.of("set_value:value"),
            "input_select",
            List.of("select_option:option", "select_next", "select_previous:cycle", "select_first",
                    "set_options:options"),
            "input_datetime",
            List.of("set_datetime:date", "set_datetime:time", "set_datetime:datetime",
                    "set_datetime:timestamp"),
            "counter", List.of("increment", "decrement", "reset", "set_value:value"));

    private final long seed = DomainFuzzer.seed();
    private final SplittableRandom random = new SplittableRandom(seed);
    private final Map<String, Map<String, DataMap>> written = new HashMap<>();
    // The texts that were right when they were set: a later limit does not touch them.
    private final Map<String, String> texts = new HashMap<>();

    @Test
    void nothingShowsWhatItsOwnLimitsForbidAndNothingIsLeftOfWhatIsGone() {
        InputHome home = InputHome.of("");
        int step = 0;
        String did = "";
        try {
            for (; step < STEPS; step++) {
                String domain = one(DOMAINS);
                switch (random.nextInt(10)) {
                    case 0 -> {
                        rewrite(domain);
                        did = "reload " + domain;
                        home.reload(domain, yaml());
                    }
                    case 1 -> {
                        did = "restart";
                        if (random.nextInt(5) == 0) {
                            home = home.restarted(yaml());
                        }
                    }
                    case 2, 3 -> did = edit(home, domain);
                    default -> did = call(home, domain);
                }
                check(home);
            }
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("seed " + seed + ", step " + step + ", " + did + ": " + e.getMessage(), e);
        } finally {
            home.close();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void rewrite(String domain) {
        Map<String, DataMap> section = new TreeMap<>();
        for (String id : IDS) {
            if (random.nextBoolean()) {
                section.put("y_" + id, body(domain));
            }
        }
        written.put(domain, section);
    }

    private DataMap body(String domain) {
        int low = random.nextInt(5);
        int high = low + 1 + random.nextInt(5);
        DataMap body =
                switch (domain) {
                    case "input_number" -> DataMap.of("min", low, "max", high, "step", one(List.of(0.1, 1, 3)));
                    case "input_text" -> DataMap.of("min", low, "max", high);
                    case "input_select" ->
                        DataMap.of("options", one(List.of(List.of("one"), List.of("two", "one"), List.of("😀", "x"))));
                    case "input_datetime" -> {
                        int has = 1 + random.nextInt(3);
                        yield DataMap.of("has_date", has != 1, "has_time", has != 2);
                    }
                    case "counter" ->
                        DataMap.of("minimum", low, "maximum", high, "initial", low).with("step", random.nextInt(3));
                    default -> DataMap.of();
                };
        return random.nextBoolean() ? body.with("icon", "mdi:x" + random.nextInt(9)) : body;
    }

    // JSON is YAML.
    private String yaml() {
        List<String> sections = new ArrayList<>();
        written.forEach((domain, section) -> {
            List<String> bodies = new ArrayList<>();
            section.forEach((id, body) -> bodies.add("\"" + id + "\": " + json(body)));
            sections.add("\"" + domain + "\": {" + String.join(", ", bodies) + "}");
        });
        return "{" + String.join(", ", sections) + "}";
    }

    private static String json(Object value) {
        return switch (value) {
            case DataMap map -> {
                List<String> entries = new ArrayList<>();
                map.forEach((key, each) -> entries.add("\"" + key + "\": " + json(each)));
                yield "{" + String.join(", ", entries) + "}";
            }
            case List<?> list -> "[" + String.join(", ", list.stream().map(InputsPropertyTest::json).toList()) + "]";
            case String text -> "\"" + text + "\"";
            default -> value.toString();
        };
    }

    private String edit(InputHome home, String domain) {
        TestCommands client = home.client();
        List<DataMap> items = client.list(domain + "/list", DataMap.of());
        int kind = random.nextInt(items.isEmpty() ? 1 : 4);
        if (kind == 0 && items.size() < 4) {
            DataMap item = body(domain).with("name", "Mine " + one(IDS));
            client.send(domain + "/create", item);
            if (random.nextInt(4) == 0) {
                String id = String.valueOf(
                        client.list(domain + "/list", DataMap.of()).getLast().get("id"));
                client.send(domain + "/delete", DataMap.of(domain + "_id", id));
            }
            return domain + "/create " + item;
        }
        DataMap id = DataMap.of(domain + "_id", one(items).get("id"));
        if (kind == 1) {
            client.send(domain + "/delete", id);
            return domain + "/delete " + id;
        }
        DataMap change = id.with(body(domain)).with("name", kind == 2 ? "Other" : "");
        client.send(domain + "/update", change);
        return domain + "/update " + change;
    }

    private String call(InputHome home, String domain) {
        String[] service = one(SERVICES.get(domain)).split(":", -1);
        List<String> ids = home.hub().states().entityIds(domain).stream().sorted().toList();
        DataMap data = DataMap.of("entity_id", ids.isEmpty() ? domain + ".none" : one(ids));
        if (service.length > 1) {
            data = data.with(service[1], one(VALUES));
        }
        var done = home.hub()
                .services()
                .call(ServiceRequest.of(domain, service[0], data))
                .handle((answer, failure) -> true);
        home.hub().get(done);
        return domain + "." + service[0] + " " + data;
    }

    private void check(InputHome home) {
        for (String domain : DOMAINS) {
            TreeSet<String> expected = new TreeSet<>();
            written.getOrDefault(domain, Map.of()).keySet().forEach(id -> expected.add(domain + "." + id));
            TreeSet<String> editable = new TreeSet<>();
            for (DataMap item : home.client().list(domain + "/list", DataMap.of())) {
                editable.add(domain + "." + item.get("id"));
            }
            expected.addAll(editable);
            assertEquals(expected, new TreeSet<>(home.hub().states().entityIds(domain)));
            TreeSet<String> registered = new TreeSet<>();
            home.hub().hub().registries().entities().all().stream()
                    .filter(entry -> entry.entityId().startsWith(domain + "."))
                    .forEach(entry -> registered.add(entry.entityId()));
            assertEquals(expected, registered);
            for (String id : expected) {
                State state = home.hub().state(id);
                assertEquals(editable.contains(id), state.attributes().get("editable"), id);
                checkLimits(state);
            }
        }
    }

    private void checkLimits(State state) {
        DataMap attributes = state.attributes();
        String value = state.value();
        switch (state.domain()) {
            case "input_boolean" -> assertTrue(value.equals("on") || value.equals("off"), state::toString);
            case "input_number" -> {
                double number = Double.parseDouble(value);
                assertTrue(
                        number >= number(attributes, "min") && number <= number(attributes, "max"), state::toString);
            }
            case "input_text" -> {
                int length = value.codePointCount(0, value.length());
                boolean fits = length >= number(attributes, "min") && length <= number(attributes, "max");
                assertTrue(
                        fits || value.equals("unknown") || value.equals(texts.get(state.entityId())), state::toString);
                texts.put(state.entityId(), value);
            }
            case "input_select" -> {
                List<?> options = (List<?>) attributes.get("options");
                assertEquals(options.size(), new TreeSet<>(options).size());
                assertTrue(value.equals("unknown") || options.contains(value), state::toString);
            }
            case "input_datetime" -> {
                boolean date = Boolean.TRUE.equals(attributes.get("has_date"));
                boolean time = Boolean.TRUE.equals(attributes.get("has_time"));
                String form = (date ? "\\d{4}-\\d\\d-\\d\\d" : "") + (date && time ? " " : "")
                        + (time ? "\\d\\d:\\d\\d:\\d\\d" : "");
                assertTrue(value.matches(form), state::toString);
                assertEquals(date, attributes.containsKey("year"));
                assertEquals(time, attributes.containsKey("hour"));
            }
            case "counter" -> {
                long count = Long.parseLong(value);
                assertTrue(
                        count >= number(attributes, "minimum") && count <= number(attributes, "maximum"),
                        state::toString);
            }
            default -> assertNull(attributes.get("options"));
        }
    }

    private static double number(DataMap attributes, String key) {
        return ((Number) attributes.get(key)).doubleValue();
    }
}
