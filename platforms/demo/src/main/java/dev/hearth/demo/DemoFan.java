package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.fan.FanDirection;
import dev.hearth.api.domain.fan.FanEntity;
import dev.hearth.api.domain.fan.FanFeatures;
import dev.hearth.api.domain.fan.FanTurnOn;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A fan of three speeds that does what it is told. */
final class DemoFan extends FanEntity {
    private static final int SPEEDS = 3;
    private static final int USUAL_PERCENTAGE = 67;
    private static final List<String> PRESET_MODES = List.of("auto", "smart", "sleep", "on");
    private static final long LIMITED = FanFeatures.SET_SPEED;
    private static final long FULL = LIMITED | FanFeatures.OSCILLATE | FanFeatures.DIRECTION;

    private final String uniqueId;
    private final String name;
    private final long features;
    private final List<String> presetModes;
    private @Nullable Integer percentage;
    private @Nullable String presetMode;
    private FanDirection direction = FanDirection.FORWARD;
    private boolean oscillating;

    private DemoFan(String uniqueId, String name, long features, List<String> presetModes) {
        this.uniqueId = uniqueId;
        this.name = name;
        this.features = features;
        this.presetModes = presetModes;
    }

    static List<DemoFan> all() {
        return List.of(
                new DemoFan("fan1", "Living Room Fan", FULL, PRESET_MODES),
                new DemoFan("fan2", "Ceiling Fan", LIMITED, List.of()),
                new DemoFan("fan3", "Percentage Full Fan", FULL, PRESET_MODES),
                new DemoFan("fan4", "Percentage Limited Fan", LIMITED, PRESET_MODES),
                new DemoFan("fan5", "Preset Only Limited Fan", FanFeatures.PRESET_MODE, PRESET_MODES));
    }

    static DemoFan numbered(int number) {
        return new DemoFan("numbered_fan_" + number, "Demo " + number, LIMITED, List.of());
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
    public String name() {
        return name;
    }

    @Override
    public Long supportedFeatures() {
        return features;
    }

    @Override
    public @Nullable Integer percentage() {
        return percentage;
    }

    @Override
    public int speedCount() {
        return SPEEDS;
    }

    @Override
    public @Nullable String presetMode() {
        return presetMode;
    }

    @Override
    public List<String> presetModes() {
        return presetModes;
    }

    @Override
    public FanDirection direction() {
        return direction;
    }

    @Override
    public Boolean oscillating() {
        return oscillating;
    }

    @Override
    public CompletionStage<?> turnOn(FanTurnOn wish) {
        if (wish.presetMode() != null) {
            return setPresetMode(wish.presetMode());
        }
        return setPercentage(wish.percentage() == null ? USUAL_PERCENTAGE : wish.percentage());
    }

    @Override
    public CompletionStage<?> turnOff() {
        oscillating = false;
        return setPercentage(0);
    }

    @Override
    public CompletionStage<?> setPercentage(int newPercentage) {
        percentage = newPercentage;
        presetMode = null;
        return written();
    }

    @Override
    public CompletionStage<?> setPresetMode(String newMode) {
        presetMode = newMode;
        percentage = null;
        return written();
    }

    @Override
    public CompletionStage<?> setDirection(FanDirection newDirection) {
        direction = newDirection;
        return written();
    }

    @Override
    public CompletionStage<?> oscillate(boolean nowOscillating) {
        oscillating = nowOscillating;
        return written();
    }

    private CompletionStage<?> written() {
        writeState();
        return Stages.done();
    }
}
