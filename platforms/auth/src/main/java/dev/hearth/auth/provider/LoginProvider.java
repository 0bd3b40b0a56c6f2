package dev.hearth.auth.provider;

import dev.hearth.api.data.DataMap;
import dev.hearth.auth.user.Credential;
import dev.hearth.auth.user.Users.Meta;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A way to log in. Loop only. Home Assistant: {@code homeassistant.auth.providers.AuthProvider}. */
public interface LoginProvider {
    /** What the configuration calls it: {@code homeassistant}. */
    String type();

    /** Tells it apart from others of its type; null when there is one. */
    @Nullable
    String id();

    /** What people see. */
    String name();

    /** Whether a second factor is asked for, if the user has one. */
    default boolean secondFactor() {
        return true;
    }

    /** Whether people can log in from that address this way, and renew what they got. */
    default boolean offeredTo(InetAddress from) {
        return true;
    }

    /** What is asked for, fields as clients get them: {@code type}, {@code name}, {@code required}. */
    List<DataMap> fields(InetAddress from);

    /** What stands for an answer where nobody need be asked; null if somebody must. */
    default @Nullable DataMap unasked(InetAddress from) {
        return null;
    }

    /**
     * Looks at what somebody answered.
     *
     * @param input text under each of the {@link #fields}, checked
     */
    CompletionStage<Verdict> check(DataMap input, InetAddress from);

    /** What came of it. */
    sealed interface Verdict {}

    /**
     * Somebody is known.
     *
     * @param credential a kept one, or a new one that nobody has yet
     * @param meta what a new user of it is like
     */
    record Known(Credential credential, Meta meta) implements Verdict {}

    /**
     * Somebody is not.
     *
     * @param error the word for clients: {@code invalid_auth}
     */
    record Unknown(String error) implements Verdict {}

    /** A field of text that must be answered. */
    static DataMap text(String name) {
        return DataMap.of("type", "string", "name", name, "required", true);
    }
}
