package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.siren.SirenEntity;
import dev.hearth.api.domain.siren.SirenFeatures;
import dev.hearth.api.domain.siren.SirenTurnOn;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A siren that keeps its peace. */
final class DemoSiren extends SirenEntity {
    private static final long PLAIN = SirenFeatures.TURN_ON | SirenFeatures.TURN_OFF;
    private static final long ALL =
            PLAIN | SirenFeatures.TONES | SirenFeatures.VOLUME_SET | SirenFeatures.DURATION;

    private final String name;
    private final @Nullable List<String> tones;
    private boolean on = true;

    private DemoSiren(String name, @Nullable List<String> tones) {
        this.name = name;
        this.tones = tones;
    }

    static List<DemoSiren> all() {
        return List.of(
                new DemoSiren("Siren", null), new DemoSiren("Siren with all features", List.of("fire", "alarm")));
    }

    static DemoSiren numbered(int number) {
        return new DemoSiren("Demo " + number, null);
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
    public @Nullable Object availableTones() {
        return tones;
    }

    @Override
    public Long supportedFeatures() {
        return tones == null ? PLAIN : ALL;
    }

    @Override
    public Boolean isOn() {
        return on;
    }

    @Override
    public CompletionStage<?> turnOn(SirenTurnOn wish) {
        on = true;
        writeState();
        return Stages.done();
    }

    @Override
    public CompletionStage<?> turnOff() {
        on = false;
        writeState();
        return Stages.done();
    }
}
