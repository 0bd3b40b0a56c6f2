/**
 * How people prove who they are: passwords, networks, programs, and codes of an app as second factor. Read
 * {@link dev.hearth.auth.provider.LoginProvider} first.
 */
@NullMarked
package dev.hearth.auth.provider;

import org.jspecify.annotations.NullMarked;
