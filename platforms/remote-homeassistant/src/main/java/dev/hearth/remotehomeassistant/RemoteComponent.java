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
        for (InstanceConfig config : configs) {
            RemoteInstance instance =
                    new RemoteInstance(hub, config, transports.apply(config), doors, services);
            doors.instances().add(instance);
            hub.onUnload(instance::close);
            instance.connect();
        }
        return Stages.done();
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
