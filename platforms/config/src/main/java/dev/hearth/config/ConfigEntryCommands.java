package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.registry.ConfigEntries;
import dev.hearth.api.registry.ConfigEntry;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code config_entries/…} and {@code /api/config/config_entries/…}: what was set up. Entries come from the configuration
 * here, so there are no flows to make one, and disabling one is refused. Home Assistant: {@code
 * components/config/config_entries.py}.
 */
final class ConfigEntryCommands {
    private static final String PREFIX = "config_entries/";
    private static final String REST = "/api/config/config_entries/";
    private static final Field<String> ID = Field.required("entry_id", Schemas.string());
    private static final OptionalField<String> DOMAIN = Field.optional("domain", Schemas.string());
    private static final OptionalField<List<String>> TYPES =
            Field.optional("type_filter", Schemas.ensureList(Schemas.string()));
    private static final OptionalField<String> TITLE = Field.optional("title", Schemas.string());
    private static final OptionalField<Boolean> NO_NEW_ENTITIES =
            Field.optional("pref_disable_new_entities", Schemas.bool());
    private static final OptionalField<Boolean> NO_POLLING = Field.optional("pref_disable_polling", Schemas.bool());
    private static final Field<Optional<String>> DISABLED_BY = Field.required(
            "disabled_by",
            Schemas.emptyAs(Optional.<String>empty(), Schemas.enumOf("user").as(Optional::of)));
    private static final Field<String> FLOW_ID = Field.required("flow_id", Schemas.string());
    private static final Field<String> FLOW_TITLE = Field.required("title", Schemas.string());
    // Entries here are of hubs and services; helpers have none.
    private static final List<String> TYPES_HERE = List.of("device", "hub", "service", "entity", "hardware", "virtual");

    private final Hub hub;
    private final ConfigEntries entries;
    private final List<CommandCall<Section>> followers = new ArrayList<>();

    private ConfigEntryCommands(Hub hub) {
        this.hub = hub;
        this.entries = hub.registries().configEntries();
    }

    static void add(Hub hub) {
        ConfigEntryCommands commands = new ConfigEntryCommands(hub);
        hub.onUnload(commands.entries.follow(commands::tell)::cancel);
        commands.addCommands();
        commands.addRoutes();
    }

    private void addCommands() {
        hub.commands()
                .add(Command.answering(
                        PREFIX + "get",
                        call -> shapes(call.data().find(TYPES), call.data().find(DOMAIN)),
                        TYPES,
                        DOMAIN));
        hub.commands()
                .add(Command.answering(
                        PREFIX + "get_single",
                        call -> DataMap.of("config_entry", shape(known(call.data().get(ID)))),
                        ID)
                        .adminOnly());
        hub.commands().add(Command.of(PREFIX + "subscribe", Schemas.map(TYPES), this::follow));
        Messages.addChange(
                hub, PREFIX + "update", Schemas.map(ID, TITLE, NO_NEW_ENTITIES, NO_POLLING), this::update);
        Messages.addChange(hub, PREFIX + "disable", Schemas.map(ID, DISABLED_BY), this::disable);
        hub.commands()
                .add(Command.answering(
                        PREFIX + "subentries/list",
                        call -> subentries(known(call.data().get(ID))),
                        ID)
                        .adminOnly());
        hub.commands().add(Command.of(PREFIX + "flow/progress", call -> List.of()).adminOnly());
        hub.commands()
                .add(Command.of(PREFIX + "flow/subscribe", Schemas.map(), call -> {
                    call.acknowledge(null);
                    call.event(List.of());
                    return Stages.done();
                }).adminOnly());
        hub.commands()
                .add(Command.answering(
                        PREFIX + "ignore_flow", ConfigEntryCommands::noSuchFlow, FLOW_ID, FLOW_TITLE)
                        .adminOnly());
    }

    private static @Nullable Object noSuchFlow(CommandCall<Section> call) {
        throw new HubException(ServiceException.NOT_FOUND, "Config entry flow not found");
    }

    // ---- reading ----

    private List<DataMap> shapes(@Nullable List<String> types, @Nullable String domain) {
        boolean wanted = types == null || types.stream().anyMatch(TYPES_HERE::contains);
        return entries.all().stream()
                .filter(entry -> wanted && (domain == null || entry.domain().equals(domain)))
                .map(this::shape)
                .toList();
    }

    private DataMap shape(ConfigEntry entry) {
        return DataMap.builder(24)
                .put("created_at", seconds(entry.data().get("created_at")))
                .put("entry_id", entry.entryId())
                .put("domain", entry.domain())
                .put("modified_at", seconds(entry.data().get("modified_at")))
                .put("title", entry.title())
                .put("source", entry.source())
                .put("state", entry.state())
                .put("supports_options", false)
                .put("supports_remove_device", false)
                .put("supports_unload", reloads(entry))
                .put("supports_reconfigure", false)
                .put("supported_subentry_types", DataMap.of())
                .put("pref_disable_new_entities", entry.data().get("pref_disable_new_entities"))
                .put("pref_disable_polling", entry.data().get("pref_disable_polling"))
                .put("disabled_by", entry.disabledBy())
                .put("reason", null)
                .put("error_reason_translation_key", null)
                .put("error_reason_translation_placeholders", null)
                .put("num_subentries", subentries(entry).size())
                .build();
    }

    private static double seconds(@Nullable Object time) {
        return time instanceof Instant instant ? Messages.seconds(instant) : 0;
    }

    private boolean reloads(ConfigEntry entry) {
        return hub.services().has(entry.domain(), "reload");
    }

    private static List<DataMap> subentries(ConfigEntry entry) {
        List<DataMap> all = new ArrayList<>();
        if (entry.data().get("subentries") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof DataMap data) {
                    all.add(DataMap.builder(4)
                            .put("subentry_id", data.get("subentry_id"))
                            .put("subentry_type", data.get("subentry_type"))
                            .put("title", data.get("title"))
                            .put("unique_id", data.get("unique_id"))
                            .build());
                }
            }
        }
        return all;
    }

    private CompletionStage<?> follow(CommandCall<Section> call) {
        List<String> types = call.data().find(TYPES);
        call.acknowledge(null);
        call.event(shapes(types, null).stream()
                .map(entry -> DataMap.of("type", null, "entry", entry))
                .toList());
        if (types == null || types.stream().anyMatch(TYPES_HERE::contains)) {
            followers.add(call);
            call.subscribe(() -> followers.remove(call));
        }
        return Stages.done();
    }

    private void tell(ConfigEntries.Change change) {
        if (!followers.isEmpty()) {
            DataMap told = DataMap.of(
                    "type", change.action().name().toLowerCase(Locale.ROOT), "entry", shape(change.entry()));
            List.copyOf(followers).forEach(each -> each.event(List.of(told)));
        }
    }

    // ---- changing ----

    private DataMap update(CommandCall<Section> call) {
        ConfigEntry entry = known(call.data().get(ID));
        DataMap said = Messages.said(call.data(), ID);
        ConfigEntry now = entries.update(entry.entryId(), data -> data.with(said));
        return DataMap.of("config_entry", shape(now), "require_restart", false);
    }

    private DataMap disable(CommandCall<Section> call) {
        ConfigEntry entry = known(call.data().get(ID));
        if (call.data().get(DISABLED_BY).isPresent()) {
            throw new ServiceException(
                    ServiceException.FAILED,
                    entry.title() + " is set up by the configuration; take the section '" + entry.domain()
                            + ":' out of it to disable it");
        }
        entries.update(entry.entryId(), data -> data.with("disabled_by", null));
        return DataMap.of("require_restart", false);
    }

    private ConfigEntry known(String id) {
        ConfigEntry entry = entries.find(id);
        if (entry == null) {
            throw new HubException(ServiceException.NOT_FOUND, "Config entry not found");
        }
        return entry;
    }

    // ---- the same over HTTP ----

    private void addRoutes() {
        hub.routes().add(Route.get(REST + "entry", request -> Stages.done().thenApply(done -> listed(request))));
        hub.routes()
                .add(Route.post(REST + "entry/{entry_id}/reload", this::reload).admin());
        hub.routes()
                .add(Route.get(
                        REST + "flow_handlers",
                        request -> Stages.done().thenApply(done -> json(List.of()))));
    }

    private HttpResponse listed(HttpRequest request) {
        List<String> types = request.queries("type");
        return json(shapes(types.isEmpty() ? null : types, request.query("domain")));
    }

    private CompletionStage<HttpResponse> reload(HttpRequest request) {
        ConfigEntry entry = entries.find(request.pathValue("entry_id"));
        if (entry == null) {
            throw new HttpException(404, "Invalid entry specified");
        }
        if (!reloads(entry)) {
            throw new HttpException(403, "Entry cannot be reloaded");
        }
        return hub.services()
                .call(entry.domain(), "reload", DataMap.of())
                .thenApply(done -> json(DataMap.of("require_restart", false)));
    }

    private HttpResponse json(Object value) {
        return HttpResponse.json(hub.json().encode(value));
    }
}
