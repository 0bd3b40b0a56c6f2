/**
 * The commands that speak to a running hub over its API: {@code state}, {@code service}, {@code event}, {@code logs},
 * {@code info}. {@link dev.hearth.cli.client.ClientOptions} finds the hub and the token.
 */
@NullMarked
package dev.hearth.cli.client;

import org.jspecify.annotations.NullMarked;
