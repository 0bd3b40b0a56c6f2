/**
 * Logging in over HTTP: the steps of a login, the codes at its end, and the tokens they are exchanged for. Read
 * {@link dev.hearth.auth.login.LoginFlows} first.
 */
@NullMarked
package dev.hearth.auth.login;

import org.jspecify.annotations.NullMarked;
