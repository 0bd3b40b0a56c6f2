package dev.hearth.commandline;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Stages;
import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The section {@code command_line:}, a list of maps of which each describes an entity under the key of its domain. */
record CommandLineComponent(
        String domain,
        CommandPlatform<SensorConfig> sensors,
        CommandPlatform<BinarySensorConfig> binarySensors,
        CommandPlatform<SwitchConfig> switches,
        CommandPlatform<CoverConfig> covers)
        implements Component<List<Section>> {
    private static final OptionalField<BinarySensorConfig> BINARY_SENSOR =
            Field.optional("binary_sensor", BinarySensorConfig.LISTED).doc("A binary sensor.");
    private static final OptionalField<CoverConfig> COVER =
            Field.optional("cover", CoverConfig.LISTED).doc("A cover.");
    private static final OptionalField<SensorConfig> SENSOR =
            Field.optional("sensor", SensorConfig.LISTED)
                    .doc("A sensor.")
                    .example(Map.of("name", "Users", "command", "who | wc -l"));
    private static final OptionalField<SwitchConfig> SWITCH =
            Field.optional("switch", SwitchConfig.LISTED).doc("A switch.");

    private static final OptionalField<ConfigNode> NOTIFY = Field.optional(
            "notify",
            Schemas.any().<ConfigNode>converted((value, node, problems) -> {
                problems.error(node, "'notify' is not supported yet; take this entry out until it is");
                return null;
            }))
            .doc("Not supported yet.");

    private static final MapSchema ELEMENT = Schemas.map(BINARY_SENSOR, COVER, NOTIFY, SENSOR, SWITCH);

    @Override
    public Schema<List<Section>> schema() {
        return Schemas.<Section>ensureList(ELEMENT);
    }

    @Override
    public CompletionStage<?> setup(Hub hub, List<Section> elements) {
        List<CompletionStage<Void>> loading = new ArrayList<>();
        for (Section element : elements) {
            load(hub, binarySensors, element.find(BINARY_SENSOR), loading);
            load(hub, covers, element.find(COVER), loading);
            load(hub, sensors, element.find(SENSOR), loading);
            load(hub, switches, element.find(SWITCH), loading);
        }
        return Stages.all(loading);
    }

    private static <C> void load(
            Hub hub, CommandPlatform<C> platform, @Nullable C config, List<CompletionStage<Void>> loading) {
        if (config != null) {
            loading.add(platform.load(hub, config));
        }
    }
}
