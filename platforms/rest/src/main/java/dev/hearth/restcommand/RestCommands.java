package dev.hearth.restcommand;

import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceCall;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.rest.client.Digest;
import dev.hearth.rest.client.Fetcher;
import dev.hearth.rest.client.Request;
import dev.hearth.rest.client.Response;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code rest_command:}, of which each entry is a service. The data of a call, whatever it is, are the
 * variables of the templates. Home Assistant 2026.1: {@code rest_command}.
 *
 * <p>Whoever asks for an answer gets {@code content}, the value of JSON or else the text, and {@code status}. A server
 * that answers with an error is logged; one that does not answer is an error of the call, and so is an answer that cannot
 * be read, where it was wanted.
 */
record RestCommands(String domain) implements Component<Map<String, RestCommandConfig>> {
    private static final int FIRST_ERROR = 400;
    private static final String JSON = "application/json";

    private static final Schema<Map<String, RestCommandConfig>> SECTION =
            Schemas.dict(Schemas.slug(), RestCommandConfig.SCHEMA);

    @Override
    public Schema<Map<String, RestCommandConfig>> schema() {
        return SECTION;
    }

    @Override
    public CompletionStage<?> setup(Hub hub, Map<String, RestCommandConfig> commands) {
        Fetcher fetcher = new Fetcher(hub.loop().time());
        hub.onUnload(fetcher::close);
        commands.forEach((name, config) -> hub.services()
                .register(
                        domain,
                        name,
                        ServiceDefinition.untyped(call -> send(hub, fetcher, config, call))
                                .responding(SupportsResponse.OPTIONAL)));
        return Stages.done();
    }

    private record Sent(int status, @Nullable DataMap answer) {}

    private CompletionStage<@Nullable DataMap> send(
            Hub hub, Fetcher fetcher, RestCommandConfig config, ServiceCall<DataMap> call) {
        String subject = domain + "." + call.service();
        Request request = config.request(hub, call.data(), subject);
        // Nobody can guess it.
        String chance = Long.toHexString(hub.random().nextLong());
        return hub.loop()
                .blocking(() -> {
                    Response response = fetcher.fetch(request, new Digest(), chance);
                    return new Sent(
                            response.status(),
                            call.returnResponse() ? answer(hub, response, request, subject) : null);
                })
                .handle((sent, failure) -> {
                    if (failure != null) {
                        throw failure(Stages.cause(failure), request, subject);
                    }
                    if (sent.status() >= FIRST_ERROR) {
                        hub.logger()
                                .warn("{}: {} answers with the status {}", subject, request.shown(), sent.status());
                    }
                    return sent.answer();
                });
    }

    // On a worker, as a large answer takes its time.
    private static DataMap answer(Hub hub, Response response, Request request, String subject) {
        String text;
        try {
            text = response.strictText(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw unreadable(request, subject, "text", e);
        }
        Object content = text;
        if (response.mediaType().equals(JSON)) {
            try {
                content = hub.json().parse(text);
            } catch (HubException e) {
                throw unreadable(request, subject, "JSON", e);
            }
        }
        return DataMap.of("content", content, "status", (long) response.status());
    }

    private static ServiceException unreadable(Request request, String subject, String what, Exception cause) {
        return new ServiceException(
                ServiceException.FAILED,
                subject + ": the answer of " + request.shown() + " could not be read as " + what,
                cause);
    }

    private static ServiceException failure(Throwable cause, Request request, String subject) {
        return cause instanceof ServiceException refusal
                ? refusal
                : new ServiceException(
                        ServiceException.FAILED,
                        subject + ": " + request.shown() + " " + Fetcher.why(cause, request),
                        cause);
    }
}
