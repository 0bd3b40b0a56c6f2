package dev.hearth.group;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.group.Groups;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.group.platform.EntityGroups;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code group:}. Always set up, since groups can be made by calls too. The groups that calls have made
 * outlive a reload, though not a restart, and so does the order in which all were made. Sets up the groups too that were
 * made in a browser and stand among the config entries.
 */
final class GroupComponent implements Component<Map<String, GroupConfig>> {
    private final Map<String, GroupConfig> made = new LinkedHashMap<>();
    private final Map<String, Integer> orders = new HashMap<>();
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
        hub.data().put(GroupBook.KEY, GroupBook.begin(hub, groups, made, orders, count));
        List<CompletionStage<?>> all = new ArrayList<>();
        all.add(hub.discovery().loadPlatform(Groups.DOMAIN, hub.integration(), DataMap.of()));
        for (ConfigEntry entry : hub.registries().configEntries().of(Groups.DOMAIN)) {
            String domain = entry.data().get("options") instanceof DataMap options ? options.text("group_type") : null;
            if (domain != null && entry.disabledBy() == null) {
                all.add(hub.discovery()
                        .loadPlatform(
                                domain, hub.integration(), DataMap.of(EntityGroups.ENTRY_ID, entry.entryId()))
                        .exceptionally(failure -> complain(hub, entry, failure)));
            }
        }
        return Stages.all(all);
    }

    // One that is wrong is no reason to be without the others.
    private static @Nullable Void complain(Hub hub, ConfigEntry entry, Throwable failure) {
        hub.logger().error(
                "the group '{}' of the config entries cannot be set up: {}",
                entry.title(),
                Stages.cause(failure).getMessage());
        return null;
    }

    @Override
    public CompletionStage<?> unload(Hub hub) {
        GroupBook book = hub.data().get(GroupBook.KEY);
        made.clear();
        if (book != null) {
            made.putAll(book.made());
            orders.clear();
            orders.putAll(book.orders());
            count = book.count();
        }
        return Stages.done();
    }
}
