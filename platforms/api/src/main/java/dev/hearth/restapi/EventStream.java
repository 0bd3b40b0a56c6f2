package dev.hearth.restapi;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.auth.Auth;
import dev.hearth.api.event.Event;
import dev.hearth.api.event.EventBus;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.HttpStream;
import dev.hearth.api.http.Route;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/stream}: the events as they happen, as server-sent events. A message is {@code data: <event>} and a blank
 * line; {@code data: ping} comes at once and after 50 s without any. {@code ?restrict=a,b} lets only these types
 * through. It ends when the hub stops, and when the token it was opened with is revoked. Home Assistant:
 * {@code APIEventStream}.
 *
 * <p>An event is put into its frame once for all who read along. Who reads slower than things happen is cut off by the
 * server, see {@link HttpStream}.
 */
final class EventStream {
    private static final Duration SILENCE = Duration.ofSeconds(50);
    private static final byte[] BEFORE = "data: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] AFTER = "\n\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PING = "data: ping\n\n".getBytes(StandardCharsets.US_ASCII);
    // Too frequent to be of use to anybody; those who want to know the time have a clock.
    private static final String TIME_CHANGED = "time_changed";

    private final Hub hub;
    private @Nullable Event framedEvent;
    private byte[] frame = PING;

    EventStream(Hub hub) {
        this.hub = hub;
    }

    void add() {
        hub.routes().add(Route.get("/api/stream", this::open).admin());
    }

    private CompletionStage<HttpResponse> open(HttpRequest request) {
        Set<String> only = types(request.query("restrict"));
        String token = request.user().refreshTokenId();
        return CompletableFuture.completedStage(
                HttpResponse.stream("text/event-stream", stream -> new Reader(stream, only).start(token))
                        .with("cache-control", "no-cache"));
    }

    private static Set<String> types(@Nullable String restrict) {
        return restrict == null || restrict.isEmpty()
                ? Set.of()
                : Arrays.stream(restrict.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    @SuppressWarnings("ReferenceEquality") // the very event that went round last
    private byte[] framed(Event event) {
        if (event != framedEvent) {
            byte[] json = hub.json().event(event).utf8();
            ByteArrayOutputStream framed = new ByteArrayOutputStream(BEFORE.length + json.length + AFTER.length);
            framed.writeBytes(BEFORE);
            framed.writeBytes(json);
            framed.writeBytes(AFTER);
            frame = framed.toByteArray();
            framedEvent = event;
        }
        return frame;
    }

    /** Somebody who reads along. Loop only. */
    private final class Reader {
        private final HttpStream stream;
        private final Set<String> only;
        private @Nullable Subscription events;
        private @Nullable Subscription revocation;
        private @Nullable Subscription timer;
        private long lastWrittenNanos;

        Reader(HttpStream stream, Set<String> only) {
            this.stream = stream;
            this.only = only;
        }

        Subscription start(String refreshTokenId) {
            events = hub.bus().listen(EventBus.MATCH_ALL, this::hear);
            Auth auth = hub.capability(Auth.class);
            revocation = auth == null ? null : auth.onRevoked(refreshTokenId, this::close);
            write(PING);
            pingAfter(SILENCE);
            return this::end;
        }

        private void hear(Event event) {
            if (event.type().equals(EventTypes.HOMEASSISTANT_STOP)) {
                close();
            } else if ((only.isEmpty() || only.contains(event.type())) && !event.type().equals(TIME_CHANGED)) {
                write(framed(event));
            }
        }

        private void write(byte[] bytes) {
            lastWrittenNanos = hub.loop().time().nanoTime();
            stream.write(bytes);
        }

        // One timer for each silence, not one for each event.
        private void pingAfter(Duration delay) {
            timer = hub.loop().after(delay, () -> {
                Duration silent = Duration.ofNanos(hub.loop().time().nanoTime() - lastWrittenNanos);
                if (silent.compareTo(SILENCE) >= 0) {
                    write(PING);
                    silent = Duration.ZERO;
                }
                pingAfter(SILENCE.minus(silent));
            });
        }

        private void close() {
            end();
            stream.close();
        }

        private void end() {
            cancel(events);
            cancel(revocation);
            cancel(timer);
        }

        private static void cancel(@Nullable Subscription subscription) {
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
