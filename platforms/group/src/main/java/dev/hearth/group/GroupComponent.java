package dev.hearth.group;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.group.Groups;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * The section {@code group:}. Always set up, since groups can be made by calls too. The groups that calls have made
 * outlive a reload, though not a restart, and so does the count of all that were made.
 */
final class GroupComponent implements Component<Map<String, GroupConfig>> {
    private final Map<String, GroupConfig> made = new LinkedHashMap<>();
    private int count;

    @Override
    public String domain() {
        return Groups.DOMAIN;
    }

    @Override
    public Schema<Map<String, GroupConfig>> schema() {
        return GroupConfig.SECTION;
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Map<String, GroupConfig> groups) {
        hub.data().put(GroupBook.KEY, GroupBook.begin(hub, groups, made, count));
        return hub.discovery().loadPlatform(Groups.DOMAIN, hub.integration(), DataMap.of());
    }

    @Override
    public CompletionStage<?> unload(Hub hub) {
        GroupBook book = hub.data().get(GroupBook.KEY);
        made.clear();
        if (book != null) {
            made.putAll(book.made());
            count = book.count();
        }
        return Stages.done();
    }
}
