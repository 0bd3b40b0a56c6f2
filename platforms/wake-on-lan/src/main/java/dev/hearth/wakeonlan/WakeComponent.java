package dev.hearth.wakeonlan;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.concurrent.CompletionStage;

/** The section {@code wake_on_lan:}, which has no keys: offers the service. */
final class WakeComponent implements Component<Section> {
    @Override
    public String domain() {
        return WakeOnLan.DOMAIN;
    }

    @Override
    public Schema<Section> schema() {
        return Schemas.map().doc("Offers the service `wake_on_lan.send_magic_packet`, which wakes machines.");
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Section nothing) {
        Waking.offer(hub);
        return Stages.done();
    }
}
