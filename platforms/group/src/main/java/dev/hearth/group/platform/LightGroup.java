package dev.hearth.group.platform;

import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.ColorTemperature;
import dev.hearth.api.domain.light.Flash;
import dev.hearth.api.domain.light.HsColor;
import dev.hearth.api.domain.light.KelvinRange;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.domain.light.RgbColor;
import dev.hearth.api.domain.light.RgbwColor;
import dev.hearth.api.domain.light.RgbwwColor;
import dev.hearth.api.domain.light.White;
import dev.hearth.api.domain.light.XyColor;
import dev.hearth.group.member.Following;
import dev.hearth.group.member.GroupOptions;
import dev.hearth.group.member.MemberGroup;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A light that stands for several. Home Assistant: {@code LightGroup}. */
final class LightGroup extends LightEntity implements MemberGroup {
    static final EntityGroups PLATFORM = EntityGroups.of(
            GroupOptions.Fields.of("Light Group", "light"), LightGroup::new, GroupOptions.ALL);

    private static final double NANOS_PER_SECOND = 1e9;

    private final Following<Lamp, Lamps> lights;

    private LightGroup(GroupOptions written, Section section) {
        boolean all = section.get(GroupOptions.ALL);
        lights = new Following<>(this, "light", written, Lamp::of, members -> Lamps.of(members, all));
    }

    @Override
    public Following<?, ?> following() {
        return lights;
    }

    // ---- what it shows ----

    @Override
    public String icon() {
        return "mdi:lightbulb-group";
    }

    @Override
    public @Nullable Boolean isOn() {
        return lights.result().power().isOn();
    }

    @Override
    public Set<ColorMode> supportedColorModes() {
        return lights.result().modes();
    }

    @Override
    public ColorMode colorMode() {
        return lights.result().mode();
    }

    @Override
    public @Nullable Integer brightness() {
        return lights.result().brightness();
    }

    @Override
    public @Nullable LightColor color() {
        return lights.result().color();
    }

    @Override
    public KelvinRange kelvinRange() {
        return lights.result().range();
    }

    @Override
    public List<String> effects() {
        return lights.result().effects();
    }

    @Override
    public @Nullable String effect() {
        return lights.result().effect();
    }

    @Override
    public Long supportedFeatures() {
        return lights.result().features();
    }

    // ---- what it passes on ----

    @Override
    public CompletionStage<?> turnOn(LightTurnOn wish) {
        Integer brightness = wish.brightness();
        DataMap.Builder data = DataMap.builder(6);
        switch (wish.color()) {
            case null -> {}
            case ColorTemperature(int kelvin) -> data.put("color_temp_kelvin", kelvin);
            case HsColor(double hue, double saturation) -> data.put(Lamp.HS, List.of(hue, saturation));
            case XyColor(double x, double y) -> data.put(Lamp.XY, List.of(x, y));
            case RgbColor(int r, int g, int b) -> data.put(Lamp.RGB, List.of(r, g, b));
            case RgbwColor(int r, int g, int b, int w) -> data.put(Lamp.RGBW, List.of(r, g, b, w));
            case RgbwwColor(int r, int g, int b, int cold, int warm) ->
                data.put(Lamp.RGBWW, List.of(r, g, b, cold, warm));
            case White() -> {
                data.put("white", brightness == null ? (Object) true : brightness);
                brightness = null;
            }
        }
        data.putIfPresent("brightness", brightness)
                .putIfPresent("effect", wish.effect())
                .putIfPresent("flash", word(wish.flash()))
                .putIfPresent("transition", seconds(wish.transition()));
        return lights.call("turn_on", data.build());
    }

    @Override
    public CompletionStage<?> turnOff(LightTurnOff wish) {
        return lights.call(
                "turn_off",
                DataMap.builder(2)
                        .putIfPresent("transition", seconds(wish.transition()))
                        .build());
    }

    private static @Nullable String word(@Nullable Flash flash) {
        return flash == null ? null : flash.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Double seconds(@Nullable Duration transition) {
        return transition == null ? null : (Double) (transition.toNanos() / NANOS_PER_SECOND);
    }
}
