package dev.hearth.remotehomeassistant;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import java.util.concurrent.CompletionStage;

/** Where the mirrors of one entity domain enter the hub; an entry of their own is refused. */
record MirrorPlatform(String domain) implements Platform<Section> {
    @Override
    public Schema<Section> schema() {
        return Schemas.map().as(entry -> {
            throw new IllegalArgumentException("other hubs are named in the section 'remote_homeassistant:'");
        });
    }

    @Override
    public boolean configurable() {
        return false;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section entry, EntityAdder adder) {
        return discovered(hub, DataMap.of(), adder);
    }

    @Override
    public CompletionStage<?> discovered(Hub hub, DataMap nothing, EntityAdder adder) {
        Doors doors = hub.data().get(Doors.KEY);
        if (doors == null) {
            throw new HubException("not_found", "remote_homeassistant is not set up");
        }
        doors.opened(domain, adder);
        return Stages.done();
    }
}
