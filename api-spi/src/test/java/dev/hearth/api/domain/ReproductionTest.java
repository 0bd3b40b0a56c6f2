package dev.hearth.api.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.cover.CoverDomain;
import dev.hearth.api.domain.light.LightDomain;
import dev.hearth.api.domain.switches.SwitchDomain;
import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.state.State;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReproductionTest {
    private static final int POSITIONS = 1 | 2 | 4;
    private static final int SLATS = 16 | 32 | 128;
    private static final DataMap OFF = DataMap.of();

    private static State state(EntityDomain<?> domain, String value, DataMap attributes) {
        return new State(domain.name() + ".x", value, attributes,
                Context.ofId("00000000000000000000000001", null, null), 0, 0, 0);
    }

    private static List<String> calls(
            EntityDomain<?> domain, String present, DataMap is, String wanted, DataMap shallBe, DataMap options) {
        return Objects.requireNonNull(domain.reproduction())
                .requests(state(domain, wanted, shallBe), state(domain, present, is), options)
                .stream()
                .map(request -> {
                    assertEquals(domain.name(), request.domain());
                    assertEquals(List.of(domain.name() + ".x"), request.target().entityIds());
                    return request.service() + (request.data().isEmpty() ? "" : " " + request.data());
                })
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"off, on, turn_on", "on, off, turn_off", "unavailable, off, turn_off", "on, on,", "on, unknown,"})
    void aSwitchIsSwitchedIfItIsNotThere(String present, String wanted, String call) {
        List<String> calls = calls(SwitchDomain.DOMAIN, present, OFF, wanted, OFF, OFF);

        assertEquals(call == null ? List.of() : List.of(call), calls);
    }

    @Test
    void aLightGetsTheColorOfItsModeAndNoOther() {
        DataMap wanted = DataMap.of(
                "color_mode", "hs", "brightness", 80, "hs_color", List.of(30, 50))
                .with("rgb_color", List.of(255, 191, 127))
                .with("effect", null);

        assertEquals(
                List.of("turn_on {transition=2.0, brightness=80, hs_color=[30, 50]}"),
                calls(LightDomain.DOMAIN, "off", OFF, "on", wanted, DataMap.of("transition", 2.0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            color_temp | color_temp_kelvin | turn_on {color_temp_kelvin=9}
            color_temp | color_temp        | turn_on {color_temp=9}
            white      | brightness        | turn_on {brightness=9, white=9}
            brightness | brightness        | turn_on {brightness=9}
            onoff      | color_name        | turn_on
            unknown    | xy_color          | turn_on {xy_color=9}
            """)
    void eachModeHasAnAttribute(String mode, String attribute, String call) {
        DataMap wanted = DataMap.of("color_mode", mode, attribute, 9);

        assertEquals(List.of(call), calls(LightDomain.DOMAIN, "off", OFF, "on", wanted, OFF));
    }

    @Test
    void aLightWithoutAModeGetsTheFirstColorThereIs() {
        DataMap wanted = DataMap.of("color_name", "red", "rgb_color", List.of(1, 2, 3));

        assertEquals(
                List.of("turn_on {rgb_color=[1, 2, 3]}"), calls(LightDomain.DOMAIN, "on", OFF, "on", wanted, OFF));
    }

    @Test
    void aLightThatIsThereIsLeftAlone() {
        DataMap is = DataMap.of("brightness", 80, "color_mode", "hs", "hs_color", List.of(1, 2));

        assertEquals(List.of(), calls(LightDomain.DOMAIN, "on", is, "on", is, OFF));
        assertEquals(List.of(), calls(LightDomain.DOMAIN, "off", OFF, "off", OFF, OFF));
        assertEquals(
                List.of("turn_off {transition=1}"),
                calls(LightDomain.DOMAIN, "on", is, "off", OFF, DataMap.of("transition", 1)));
    }

    @Test
    void aModeWithoutItsColorIsRefused() {
        DataMap wanted = DataMap.of("color_mode", "hs", "brightness", 9);

        assertEquals(
                "its color_mode is hs, but there is no hs_color beside it",
                assertThrows(
                        IllegalArgumentException.class,
                        () -> calls(LightDomain.DOMAIN, "off", OFF, "on", wanted, OFF))
                        .getMessage());
    }

    private static List<String> cover(int features, String present, Integer at, String wanted, Integer target) {
        DataMap is = DataMap.of("supported_features", features, "current_position", at);
        return calls(CoverDomain.DOMAIN, present, is, wanted, DataMap.of("current_position", target), OFF);
    }

    @Test
    void aCoverGoesToItsPositionOrJustOpensAndCloses() {
        assertEquals(
                List.of("set_cover_position {position=40}"), cover(POSITIONS, "closed", 0, "open", 40));
        assertEquals(List.of("open_cover"), cover(POSITIONS, "open", 40, "open", 100));
        assertEquals(List.of("close_cover"), cover(POSITIONS, "open", 40, "closed", 0));
        assertEquals(List.of("close_cover"), cover(1 | 2, "open", 40, "closing", null));
        assertEquals(List.of("open_cover"), cover(1 | 2, "closed", 0, "open", 40));
        assertEquals(List.of("set_cover_position {position=0}"), cover(4, "open", 40, "closed", null));
        assertEquals(List.of(), cover(POSITIONS, "open", 40, "open", 40));
        assertEquals(List.of(), cover(POSITIONS, "open", 40, "ajar", 20));
    }

    @Test
    void slatsGoWithTheCover() {
        DataMap is = DataMap.of(
                "supported_features", POSITIONS | SLATS, "current_position", 50, "current_tilt_position", 50);

        assertEquals(
                List.of("set_cover_tilt_position {tilt_position=20}", "open_cover"),
                calls(CoverDomain.DOMAIN, "open", is, "open", is.with("current_tilt_position", 20), OFF));
        assertEquals(
                List.of("close_cover", "close_cover_tilt"), calls(CoverDomain.DOMAIN, "open", is, "closed", OFF, OFF));
    }

    @Test
    void aCoverThatDoesNotSayWhatItCanIsJudgedByItsAttributes() {
        DataMap tilts = DataMap.of("current_tilt_position", 50);

        assertEquals(List.of("close_cover_tilt"), calls(CoverDomain.DOMAIN, "open", tilts, "closed", OFF, OFF));
        assertEquals(List.of("close_cover"), calls(CoverDomain.DOMAIN, "open", OFF, "closed", OFF, OFF));
    }
}
