package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.ColorTemperature;
import dev.hearth.api.domain.light.HsColor;
import dev.hearth.api.domain.light.LightColor;
import dev.hearth.api.domain.light.LightEntity;
import dev.hearth.api.domain.light.LightFeatures;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.api.domain.light.RgbwColor;
import dev.hearth.api.domain.light.RgbwwColor;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A light that shows what it is told, the one entity of its device. */
final class DemoLight extends LightEntity {
    private static final int BRIGHTNESS = 180;
    private static final Set<ColorMode> COLOR_AND_WHITE = Set.of(ColorMode.HS, ColorMode.COLOR_TEMP);
    private static final List<String> EFFECTS = List.of("rainbow", "none");
    private static final ColorTemperature COOL = ofMireds(240);
    private static final ColorTemperature WARM = ofMireds(380);
    private static final HsColor PINK = new HsColor(345, 75);

    private final String uniqueId;
    private final String device;
    private final Set<ColorMode> modes;
    private final List<String> effects;
    private boolean on;
    private int brightness = BRIGHTNESS;
    private LightColor color;
    private @Nullable String effect;

    private DemoLight(
            String uniqueId, String device, boolean on, Set<ColorMode> modes, LightColor color, List<String> effects) {
        this.uniqueId = uniqueId;
        this.device = device;
        this.on = on;
        this.modes = modes;
        this.color = color;
        this.effects = effects;
        this.effect = effects.isEmpty() ? null : effects.getFirst();
    }

    private static DemoLight lit(String uniqueId, String device, Set<ColorMode> modes, LightColor color) {
        return new DemoLight(uniqueId, device, true, modes, color, List.of());
    }

    /** @param random decides which white the bed light will show when it is first turned on */
    static List<DemoLight> all(RandomGenerator random) {
        LightColor white = random.nextBoolean() ? COOL : WARM;
        return List.of(
                new DemoLight("light_1", "Bed Light", false, COLOR_AND_WHITE, white, EFFECTS),
                lit("light_2", "Ceiling Lights", COLOR_AND_WHITE, WARM),
                lit("light_3", "Kitchen Lights", COLOR_AND_WHITE, PINK),
                lit("light_4", "Office RGBW Lights", Set.of(ColorMode.RGBW), new RgbwColor(255, 0, 0, 255)),
                lit("light_5", "Living Room RGBWW Lights", Set.of(ColorMode.RGBWW), new RgbwwColor(255, 0, 0, 255, 0)),
                lit("light_6", "Entrance Color + White Lights", Set.of(ColorMode.HS, ColorMode.WHITE), PINK));
    }

    static DemoLight numbered(int number) {
        return new DemoLight(
                "numbered_light_" + number, "Demo " + number, number % 2 == 0, COLOR_AND_WHITE, WARM, List.of());
    }

    private static ColorTemperature ofMireds(int mireds) {
        return new ColorTemperature(1_000_000 / mireds);
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String uniqueId() {
        return uniqueId;
    }

    @Override
    public boolean hasEntityName() {
        return true;
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", uniqueId, device);
    }

    @Override
    public Set<ColorMode> supportedColorModes() {
        return modes;
    }

    @Override
    public Long supportedFeatures() {
        return effects.isEmpty() ? 0L : LightFeatures.EFFECT;
    }

    @Override
    public List<String> effects() {
        return effects;
    }

    @Override
    public @Nullable String effect() {
        return effect;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public Integer brightness() {
        return brightness;
    }

    @Override
    public LightColor color() {
        return color;
    }

    @Override
    public CompletionStage<?> turnOn(LightTurnOn wish) {
        on = true;
        if (wish.brightness() != null) {
            brightness = wish.brightness();
        }
        if (wish.color() != null) {
            color = wish.color();
        }
        if (wish.effect() != null) {
            effect = wish.effect();
        }
        writeState();
        return Stages.done();
    }

    @Override
    public CompletionStage<?> turnOff(LightTurnOff wish) {
        on = false;
        writeState();
        return Stages.done();
    }
}
