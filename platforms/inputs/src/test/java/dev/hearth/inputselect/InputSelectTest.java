package dev.hearth.inputselect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.core.testing.LogLines;
import dev.hearth.inputs.InputHome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InputSelectTest {
    private static final String MODE = "input_select.mode";
    private static final String YAML = "input_select: {mode: {options: [home, away, night]}}";

    @Test
    void showsItsOptionsInHomeAssistantsOrder() {
        try (InputHome home = InputHome.of("input_select:\n"
                + "  mode: {options: [Paulus, 7, true], name: Cook today, icon: 'mdi:panda', initial: 7}")) {
            assertEquals("7", home.state(MODE));
            assertEquals(
                    List.of("options", "editable", "icon", "friendly_name"),
                    List.copyOf(home.hub().state(MODE).attributes().keySet()));
            assertEquals(List.of("Paulus", "7", "True"), home.attribute(MODE, "options"));
        }
    }

    @Test
    void isMovedThroughItsOptions() {
        try (InputHome home = InputHome.of(YAML)) {
            assertEquals("home", home.state(MODE));
            home.call("select_previous", MODE, "cycle", false);
            assertEquals("home", home.state(MODE));
            home.call("select_previous", MODE);
            assertEquals("night", home.state(MODE));
            home.call("select_next", MODE, "cycle", false);
            assertEquals("night", home.state(MODE));
            home.call("select_next", MODE);
            assertEquals("home", home.state(MODE));
            home.call("select_last", MODE);
            assertEquals("night", home.state(MODE));
            home.call("select_first", MODE);
            assertEquals("home", home.state(MODE));
            home.call("select_option", MODE, "option", "away");
            assertEquals("away", home.state(MODE));
        }
    }

    @Test
    void refusesWhatIsNoOption() {
        try (InputHome home = InputHome.of(YAML)) {
            assertEquals(
                    "home_assistant_error: option: 'party' is none of the options of input_select.mode: home, away, night",
                    home.refusal("select_option", MODE, "option", "party"));
            assertTrue(home.refusal("select_option", MODE).startsWith("invalid_format: "));
            assertTrue(home.refusal("set_options", MODE, "options", List.of()).startsWith("invalid_format: "));
            assertTrue(home.refusal("set_options", MODE, "options", List.of("a", "a"))
                    .startsWith("home_assistant_error: options: 'a'"));
            assertTrue(home.refusal("select_next", MODE, "cycle", "maybe").contains("cycle"));
            assertEquals("home", home.state(MODE));
        }
    }

    @Test
    void manyOptionsAreTakenAndNotAllListedInARefusal() {
        List<String> many = IntStream.range(0, 10_000).mapToObj(i -> "option " + i).toList();
        try (InputHome home = InputHome.of(YAML)) {
            home.call("set_options", MODE, "options", many);
            home.call("select_last", MODE);

            assertEquals("option 9999", home.state(MODE));
            String refusal = home.refusal("select_option", MODE, "option", "😀");
            assertTrue(refusal.endsWith("and 9980 more") && refusal.length() < 500, refusal);
        }
    }

    @Test
    void otherOptionsLastUntilTheNextReload() {
        try (LogLines log = LogLines.of("input_select"); InputHome home = InputHome.of(YAML)) {
            home.call("set_options", MODE, "options", List.of("red", "home"));
            assertEquals("home", home.state(MODE));
            home.call("set_options", MODE, "options", List.of("red", "green"));
            assertEquals("red", home.state(MODE));
            assertTrue(log.has("none of its new options"));

            home.call("set_options", MODE, "options", List.of("away", "red"));
            home.call("select_option", MODE, "option", "away");
            home.reload("input_select", YAML);
            assertEquals("away", home.state(MODE));
            assertEquals(List.of("home", "away", "night"), home.attribute(MODE, "options"));
        }
    }

    @Test
    void aReloadThatTakesTheChosenOptionAwayLeavesItUnknown() {
        try (InputHome home = InputHome.of(YAML)) {
            home.call("select_option", MODE, "option", "away");
            home.reload("input_select", "input_select: {mode: {options: [night, day]}}");
            assertEquals("unknown", home.state(MODE));

            home.reload("input_select", YAML);
            assertEquals("away", home.state(MODE));
            home.reload("input_select", "input_select: {mode: {options: [night, day]}}");
            home.call("select_next", MODE);
            assertEquals("day", home.state(MODE));
        }
    }

    @Test
    void isWhatWasChosenBeforeTheStartIfThatIsStillAnOption() {
        InputHome home = InputHome.of(YAML);
        home.call("select_option", MODE, "option", "away");

        home = home.restarted(YAML);
        assertEquals("away", home.state(MODE));
        home = home.restarted("input_select: {mode: {options: [night, day]}}");
        assertEquals("night", home.state(MODE));
        home = home.restarted("input_select: {mode: {options: [night, day], initial: day}}");
        assertEquals("day", home.state(MODE));
        home.close();
    }

    @Test
    void anOptionThatIsThereTwiceIsDroppedFromTheConfigurationAndRefusedFromClients() {
        String yaml = "input_select: {mode: {options: [a, b, a]}}";
        try (InputHome home = InputHome.of(yaml)) {
            assertEquals(List.of("a", "b"), home.attribute(MODE, "options"));
            assertTrue(home.hub().problems(yaml).getFirst().contains("more than once"));

            HubException refusal = home.client()
                    .error("input_select/create", DataMap.of("name", "X", "options", List.of("a", "a")));
            assertEquals("home_assistant_error", refusal.code());
        }
    }

    @Test
    void aWrongConfigurationIsNamed() {
        try (InputHome home = InputHome.of("")) {
            assertTrue(home.hub()
                    .problems("input_select: {mode: {options: []}}")
                    .getFirst()
                    .contains("an empty list is not a list of at least one option"));
            assertTrue(home.hub()
                    .problems("input_select: {mode: {options: [a], initial: b}}")
                    .getFirst()
                    .contains("'b' is not one of the options"));
            assertTrue(home.hub().problems("input_select: {mode: }").getFirst().contains("input_select.mode"));
        }
    }

    @Test
    void clientsMakeAndChangeThem() {
        try (InputHome home = InputHome.of("")) {
            assertEquals(
                    DataMap.of("id", "mode", "name", "Mode", "options", List.of("a", "b")),
                    home.client()
                            .result("input_select/create", DataMap.of("name", "Mode", "options", List.of("a", "b"))));
            home.client()
                    .result(
                            "input_select/update",
                            DataMap.of("input_select_id", "mode", "name", "M", "options", List.of("b", "a", "c")));
            assertEquals("a", home.state(MODE));
            assertEquals(List.of("b", "a", "c"), home.attribute(MODE, "options"));
        }
    }

    @Test
    void aSceneGivesTheOptionsThatItRemembersAndChooses() {
        try (InputHome home = InputHome.of(YAML)) {
            DataMap options = DataMap.of("options", List.of("home", "away", "night"));

            assertEquals(0, home.reproduce(InputSelectConfig.KIND.domain(), MODE, "home", options));
            assertEquals(2, home.reproduce(InputSelectConfig.KIND.domain(), MODE, "away", options));
            assertEquals("away", home.state(MODE));
            assertEquals(1, home.reproduce(InputSelectConfig.KIND.domain(), MODE, "away", DataMap.of()));
        }
    }
}
