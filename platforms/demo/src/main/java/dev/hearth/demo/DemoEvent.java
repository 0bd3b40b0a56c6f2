package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.domain.event.EventDeviceClass;
import dev.hearth.api.domain.event.EventEntity;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells of the presses of a button, which the event {@code demo_button_pressed} stands for. */
final class DemoEvent extends EventEntity {
    /** What the bus says when the demo's button is pressed. */
    static final String PRESSED = "demo_button_pressed";

    private static final String TYPE = "pressed";

    private final String uniqueId;
    private final String device;

    private DemoEvent(String uniqueId, String device) {
        this.uniqueId = uniqueId;
        this.device = device;
    }

    static List<DemoEvent> all() {
        return List.of(new DemoEvent("push", "Push"));
    }

    static DemoEvent numbered(int number) {
        return new DemoEvent("numbered_event_" + number, "Demo " + number);
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
    public String name() {
        return "Button press";
    }

    @Override
    public DeviceInfo deviceInfo() {
        return DeviceInfo.of("demo", uniqueId, device);
    }

    @Override
    public String deviceClass() {
        return EventDeviceClass.BUTTON;
    }

    @Override
    public String translationKey() {
        return "push";
    }

    @Override
    public List<String> eventTypes() {
        return List.of(TYPE);
    }

    @Override
    public CompletionStage<?> addedToHub() {
        onRemove(hub().bus().listen(PRESSED, event -> trigger(TYPE)));
        return Stages.done();
    }
}
