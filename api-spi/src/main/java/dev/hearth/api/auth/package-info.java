/**
 * Who uses the hub: users, what they may do, and the tokens they come with. Read {@link dev.hearth.api.auth.Auth} first.
 */
@NullMarked
package dev.hearth.api.auth;

import org.jspecify.annotations.NullMarked;
