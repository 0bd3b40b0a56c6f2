/**
 * Users, what they may do, and the tokens they come with, as they are kept. Read {@link dev.hearth.auth.user.Users} and
 * {@link dev.hearth.auth.user.Tokens} first.
 */
@NullMarked
package dev.hearth.auth.user;

import org.jspecify.annotations.NullMarked;
