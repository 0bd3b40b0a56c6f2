package dev.hearth.demo;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.notify.NotifyEntity;
import dev.hearth.api.domain.notify.NotifyFeatures;
import dev.hearth.api.entity.DeviceInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends its messages to the bus, as events of the type {@code notify}. */
final class DemoNotify extends NotifyEntity {
    /** The type of the events. */
    static final String EVENT = "notify";

    private final String uniqueId;
    private final String device;

    private DemoNotify(String uniqueId, String device) {
        this.uniqueId = uniqueId;
        this.device = device;
    }

    static List<DemoNotify> all() {
        return List.of(new DemoNotify("notify", "Notifier"), new DemoNotify("notify-2", "Second notifier"));
    }

    static DemoNotify numbered(int number) {
        return new DemoNotify("numbered_notify_" + number, "Demo " + number);
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
    public Long supportedFeatures() {
        return NotifyFeatures.TITLE;
    }

    @Override
    public CompletionStage<?> sendMessage(String message, @Nullable String title) {
        DataMap data = DataMap.of("message", message);
        hub().bus().fire(EVENT, title == null ? data : data.with("title", title));
        return Stages.done();
    }
}
