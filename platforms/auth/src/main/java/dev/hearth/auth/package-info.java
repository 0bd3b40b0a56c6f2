/** Users, tokens, logging in, and the first steps of a new home. */
@NullMarked
package dev.hearth.auth;

import org.jspecify.annotations.NullMarked;
