package dev.hearth.api.webhook;

import dev.hearth.api.HubException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An address, {@code /api/webhook/<id>}, that works without a login for whoever knows it.
 *
 * @param id what nobody can guess, see {@link Webhooks#newId}; without a slash
 * @param name what it is for, for people
 * @param localOnly whether it works from the local network only
 * @param methods some of {@code GET}, {@code HEAD}, {@code POST}, {@code PUT}
 * @param handler takes what comes
 */
public record Webhook(String id, String name, boolean localOnly, Set<String> methods, WebhookHandler handler) {
    /** The methods that can be asked for. */
    public static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT");

    /** Checks id and methods. */
    public Webhook {
        methods = Collections.unmodifiableSet(new LinkedHashSet<>(methods));
        if (id.isEmpty() || id.indexOf('/') >= 0) {
            throw new HubException("invalid_webhook", "the id of the webhook '" + name + "' is empty or has a slash");
        }
        if (methods.isEmpty() || !METHODS.containsAll(methods)) {
            throw new HubException(
                    "invalid_webhook",
                    "the methods of the webhook '" + name + "' must be some of GET, HEAD, POST, PUT");
        }
    }

    /** One for {@code POST} and {@code PUT} from the local network. */
    public static Webhook local(String id, String name, WebhookHandler handler) {
        return new Webhook(id, name, true, Set.of("POST", "PUT"), handler);
    }

    /** The same from everywhere. */
    public Webhook fromEverywhere() {
        return new Webhook(id, name, false, methods, handler);
    }

    /** The same for other methods. */
    public Webhook taking(String... newMethods) {
        return new Webhook(id, name, localOnly, new LinkedHashSet<>(List.of(newMethods)), handler);
    }
}
