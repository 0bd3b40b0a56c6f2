package dev.hearth.remote;

import dev.hearth.api.data.DataMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table behind {@link RemoteEntities}: written by the transport, read by anybody. */
final class FollowedEntities implements RemoteEntities {
    private final EntityTable table = new EntityTable(); // guarded by itself
    private final Delivery<EntityChange> delivery;
    private HubConnection.@Nullable Kept kept;

    private FollowedEntities(Delivery<EntityChange> delivery) {
        this.delivery = delivery;
    }

    static RemoteEntities follow(HubConnection connection, DataMap data, Delivery<EntityChange> delivery) {
        FollowedEntities followed = new FollowedEntities(delivery);
        try {
            followed.kept =
                    connection.subscribe("subscribe_entities", data, followed::apply, followed::restart);
            return followed;
        } catch (RuntimeException e) {
            delivery.close();
            throw e;
        }
    }

    private void restart() {
        synchronized (table) {
            table.restart();
        }
    }

    private void apply(DataMap event) {
        synchronized (table) {
            table.apply(event).forEach(delivery::add);
        }
    }

    @Override
    public Map<String, RemoteState> states() {
        synchronized (table) {
            return new LinkedHashMap<>(table.states());
        }
    }

    @Override
    public @Nullable RemoteState get(String entityId) {
        synchronized (table) {
            return table.get(entityId);
        }
    }

    @Override
    public long missed() {
        return delivery.missed();
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.cancel();
        }
        delivery.close();
    }
}
