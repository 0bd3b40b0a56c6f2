/** Commands for the users of a home and their tokens: {@code hearth user}, {@code hearth token}. */
@NullMarked
package dev.hearth.cli.user;

import org.jspecify.annotations.NullMarked;
