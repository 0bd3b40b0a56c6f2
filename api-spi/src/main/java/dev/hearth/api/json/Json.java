package dev.hearth.api.json;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.data.Encoded;
import dev.hearth.api.event.Event;
import dev.hearth.api.state.State;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the network APIs speak it, and as Home Assistant writes it: no white space, times as
 * {@code 2026-11-23T18:04:05.120000+00:00}, text unescaped but for quotes, backslashes and control characters.
 * {@link dev.hearth.api.Hub#json}. Any thread.
 */
public interface Json {
    /**
     * Writes a value: those of {@link dev.hearth.api.data.Values}, what {@link dev.hearth.api.data.Values#of} turns into
     * them, and maps and lists of both, which may hold an {@link Encoded}, a {@link State} or a
     * {@link dev.hearth.api.Context} anywhere.
     *
     * @throws HubException {@code invalid_value} for anything else, naming its type
     */
    Encoded encode(@Nullable Object value);

    /**
     * Reads bytes that are JSON in UTF-8. Objects become {@link dev.hearth.api.data.DataMap}s, times stay text.
     *
     * @throws HubException {@code invalid_json}, saying from where on it is none, without quoting it; also where there are
     *     more than 250,000 values in it, because the loop would have to wait for them
     */
    @Nullable
    Object parse(byte[] utf8);

    /** As {@link #parse(byte[])}, for text. */
    @Nullable
    Object parse(String text);

    /** A state as clients see it; written once, and again only after the same state was reported anew. */
    Encoded state(State state);

    /** States as an array, in the order given. */
    Encoded states(Collection<State> states);

    /**
     * An event as clients see it: {@code event_type}, {@code data}, {@code origin}, {@code time_fired} and
     * {@code context}; written once for all who ask during its round of listeners.
     */
    Encoded event(Event event);

    /**
     * The state that somebody sent as JSON; the reverse of {@link #state}. Only {@code entity_id} and {@code state} must
     * be there. Home Assistant: {@code State.from_dict}.
     *
     * @param otherwiseMicros what counts as the times that are missing, in microseconds since 1970
     * @throws HubException {@code invalid_state} when it is no state, saying why
     */
    State readState(DataMap map, long otherwiseMicros);
}
