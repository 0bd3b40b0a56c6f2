/**
 * Sending requests and reading answers without ever blocking the hub, for the integrations of this jar. Read
 * {@link dev.hearth.rest.client.Fetcher} first.
 */
@NullMarked
package dev.hearth.rest.client;

import org.jspecify.annotations.NullMarked;
