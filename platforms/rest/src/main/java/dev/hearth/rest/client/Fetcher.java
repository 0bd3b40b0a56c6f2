package dev.hearth.rest.client;

import dev.hearth.api.loop.TimeSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests and reads answers, of at most 10 MiB. Follows redirections, at most ten, as aiohttp does for Home
 * Assistant: a POST that is sent elsewhere becomes a GET, except where the status says otherwise, and another host does
 * not get the login. How long it may take is measured in real time, since the server lives outside the hub.
 *
 * <p>{@link #fetch} blocks and belongs on a worker; the rest may be called on any thread.
 */
public final class Fetcher implements AutoCloseable {
    private static final int MOST_BYTES = 10 << 20;
    private static final int MOST_REDIRECTIONS = 10;
    private static final int UNAUTHORIZED = 401;
    private static final Duration NO_LIMIT = Duration.ofDays(1);

    private final TimeSource time;
    // Made when first needed, each with a thread of its own. Guarded by this, as workers share them.
    private @Nullable HttpClient careful;
    private @Nullable HttpClient careless;
    private boolean closed;

    /** One that has not been used costs nothing. */
    public Fetcher(TimeSource time) {
        this.time = time;
    }

    // Many a device knows nothing newer, and stumbles over being asked whether it does.
    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER);
    }

    private synchronized HttpClient client(boolean verifySsl) throws IOException {
        if (closed) {
            throw new IOException("the integration has been unloaded");
        }
        HttpClient present = verifySsl ? careful : careless;
        if (present == null) {
            present = verifySsl
                    ? builder().build()
                    : builder().sslContext(AnyCertificate.context()).build();
            if (verifySsl) {
                careful = present;
            } else {
                careless = present;
            }
        }
        return present;
    }

    /**
     * Asks and waits for the answer.
     *
     * @param digest what is known of the server's challenge
     * @param chance a text that nobody can guess
     */
    public Response fetch(Request request, Digest digest, String chance) throws Exception {
        Duration limit = request.timeout().isZero() ? NO_LIMIT : request.timeout();
        long end = time.nanoTime() + limit.toNanos();
        Step step = new Step(request.method(), request.address(), request.payload());
        boolean challenged = false;
        for (int redirections = 0; redirections <= MOST_REDIRECTIONS;) {
            Login login = sameHost(request.address(), step.address()) ? request.login() : null;
            HttpResponse<byte[]> response =
                    send(request, message(request, step, login, digest, chance), end - time.nanoTime());
            if (response.statusCode() == UNAUTHORIZED && login != null && login.digest() && !challenged
                    && digest.challenged(response.headers().allValues("WWW-Authenticate"))) {
                challenged = true;
                continue;
            }
            Step next = step.after(response);
            if (next == null) {
                return Response.of(response, MOST_BYTES);
            }
            step = next;
            redirections++;
        }
        throw new IOException("it sends one on and on, more than " + MOST_REDIRECTIONS + " times");
    }

    /** What is asked next. */
    private record Step(String method, URI address, @Nullable String payload) {
        @Nullable
        Step after(HttpResponse<byte[]> response) throws IOException {
            String location = response.headers().firstValue("Location").orElse(null);
            if (location == null) {
                return null;
            }
            return switch (response.statusCode()) {
                case 303 -> new Step("GET", resolved(location), null);
                case 301, 302 -> method.equals("POST")
                        ? new Step("GET", resolved(location), null)
                        : new Step(method, resolved(location), payload);
                case 307, 308 -> new Step(method, resolved(location), payload);
                default -> null;
            };
        }

        private URI resolved(String location) throws IOException {
            try {
                URI next = address.resolve(location.replace(" ", "%20"));
                if (next.getHost() != null && ("http".equals(next.getScheme()) || "https".equals(next.getScheme()))) {
                    return next;
                }
            } catch (IllegalArgumentException e) {
                // Reported below: the text itself may hold a secret.
            }
            throw new IOException("it sends one on to an address that is none");
        }
    }

    private static boolean sameHost(URI a, URI b) {
        return Objects.equals(a.getScheme(), b.getScheme())
                && a.getHost().equalsIgnoreCase(b.getHost())
                && a.getPort() == b.getPort();
    }

    private static HttpRequest message(
            Request request, Step step, @Nullable Login login, Digest digest, String chance) {
        HttpRequest.Builder message = HttpRequest.newBuilder(step.address());
        String payload = step.payload();
        message.header("Accept", "*/*").header("User-Agent", "Hearth");
        boolean known = sameHost(request.address(), step.address());
        request.headers().forEach((name, value) -> {
            if (known || !(name.equalsIgnoreCase("Authorization") || name.equalsIgnoreCase("Cookie"))) {
                message.setHeader(name, value);
            }
        });
        if (payload != null && request.headers().keySet().stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            message.header("Content-Type", "text/plain; charset=utf-8");
        }
        if (login != null) {
            String authorization = login.digest()
                    ? digest.authorization(login, step.method(), target(step.address()), chance)
                    : "Basic " + Base64.getEncoder()
                            .encodeToString((login.username() + ":" + login.password())
                                    .getBytes(StandardCharsets.UTF_8));
            if (authorization != null) {
                message.setHeader("Authorization", authorization);
            }
        }
        return message.method(
                step.method(),
                payload == null ? BodyPublishers.noBody() : BodyPublishers.ofString(payload, StandardCharsets.UTF_8))
                .build();
    }

    private static String target(URI address) {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    private HttpResponse<byte[]> send(Request request, HttpRequest message, long nanos) throws Exception {
        HttpClient client = client(request.verifySsl());
        CompletableFuture<HttpResponse<byte[]>> response =
                client.sendAsync(message, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return response.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            // Ends what is still under way.
            response.cancel(true);
        }
    }

    /** Why there is no answer, as the end of a sentence about the address; nothing that may be secret. */
    public static String why(Throwable failure, Request request) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case TimeoutException timeout -> {
                    return "did not answer within " + request.timeout().toSeconds() + " s";
                }
                case UnresolvedAddressException unknown -> {
                    return "cannot be asked: nobody knows a host of this name";
                }
                case SSLException untrusted -> {
                    return "cannot be trusted: " + untrusted.getMessage()
                            + "; 'verify_ssl: false' asks it all the same";
                }
                default -> {}
            }
        }
        if (failure instanceof ConnectException) {
            return "does not take calls: the connection was refused";
        }
        return "cannot be read: "
                + (failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage());
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (careful != null) {
            careful.shutdownNow();
        }
        if (careless != null) {
            careless.shutdownNow();
        }
    }
}
