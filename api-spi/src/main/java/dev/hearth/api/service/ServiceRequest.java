package dev.hearth.api.service;

import dev.hearth.api.Context;
import dev.hearth.api.data.DataMap;
import org.jspecify.annotations.Nullable;

/**
 * A call as the caller makes it.
 *
 * @param data what the service's schema describes, not yet checked
 * @param target whom it is for; merged into the data, over what is there
 * @param context what causes it; null makes a new one
 * @param returnResponse whether an answer is wanted
 */
public record ServiceRequest(
        String domain,
        String service,
        DataMap data,
        Target target,
        @Nullable Context context,
        boolean returnResponse) {

    /** A call without target or context that wants no answer. */
    public static ServiceRequest of(String domain, String service, DataMap data) {
        return new ServiceRequest(domain, service, data, Target.NONE, null, false);
    }

    /** The same call for a target. */
    public ServiceRequest on(Target newTarget) {
        return new ServiceRequest(domain, service, data, newTarget, context, returnResponse);
    }

    /** The same call in a context. */
    public ServiceRequest in(Context newContext) {
        return new ServiceRequest(domain, service, data, target, newContext, returnResponse);
    }

    /** The same call, wanting an answer. */
    public ServiceRequest respond() {
        return new ServiceRequest(domain, service, data, target, context, true);
    }
}
