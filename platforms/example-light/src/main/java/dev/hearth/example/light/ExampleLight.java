package dev.hearth.example.light;

import dev.hearth.api.domain.light.ColorMode;
import dev.hearth.api.domain.light.LightTurnOff;
import dev.hearth.api.domain.light.LightTurnOn;
import dev.hearth.compat.entity.SyncLight;
import dev.hearth.example.light.awesome.AwesomeLamp;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A lamp behind the bridge. Every method may block: the hub runs them one at a time, and never on its loop. */
final class ExampleLight extends SyncLight {
    private static final int FULL = 255;

    private final AwesomeLamp lamp;

    ExampleLight(AwesomeLamp lamp) {
        this.lamp = lamp;
    }

    @Override
    public String name() {
        return lamp.name();
    }

    @Override
    public Boolean isOn() {
        return lamp.isOn();
    }

    @Override
    public Set<ColorMode> supportedColorModes() {
        return Set.of(ColorMode.BRIGHTNESS);
    }

    @Override
    public @Nullable Integer brightness() {
        return lamp.brightness();
    }

    /** Turns the lamp on, as bright as the caller asks for, else fully. */
    @Override
    public void turnOn(LightTurnOn wish) throws IOException {
        Integer brightness = wish.brightness();
        lamp.turnOn(brightness == null ? FULL : brightness);
    }

    @Override
    public void turnOff(LightTurnOff wish) throws IOException {
        lamp.turnOff();
    }

    /** Asks the lamp; somebody may have used the switch on the wall. The hub calls this at each scan interval. */
    @Override
    public void update() throws IOException {
        lamp.update();
    }
}
