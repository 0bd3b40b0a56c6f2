package dev.hearth.remotehomeassistant;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.remote.Transport;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * The section {@code remote_homeassistant:}. The hub does not wait for the others: their entities come when they answer.
 */
record RemoteComponent(Function<InstanceConfig, Transport> transports) implements Component<List<InstanceConfig>> {
    @Override
    public String domain() {
        return RemoteHomeassistantIntegration.DOMAIN;
    }

    @Override
    public Schema<List<InstanceConfig>> schema() {
        return InstanceConfig.SECTION;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<InstanceConfig> configs) {
        Doors doors = new Doors(hub);
        hub.data().put(Doors.KEY, doors);
        RelayedServices services = new RelayedServices(hub);
        return Stages.all(configs.stream().map(config -> begin(hub, config, doors, services)).toList());
    }

    // A transport reads certificates when it is made, which takes too long for the loop.
    private CompletionStage<Void> begin(Hub hub, InstanceConfig config, Doors doors, RelayedServices services) {
        return hub.loop().<Transport>blocking(() -> transports.apply(config)).thenAccept(transport -> {
            RemoteInstance instance = new RemoteInstance(hub, config, transport, doors, services);
            doors.instances().add(instance);
            hub.onUnload(instance::close);
            instance.connect();
        });
    }

    @Override
    public CompletionStage<?> unload(Hub hub) {
        Doors doors = hub.data().get(Doors.KEY);
        if (doors != null) {
            doors.instances().forEach(RemoteInstance::withdraw);
        }
        return Stages.done();
    }
}
