package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.humidifier.HumidifierAction;
import dev.hearth.api.domain.humidifier.HumidifierDeviceClass;
import dev.hearth.api.domain.humidifier.HumidifierEntity;
import dev.hearth.api.domain.humidifier.HumidifierFeatures;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A humidifier that takes what it is told and does nothing about it. */
final class DemoHumidifier extends HumidifierEntity {
    private final String name;
    private final @Nullable String uniqueId;
    private final @Nullable Number currentHumidity;
    private final @Nullable HumidifierAction action;
    private final @Nullable String deviceClass;
    private final List<String> modes;
    private boolean on = true;
    private Number targetHumidity;
    private @Nullable String mode;

    private DemoHumidifier(
            String name,
            @Nullable String uniqueId,
            Number targetHumidity,
            @Nullable Number currentHumidity,
            @Nullable HumidifierAction action,
            @Nullable String deviceClass,
            List<String> modes) {
        this.name = name;
        this.uniqueId = uniqueId;
        this.targetHumidity = targetHumidity;
        this.currentHumidity = currentHumidity;
        this.action = action;
        this.deviceClass = deviceClass;
        this.modes = modes;
        this.mode = modes.isEmpty() ? null : modes.getFirst();
    }

    static List<DemoHumidifier> all() {
        return List.of(
                humidifier("Humidifier", null),
                new DemoHumidifier(
                        "Dehumidifier", null, 54, 59, HumidifierAction.DRYING, HumidifierDeviceClass.DEHUMIDIFIER,
                        List.of()),
                new DemoHumidifier("Hygrostat", null, 50, null, null, null, List.of("home", "eco")));
    }

    static DemoHumidifier numbered(int number) {
        return humidifier("Demo " + number, "numbered_humidifier_" + number);
    }

    private static DemoHumidifier humidifier(String name, @Nullable String uniqueId) {
        return new DemoHumidifier(
                name, uniqueId, 68, 45, HumidifierAction.HUMIDIFYING, HumidifierDeviceClass.HUMIDIFIER, List.of());
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable String uniqueId() {
        return uniqueId;
    }

    @Override
    public @Nullable String deviceClass() {
        return deviceClass;
    }

    @Override
    public Long supportedFeatures() {
        return modes.isEmpty() ? 0 : HumidifierFeatures.MODES;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public @Nullable HumidifierAction action() {
        return action;
    }

    @Override
    public @Nullable Number currentHumidity() {
        return currentHumidity;
    }

    @Override
    public Number targetHumidity() {
        return targetHumidity;
    }

    @Override
    public @Nullable String mode() {
        return mode;
    }

    @Override
    public List<String> availableModes() {
        return modes;
    }

    @Override
    public CompletionStage<?> turnOn() {
        on = true;
        return written();
    }

    @Override
    public CompletionStage<?> turnOff() {
        on = false;
        return written();
    }

    @Override
    public CompletionStage<?> setHumidity(int humidity) {
        targetHumidity = humidity;
        return written();
    }

    @Override
    public CompletionStage<?> setMode(String newMode) {
        mode = newMode;
        return written();
    }

    private CompletionStage<?> written() {
        writeState();
        return Stages.done();
    }
}
