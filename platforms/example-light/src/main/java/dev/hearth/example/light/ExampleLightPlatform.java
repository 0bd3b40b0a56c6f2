package dev.hearth.example.light;

import dev.hearth.api.NotReadyException;
import dev.hearth.api.config.Schema;
import dev.hearth.api.data.DataMap;
import dev.hearth.compat.AddDevices;
import dev.hearth.compat.SyncPlatform;
import dev.hearth.compat.blocking.BlockingHub;
import dev.hearth.example.light.awesome.AwesomeBridge;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lights of Example Light: logs in to the bridge of an entry and adds a light for each of its lamps. */
final class ExampleLightPlatform implements SyncPlatform<BridgeConfig> {
    @Override
    public String domain() {
        return "light";
    }

    @Override
    public Schema<BridgeConfig> schema() {
        return BridgeConfig.SCHEMA;
    }

    @Override
    public void setupPlatform(
            BlockingHub hub, BridgeConfig config, AddDevices addDevices, @Nullable DataMap discoveryInfo) {
        AwesomeBridge bridge = config.bridge();
        try {
            if (!bridge.isValidLogin()) {
                hub.logger().error(
                        "The bridge {} refuses the user {}; check username and password",
                        config.host(),
                        config.username());
                return;
            }
            List<ExampleLight> lights = bridge.lamps().stream().map(ExampleLight::new).toList();
            addDevices.add(lights, true);
        } catch (IOException e) {
            throw new NotReadyException("the bridge " + config.host() + " does not answer: " + e.getMessage(), e);
        }
    }
}
