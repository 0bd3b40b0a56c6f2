package dev.hearth.websocketapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.Translation;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.api.service.Target;
import dev.hearth.api.state.EntityId;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code get_services} and {@code call_service}. */
final class ServiceCommands {
    private static final Field<String> DOMAIN = Field.required("domain", Wire.TEXT);
    private static final Field<String> SERVICE = Field.required("service", Wire.TEXT);
    private static final Field<DataMap> DATA = Field.optional("service_data", Wire.OBJECT).orElse(DataMap.of());
    private static final Field<DataMap> TARGET =
            Field.optional("target", TargetCommands.SCHEMA).orElse(DataMap.of());
    private static final Field<Boolean> RETURN_RESPONSE =
            Field.optional("return_response", Wire.FLAG).orElse(false);

    private final Hub hub;
    // Every client asks for them, and they are long; made again after services have come or gone.
    private @Nullable Encoded descriptions;

    private ServiceCommands(Hub hub) {
        this.hub = hub;
    }

    static void add(Hub hub) {
        ServiceCommands commands = new ServiceCommands(hub);
        hub.bus().listen(EventTypes.SERVICE_REGISTERED, event -> commands.descriptions = null);
        hub.bus().listen(EventTypes.SERVICE_REMOVED, event -> commands.descriptions = null);
        hub.commands().add(Command.of("get_services", call -> commands.descriptions()));
        hub.commands()
                .add(Command.of(
                        "call_service",
                        Schemas.map(DOMAIN, SERVICE, DATA, TARGET, RETURN_RESPONSE),
                        commands::call));
    }

    private Encoded descriptions() {
        Encoded known = descriptions;
        if (known == null) {
            known = hub.json().encode(hub.services().descriptions());
            descriptions = known;
        }
        return known;
    }

    private CompletionStage<?> call(CommandCall<Section> call) {
        String domain = call.data().get(DOMAIN).toLowerCase(Locale.ROOT);
        String service = call.data().get(SERVICE).toLowerCase(Locale.ROOT);
        DataMap target = call.data().get(TARGET);
        if (holdsTemplate(target)) {
            throw new InvalidConfigException(List.of(new Problem(
                    Problem.Severity.ERROR,
                    Position.NONE,
                    "",
                    "Templates are not supported here")));
        }
        checkEntityId(target.get("entity_id"));
        if (!hub.services().has(domain, service)) {
            throw new TranslatedException(
                    "not_found",
                    "Service " + domain + "." + service + " not found.",
                    new Translation(
                            "homeassistant",
                            "service_not_found",
                            DataMap.of("domain", domain, "service", service)));
        }
        boolean respond = call.data().get(RETURN_RESPONSE);
        ServiceRequest request = new ServiceRequest(
                domain, service, call.data().get(DATA), Target.in(target), call.context(), respond);
        return hub.services()
                .call(request)
                .<Object>thenApply(response -> result(call, respond, response))
                .exceptionally(thrown -> {
                    throw explained(Stages.cause(thrown), request);
                });
    }

    // A list is the service's to look at.
    private static void checkEntityId(@Nullable Object written) {
        if (written == null || written instanceof List<?>
                || (written instanceof String text && isTarget(text.toLowerCase(Locale.ROOT)))) {
            return;
        }
        throw new InvalidConfigException(List.of(new Problem(
                Problem.Severity.ERROR,
                Position.NONE,
                "target.entity_id",
                "not a valid value",
                null,
                null,
                null,
                false,
                new Problem.Reason.Refused(Schemas.constant("all")))));
    }

    private static boolean isTarget(String text) {
        return text.equals("all")
                || text.equals("none")
                || Arrays.stream(text.split(",", -1)).map(String::strip).allMatch(EntityId::isValid);
    }

    private static boolean holdsTemplate(@Nullable Object value) {
        return switch (value) {
            case String text -> text.contains("{{") || text.contains("{%") || text.contains("{#");
            case List<?> list -> list.stream().anyMatch(ServiceCommands::holdsTemplate);
            case Map<?, ?> map -> map.values().stream().anyMatch(ServiceCommands::holdsTemplate);
            case null, default -> false;
        };
    }

    private static Map<String, @Nullable Object> result(
            CommandCall<?> call, boolean respond, @Nullable DataMap response) {
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        result.put("context", call.context());
        if (respond) {
            result.put("response", response);
        }
        return result;
    }

    // The words of the codes that Home Assistant has for a service call.
    private static RuntimeException explained(Throwable thrown, ServiceRequest request) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof ServiceException failure) {
            if (failure.getCause() instanceof InvalidConfigException invalid) {
                return new HubException(
                        "invalid_format",
                        Wording.first(
                                invalid.problems(), request.data().with(request.target().asMap())));
            }
            return failure.code().equals(ServiceException.INVALID)
                    ? TranslatedException.of(
                            failure.code(), "Validation error: " + message, failure.translation(), failure)
                    : TranslatedException.of(
                            ServiceException.FAILED, message, failure.translation(), failure);
        }
        if (thrown instanceof HubException failure) {
            return failure.code().equals("unauthorized") || failure.code().equals("timeout")
                    ? failure
                    : new HubException(ServiceException.FAILED, message, failure);
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }
}
