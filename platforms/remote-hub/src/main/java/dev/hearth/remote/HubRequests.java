package dev.hearth.remote;

import dev.hearth.api.data.DataMap;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The REST side of a {@link RemoteHub}. */
final class HubRequests {
    private final HttpClient http;
    private final URI base;
    private final String token;
    private final RemoteHubOptions options;

    HubRequests(HttpClient http, URI base, String token, RemoteHubOptions options) {
        this.http = http;
        this.base = base;
        this.token = token;
        this.options = options;
    }

    /** An answer, whatever its status. */
    record Answer(int status, String text) {
        boolean ok() {
            return status / 100 == 2;
        }

        @Nullable
        Object json() {
            return RemoteJson.read(text);
        }
    }

    /** What a GET is answered, read as JSON. */
    @Nullable
    Object get(String... path) {
        return good(send("GET", HubAddress.path(base, path), null, options.answerTimeout()))
                .json();
    }

    String text(String... path) {
        return good(send("GET", HubAddress.path(base, path), null, options.answerTimeout())).text();
    }

    /** What a POST of JSON is answered. */
    @Nullable
    Object post(URI path, DataMap body, Duration limit) {
        return good(send("POST", path, body, limit)).json();
    }

    URI path(String... words) {
        return HubAddress.path(base, words);
    }

    /** The answer, unless it is a refusal. */
    static Answer good(Answer answer) {
        if (answer.ok()) {
            return answer;
        }
        String said = reason(answer);
        throw switch (answer.status()) {
            case 400 -> new RemoteHubException(RemoteHubException.BAD_REQUEST, said);
            case 401 -> new RemoteHubException(
                    RemoteHubException.INVALID_AUTH, "the hub does not take the token; make a new one there");
            case 403 -> new RemoteHubException(
                    RemoteHubException.UNAUTHORIZED, "the hub refuses this to the token's user, or to this address: "
                            + said);
            case 404 -> new RemoteHubException(RemoteHubException.NOT_FOUND, said);
            case 405 -> new RemoteHubException(RemoteHubException.UNKNOWN_COMMAND, said);
            default -> answer.status() >= 500
                    ? new RemoteHubException(RemoteHubException.SERVER_ERROR, said)
                    : new RemoteHubException(
                            RemoteHubException.NOT_A_HUB, "the answer was " + answer.status() + ": " + said);
        };
    }

    // Either {"message": "…"} or "400: Bad Request".
    private static String reason(Answer answer) {
        try {
            String message = answer.json() instanceof DataMap map ? map.text("message") : null;
            if (message != null) {
                return message;
            }
        } catch (RemoteHubException e) {
            // not JSON: the text itself is the reason
        }
        String line = answer.text().strip().lines().findFirst().orElse("");
        return line.isEmpty() || line.startsWith("<") ? "status " + answer.status() : line;
    }

    /**
     * Sends a request and waits for the answer.
     *
     * @throws RemoteHubException only when there is none
     */
    Answer send(String method, URI path, @Nullable DataMap body, Duration limit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(path)
                .timeout(limit)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        if (body == null) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(RemoteJson.write(body)));
        }
        try {
            HttpResponse<byte[]> response = http.send(
                    request.build(),
                    HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), options.maxMessage()));
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        } catch (HttpConnectTimeoutException e) {
            throw HttpTransport.cannotConnect(path, e);
        } catch (HttpTimeoutException e) {
            throw new RemoteHubException(
                    RemoteHubException.TIMEOUT,
                    "no answer from " + base + " within " + HubConnection.seconds(limit), e);
        } catch (IOException e) {
            throw HttpTransport.cannotConnect(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteHubException(RemoteHubException.CLOSED, "interrupted while waiting for " + base, e);
        }
    }
}
