/** Users and tokens for whoever looks after the home itself. */
@NullMarked
package dev.hearth.auth.admin;

import org.jspecify.annotations.NullMarked;
