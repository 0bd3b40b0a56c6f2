/**
 * What is answered over HTTP, found by path: the routes of all integrations and the way from a request to an answer.
 * The server itself is an integration. Read {@link dev.hearth.core.http.CoreRoutes} first.
 */
@NullMarked
package dev.hearth.core.http;

import org.jspecify.annotations.NullMarked;
