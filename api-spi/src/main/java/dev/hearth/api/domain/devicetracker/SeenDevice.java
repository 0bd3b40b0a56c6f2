package dev.hearth.api.domain.devicetracker;

import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.api.zone.Zones;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A device of which others tell that it was seen. One that was seen in the network is home until it has not been seen for
 * a while; one that was seen at a position is where that is. Home Assistant: {@code device_tracker.legacy.Device}.
 */
public final class SeenDevice extends DeviceTrackerEntity {
    private final KnownDevice device;
    private final @Nullable Sighting first;
    private @Nullable String hostName;
    private String place = Zones.NOT_HOME;
    private @Nullable String sourceType;
    private @Nullable GeoPosition position;
    private int accuracy;
    private @Nullable Integer battery;
    private DataMap attributes = DataMap.of();
    private Duration considerHome;
    private @Nullable Subscription farewell;

    /** One that has not been seen yet. */
    public SeenDevice(KnownDevice device) {
        this(device, null);
    }

    /**
     * One that is seen as it is added.
     *
     * @param first how; null for not at all
     */
    public SeenDevice(KnownDevice device, @Nullable Sighting first) {
        this.device = device;
        this.first = first;
        this.considerHome = device.considerHome();
    }

    /** What the owner has said about it. */
    public KnownDevice device() {
        return device;
    }

    /** Takes in that it was seen now, and writes its state. Loop only, once it is added. */
    public void seen(Sighting sighting) {
        takeIn(sighting);
        writeState();
    }

    private void takeIn(Sighting sighting) {
        sourceType = sighting.sourceType().word();
        hostName = sighting.hostName() == null ? hostName : sighting.hostName();
        considerHome = sighting.considerHome() == null ? considerHome : sighting.considerHome();
        battery = sighting.battery() == null ? battery : sighting.battery();
        attributes = attributes.with(sighting.attributes());
        position = sighting.position();
        if (position != null) {
            accuracy = sighting.accuracy() == null ? 0 : sighting.accuracy();
        }
        cancelFarewell();
        String name = sighting.locationName();
        if (name != null && !name.isEmpty()) {
            place = name;
        } else if (position != null && sighting.sourceType() == SourceType.GPS) {
            place = Zones.place(hub(), position, accuracy);
        } else {
            place = Zones.AT_HOME;
            awaitFarewell();
        }
    }

    private void awaitFarewell() {
        farewell = hub().loop().after(considerHome, this::leave);
    }

    private void leave() {
        farewell = null;
        place = Zones.NOT_HOME;
        position = null;
        writeState();
    }

    private void cancelFarewell() {
        if (farewell != null) {
            farewell.cancel();
            farewell = null;
        }
    }

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String suggestedEntityId() {
        return "device_tracker." + device.id();
    }

    @Override
    public String name() {
        String name = device.name();
        return name != null ? name : hostName != null ? hostName : device.id();
    }

    @Override
    public @Nullable String entityPicture() {
        return device.picture();
    }

    @Override
    public @Nullable String icon() {
        return device.icon();
    }

    /** {@code home}, {@code not_home} or the name of the place. */
    @Override
    public String state() {
        return place;
    }

    @Override
    public DataMap stateAttributes() {
        DataMap.Builder out = DataMap.builder(5).put("source_type", sourceType);
        if (position != null) {
            out.put("latitude", position.latitude())
                    .put("longitude", position.longitude())
                    .put("gps_accuracy", accuracy);
        }
        return out.putIfPresent("battery", battery).build();
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    /** One that is not seen as it is added is where it was when the hub stopped. */
    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (first != null) {
            takeIn(first);
        } else if (last != null && last.state().isKnown()) {
            place = last.state().value();
            DataMap known = last.state().attributes();
            sourceType = known.text("source_type");
            position = GeoPosition.in(known);
            accuracy = known.get("gps_accuracy") instanceof Number metres ? metres.intValue() : 0;
            battery = known.get("battery") instanceof Number percent ? percent.intValue() : null;
            boolean guess = position == null || !SourceType.GPS.word().equals(sourceType);
            if (guess && place.equals(Zones.AT_HOME)) {
                awaitFarewell();
            }
        }
        return Stages.done();
    }

    @Override
    public CompletionStage<?> willRemoveFromHub() {
        cancelFarewell();
        return Stages.done();
    }
}
