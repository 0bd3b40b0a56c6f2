package dev.hearth.knowndevices;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.devicetracker.KnownDevice;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * The section {@code known_devices:}, with the keys that in Home Assistant stand beside the {@code platform} of the first
 * entry under {@code device_tracker:}. There without being written.
 */
final class KnownDevicesComponent implements Component<Section> {
    private static final Field<Duration> CONSIDER_HOME = Field.optional("consider_home", Schemas.positiveTimePeriod())
            .orElse(KnownDevice.DEFAULT_CONSIDER_HOME)
            .doc("How long a device counts as home after it was last seen there.")
            .example(180);
    private static final OptionalField<Boolean> TRACK_NEW = Field.optional("track_new_devices", Schemas.bool())
            .doc("Whether a device that is seen for the first time gets an entity; yes if nothing is written.");
    private static final MapSchema DEFAULTS = Schemas.map(TRACK_NEW);
    private static final OptionalField<Section> NEW_DEVICE_DEFAULTS = Field.optional("new_device_defaults", DEFAULTS)
            .doc("What holds for devices that are seen for the first time.");

    @Override
    public String domain() {
        return KnownDevicesIntegration.DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map(CONSIDER_HOME, TRACK_NEW, NEW_DEVICE_DEFAULTS)
                .doc("How devices are treated that `device_tracker.see` tells about and `known_devices.yaml` lists.");
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section section) {
        Duration considerHome = section.get(CONSIDER_HOME);
        DeviceFile file = new DeviceFile(hub);
        return file.read(considerHome).thenCompose(devices -> {
            DeviceBook book = new DeviceBook(hub, file, devices, considerHome, tracksNew(section));
            hub.data().put(DeviceBook.KEY, book);
            return hub.discovery()
                    .loadPlatform("device_tracker", KnownDevicesIntegration.DOMAIN, DataMap.of())
                    .thenRun(book::offerService);
        });
    }

    private static boolean tracksNew(Section section) {
        Section defaults = section.find(NEW_DEVICE_DEFAULTS);
        Boolean own = section.find(TRACK_NEW);
        Boolean usual = defaults == null ? null : defaults.find(TRACK_NEW);
        return own != null ? own : usual == null || usual;
    }
}
