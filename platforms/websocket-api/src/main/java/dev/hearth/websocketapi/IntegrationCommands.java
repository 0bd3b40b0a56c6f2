package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.HubState;
import dev.hearth.api.Installation;
import dev.hearth.api.Manifest;
import dev.hearth.api.Stages;
import dev.hearth.api.Subscription;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is of integrations: {@code manifest/*} and {@code integration/*}; and the lists that are empty before there
 * are config flows and automation.
 */
final class IntegrationCommands {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long NANOS_PER_MICRO = 1_000;

    private static final OptionalField<List<String>> INTEGRATIONS =
            Field.optional("integrations", Schemas.list(Wire.TEXT));
    private static final Field<String> INTEGRATION = Field.required("integration", Wire.TEXT);
    private static final Field<String> DOMAIN = Field.required("domain", Wire.TEXT);
    /** The parts of an automation that {@code validate_config} takes, under their present and their old names. */
    private static final List<String> AUTOMATION_PARTS =
            List.of("triggers", "conditions", "actions", "trigger", "condition", "action");

    private final Hub hub;

    private IntegrationCommands(Hub hub) {
        this.hub = hub;
    }

    static void add(Hub hub) {
        IntegrationCommands commands = new IntegrationCommands(hub);
        hub.commands().add(Command.answering("manifest/list", commands::manifests, INTEGRATIONS));
        hub.commands().add(Command.answering("manifest/get", commands::manifest, INTEGRATION));
        hub.commands().add(Command.of("integration/setup_info", call -> commands.setupTimes()));
        hub.commands().add(Command.of("integration/wait", Schemas.map(DOMAIN), commands::await));
        hub.commands().add(Command.of("integration/descriptions", call -> commands.descriptions()));
        hub.commands().add(Command.of("subscribe_bootstrap_integrations", Schemas.map(), call -> {
            call.acknowledge(null);
            call.subscribe(() -> {});
            return Stages.done();
        }));
        for (String type : List.of("trigger_platforms/subscribe", "condition_platforms/subscribe")) {
            hub.commands().add(Command.of(type, Schemas.map(), call -> {
                call.acknowledge(null);
                call.event(DataMap.of());
                call.subscribe(() -> {});
                return Stages.done();
            }));
        }
        hub.commands()
                .add(Command.answering(
                        "validate_config",
                        IntegrationCommands::noAutomation,
                        AUTOMATION_PARTS.stream()
                                .map(part -> Field.optional(part, Schemas.any()))
                                .toArray(OptionalField[]::new)));
    }

    private Installation installation() {
        return Objects.requireNonNull(hub.capability(Installation.class), "every hub provides its installation");
    }

    // Those asked for, or those that are set up.
    private List<DataMap> manifests(CommandCall<Section> call) {
        List<String> asked = call.data().find(INTEGRATIONS);
        Set<String> domains = new LinkedHashSet<>();
        if (asked == null) {
            hub.components().stream().filter(name -> name.indexOf('.') < 0).forEach(domains::add);
        } else {
            domains.addAll(asked);
        }
        List<DataMap> found = new ArrayList<>();
        for (String domain : domains) {
            DataMap described = described(domain);
            if (described != null) {
                found.add(described);
            }
        }
        return found;
    }

    private DataMap manifest(CommandCall<Section> call) {
        DataMap described = described(call.data().get(INTEGRATION));
        if (described == null) {
            throw new HubException("not_found", "Integration not found");
        }
        return described;
    }

    private @Nullable DataMap described(String domain) {
        Manifest manifest = installation().manifest(domain);
        if (manifest != null) {
            return described(manifest);
        }
        // The domains of entities are part of the hub; for clients each is an integration.
        return domain.indexOf('.') < 0 && hub.components().contains(domain) ? ofEntities(domain) : null;
    }

    private static DataMap ofEntities(String domain) {
        return DataMap.builder(7)
                .put("domain", domain)
                .put("name", title(domain))
                .put("codeowners", List.of())
                .put("documentation", "https://www.home-assistant.io/integrations/" + domain)
                .put("integration_type", "entity")
                .put("is_built_in", true)
                .put("overwrites_built_in", false)
                .build();
    }

    // water_heater is Water Heater.
    private static String title(String domain) {
        return Arrays.stream(domain.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static DataMap described(Manifest manifest) {
        return DataMap.builder(11)
                .put("domain", manifest.domain())
                .put("name", manifest.name())
                .put("codeowners", List.of())
                .put("dependencies", manifest.dependencies())
                .put("after_dependencies", manifest.afterDependencies())
                .put("requirements", manifest.requirements())
                .putIfPresent("documentation", manifest.documentation())
                .put("integration_type", "hub")
                .put("version", manifest.version())
                .put("is_built_in", true)
                .put("overwrites_built_in", false)
                .build();
    }

    private List<DataMap> setupTimes() {
        List<DataMap> times = new ArrayList<>();
        installation()
                .setupTimes()
                .forEach((domain, time) -> times.add(DataMap.of(
                        "domain", domain, "seconds",
                        time.toNanos() / NANOS_PER_MICRO * NANOS_PER_MICRO / NANOS_PER_SECOND)));
        return times;
    }

    /** Answers when the integration is set up; at once when it is, or when no more are being set up. */
    private CompletionStage<?> await(CommandCall<Section> call) {
        String domain = call.data().get(DOMAIN);
        if (hub.components().contains(domain) || hub.state() != HubState.NOT_RUNNING) {
            return CompletableFuture.completedStage(loaded(domain));
        }
        CompletableFuture<Map<String, Boolean>> answer = new CompletableFuture<>();
        Subscription loading = hub.bus().listen(EventTypes.COMPONENT_LOADED, event -> {
            if (hub.components().contains(domain)) {
                answer.complete(loaded(domain));
            }
        });
        Subscription starting =
                hub.bus().listenOnce(EventTypes.HOMEASSISTANT_START, event -> answer.complete(loaded(domain)));
        Subscription waiting = () -> {
            loading.cancel();
            starting.cancel();
        };
        call.subscribe(waiting);
        return answer.whenComplete((result, thrown) -> waiting.cancel());
    }

    private Map<String, Boolean> loaded(String domain) {
        return Map.of("integration_loaded", hub.components().contains(domain));
    }

    // There are no config flows yet, which is what clients offer from these lists.
    private DataMap descriptions() {
        DataMap none = DataMap.of("integration", DataMap.of(), "helper", DataMap.of(), "translated_name", List.of());
        return DataMap.of("core", none, "custom", none.without("translated_name"));
    }

    private static DataMap noAutomation(CommandCall<Section> call) {
        DataMap.Builder answer = DataMap.builder(AUTOMATION_PARTS.size());
        for (String part : AUTOMATION_PARTS) {
            if (call.message().containsKey(part)) {
                answer.put(
                        part,
                        DataMap.of("valid", false, "error", "This hub has no automation engine that could check it"));
            }
        }
        return answer.build();
    }
}
