package dev.hearth.group;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Platform;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.EntityAdder;
import dev.hearth.api.group.Groups;
import java.util.concurrent.CompletionStage;

/** Where the entities of {@code group:} come from; an entry of their own is refused. */
final class GroupPlatform implements Platform<Section> {
    @Override
    public String domain() {
        return Groups.DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map().as(entry -> {
            throw new IllegalArgumentException("groups stand in the section 'group:', each under a name of its own");
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
        GroupBook book = hub.data().get(GroupBook.KEY);
        if (book == null) {
            throw new HubException("not_found", "groups are not set up; mend the section \"group:\"");
        }
        return book.open(adder);
    }
}
