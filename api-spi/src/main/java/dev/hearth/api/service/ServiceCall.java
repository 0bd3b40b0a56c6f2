package dev.hearth.api.service;

import dev.hearth.api.Context;

/**
 * A call as its handler gets it.
 *
 * @param <T> the data, checked and converted by the service's schema
 * @param domain lower case
 * @param service lower case
 * @param context what caused the call; pass it on to whatever the handler changes
 * @param returnResponse whether the caller wants an answer
 */
public record ServiceCall<T>(String domain, String service, T data, Context context, boolean returnResponse) {}
