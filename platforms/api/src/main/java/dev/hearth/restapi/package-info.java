/** The REST API, the stream of events, pictures and webhooks. */
@NullMarked
package dev.hearth.restapi;

import org.jspecify.annotations.NullMarked;
