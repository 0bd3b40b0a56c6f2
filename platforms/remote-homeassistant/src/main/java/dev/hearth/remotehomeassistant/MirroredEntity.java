package dev.hearth.remotehomeassistant;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.RelayedEntity;
import dev.hearth.api.registry.EntityEntry;
import dev.hearth.api.state.States;
import dev.hearth.remote.RemoteState;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The mirror of an entity whose domain this hub knows: an entity of that domain, which hands its services on. */
final class MirroredEntity extends RelayedEntity implements Mirror {
    // What the hub puts into the attributes itself, from the methods below.
    private static final Set<String> SEPARATE = Set.of(
            "unit_of_measurement",
            "assumed_state",
            "attribution",
            "device_class",
            "entity_picture",
            "icon",
            "friendly_name",
            "supported_features");

    private final RemoteInstance instance;
    private final String remoteId;
    private RemoteState shown;
    private DataMap attributes;
    private boolean reachable = true;
    private @Nullable Context cause;

    MirroredEntity(RemoteInstance instance, RemoteState state) {
        this.instance = instance;
        this.remoteId = state.entityId();
        this.shown = state;
        this.attributes = own(state.attributes());
    }

    private static DataMap own(DataMap all) {
        DataMap.Builder own = DataMap.builder(all.size());
        all.forEach((key, value) -> {
            if (!SEPARATE.contains(key)) {
                own.put(key, value);
            }
        });
        return own.build();
    }

    @Override
    public RemoteInstance instance() {
        return instance;
    }

    @Override
    public String remoteId() {
        return remoteId;
    }

    @Override
    public @Nullable String localId() {
        return isAdded() ? entityId() : null;
    }

    @Override
    public void show(RemoteState state) {
        if (!state.attributes().equals(shown.attributes())) {
            attributes = own(state.attributes());
        }
        shown = state;
        reachable = true;
        if (!isAdded()) {
            return; // it is written when it is
        }
        // A call from here says best what caused it; else what caused it at home does.
        Context present = context();
        if (!state.context().id().isEmpty() && (present == null || present.equals(cause))) {
            cause = Context.ofId(state.context().id(), state.context().parentId(), null);
            writeState(cause);
        } else {
            writeState();
        }
    }

    @Override
    public void lose() {
        reachable = false;
        if (isAdded()) {
            writeState();
        }
    }

    @Override
    public void vanish() {
        if (!isAdded()) {
            return;
        }
        String id = entityId();
        EntityEntry entry = hub().registries().entities().find(id);
        if (entry != null && !isOwned(entry)) {
            hub().registries().entities().remove(id);
        } else {
            remove();
        }
    }

    /** Whether somebody here has made something of it, which is kept in case it comes again. */
    private static boolean isOwned(EntityEntry entry) {
        return entry.areaId() != null
                || entry.name() != null
                || entry.icon() != null
                || entry.hiddenBy() != null
                || !entry.labels().isEmpty()
                || !entry.aliases().isEmpty()
                || !entry.categories().isEmpty()
                || !entry.options().isEmpty();
    }

    @Override
    public CompletionStage<@Nullable DataMap> call(String service, DataMap data, boolean returnResponse) {
        return instance.call(shown.domain(), service, data, remoteId, returnResponse);
    }

    @Override
    public CompletionStage<?> update() {
        return instance.call("homeassistant", "update_entity", DataMap.of(), remoteId, false);
    }

    // ---- what it shows ----

    @Override
    public boolean shouldPoll() {
        return false;
    }

    @Override
    public String uniqueId() {
        return instance.config().key() + "/" + remoteId;
    }

    @Override
    public String suggestedEntityId() {
        return instance.config().localId(remoteId);
    }

    @Override
    public @Nullable String name() {
        String name = shown.attributes().text("friendly_name");
        return name == null ? null : instance.config().namePrefix() + name;
    }

    @Override
    public Object state() {
        return shown.state();
    }

    @Override
    public boolean available() {
        return reachable && !shown.state().equals(States.UNAVAILABLE);
    }

    @Override
    public DataMap capabilityAttributes() {
        return mark();
    }

    @Override
    public DataMap extraStateAttributes() {
        return attributes;
    }

    @Override
    public @Nullable String deviceClass() {
        return shown.attributes().text("device_class");
    }

    @Override
    public @Nullable String unitOfMeasurement() {
        return shown.attributes().text("unit_of_measurement");
    }

    @Override
    public @Nullable String icon() {
        return shown.attributes().text("icon");
    }

    @Override
    public @Nullable String entityPicture() {
        String picture = shown.attributes().text("entity_picture");
        return picture != null && picture.startsWith("/") ? instance.config().address() + picture : picture;
    }

    @Override
    public boolean assumedState() {
        return Boolean.TRUE.equals(shown.attributes().get("assumed_state"));
    }

    @Override
    public @Nullable String attribution() {
        return shown.attributes().text("attribution");
    }

    @Override
    public @Nullable Long supportedFeatures() {
        return shown.attributes().get("supported_features") instanceof Long features ? features : null;
    }
}
