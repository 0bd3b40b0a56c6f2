/**
 * Users, tokens, logging in, and the first steps of a new home. Read {@link dev.hearth.auth.Accounts} first: what the
 * pages of this jar ask for; the other packages carry it out.
 */
@NullMarked
package dev.hearth.auth;

import org.jspecify.annotations.NullMarked;
