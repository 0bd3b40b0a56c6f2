package dev.hearth.api.webhook;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;

/**
 * The webhooks of all integrations. A capability of the integration {@code api}; an integration that needs it depends on
 * {@code webhook}. Loop only. Home Assistant: {@code homeassistant.components.webhook}.
 *
 * <p>Whoever asks for an id that does not exist, or from where it does not work, gets the same empty answer with status
 * 200 as for one that does.
 */
public interface Webhooks {
    /**
     * Adds a webhook.
     *
     * @param hub that of the integration it belongs to; the webhook goes when the integration is unloaded
     * @throws HubException {@code webhook_taken} when there is one of that id
     */
    Subscription register(Hub hub, Webhook webhook);

    /** A new id: 64 hexadecimal digits that nobody can guess. */
    String newId();

    /** The path of an id: {@code /api/webhook/<id>}. */
    static String path(String id) {
        return "/api/webhook/" + id;
    }
}
