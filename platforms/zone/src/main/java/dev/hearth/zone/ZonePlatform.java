package dev.hearth.zone;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import java.util.concurrent.CompletionStage;

/** The entities of the zones, which come with the component. */
final class ZonePlatform implements Platform<Section> {
    @Override
    public String domain() {
        return ZoneIntegration.DOMAIN;
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
        ZoneBook book = hub.data().get(ZoneBook.KEY);
        if (book == null) {
            throw new HubException("not_found", "the zones are not set up; the section \"zone:\" is wrong");
        }
        return book.addAll(entities);
    }
}
