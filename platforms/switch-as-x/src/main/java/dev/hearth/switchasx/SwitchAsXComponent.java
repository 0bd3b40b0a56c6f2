package dev.hearth.switchasx;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.registry.ConfigEntries;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.registry.EntityRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The section {@code switch_as_x:} and the config entries that were made in a browser. Always set up. */
final class SwitchAsXComponent implements Component<List<Wrapping>> {
    @Override
    public String domain() {
        return SwitchAsXIntegration.DOMAIN;
    }

    @Override
    public Schema<List<Wrapping>> schema() {
        return Wrapping.SECTION;
    }

    @Override
    public boolean setUpWithoutConfiguration() {
        return true;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<Wrapping> written) {
        List<Wrapping> all = new ArrayList<>(written);
        ConfigEntries entries = hub.registries().configEntries();
        Map<String, Wrapping> stored = new HashMap<>();
        for (ConfigEntry entry : entries.of(domain())) {
            Wrapping wrapping = entry.disabledBy() == null ? Wrapping.of(entry) : null;
            if (wrapping != null) {
                all.add(wrapping);
                stored.put(entry.entryId(), wrapping);
            } else if (entry.disabledBy() == null) {
                hub.logger().error(
                        "the config entry '{}' names no switch or nothing to show it as, and is left out",
                        entry.title());
            }
        }
        hub.onUnload(entries.follow(change -> {
            Wrapping wrapping = change.action() == ConfigEntries.Action.REMOVED
                    ? stored.remove(change.entry().entryId())
                    : null;
            if (wrapping != null) {
                showAgain(hub, Wrapping.of(change.entry()));
            }
        })::cancel);
        return Stages.all(all.stream()
                .map(wrapping -> hub.discovery()
                        .loadPlatform(wrapping.targetDomain(), domain(), wrapping.asMap())
                        .exceptionally(failure -> complain(hub, wrapping, failure)))
                .toList());
    }

    // A switch that stands for itself again need not be hidden any more.
    private static void showAgain(Hub hub, @Nullable Wrapping wrapping) {
        EntityRegistry registry = hub.registries().entities();
        EntityEntry entry = wrapping == null ? null : SwitchAsXPlatform.find(registry, wrapping.source());
        if (entry != null && EntityEntry.INTEGRATION.equals(entry.hiddenBy())) {
            registry.update(entry.entityId(), known -> known.withHiddenBy(null));
        }
    }

    private static @Nullable Void complain(Hub hub, Wrapping wrapping, Throwable failure) {
        hub.logger().error(
                "{} cannot be shown as {}: {}",
                wrapping.source(),
                wrapping.targetDomain(),
                Stages.cause(failure).getMessage());
        return null;
    }
}
