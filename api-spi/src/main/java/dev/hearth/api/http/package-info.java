/**
 * What integrations answer over HTTP: routes, files, streams and web sockets, without a type of the server that carries
 * them. Read {@link dev.hearth.api.http.Routes} first, then {@link dev.hearth.api.http.Route} and
 * {@link dev.hearth.api.http.HttpResponse}.
 */
@NullMarked
package dev.hearth.api.http;

import org.jspecify.annotations.NullMarked;
