package dev.hearth.example.light.awesome;

import java.io.IOException;
import java.util.List;

/** A lamp of a bridge, as it was when it was last asked. For one thread at a time. */
public final class AwesomeLamp {
    private final AwesomeBridge bridge;
    private final String name;
    private boolean on;
    private int brightness;

    AwesomeLamp(AwesomeBridge bridge, String name) {
        this.bridge = bridge;
        this.name = name;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Whether it was on. */
    public boolean isOn() {
        return on;
    }

    /** How bright it was, 0 to 255. */
    public int brightness() {
        return brightness;
    }

    /** Asks the lamp how it is; blocks. */
    public void update() throws IOException {
        List<String> answer = bridge.request("GET", name);
        on = answer.getFirst().equals("on");
        brightness = Integer.parseInt(answer.get(1));
    }

    /** Turns it on, 1 to 255 bright; blocks. */
    public void turnOn(int newBrightness) throws IOException {
        bridge.request("SET", name, "on", Integer.toString(newBrightness));
        on = true;
        brightness = newBrightness;
    }

    /** Turns it off; blocks. */
    public void turnOff() throws IOException {
        bridge.request("SET", name, "off", Integer.toString(brightness));
        on = false;
    }
}
