package dev.hearth.knowndevices;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import java.util.concurrent.CompletionStage;

/** The entities of the known devices, which come with the component. */
final class KnownDevicesPlatform implements Platform<Section> {
    @Override
    public String domain() {
        return "device_tracker";
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map();
    }

    @Override
    public boolean configurable() {
        return false;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder entities) {
        return discovered(hub, DataMap.of(), entities);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap nothing, EntityAdder entities) {
        DeviceBook book = hub.data().get(DeviceBook.KEY);
        if (book == null) {
            throw new HubException(
                    "not_found", "the known devices are not set up; the section \"known_devices:\" is wrong");
        }
        return book.addAll(entities);
    }
}
