/** Commands about the program itself: its version, the completion of its commands in a shell. */
@NullMarked
package dev.hearth.cli.about;

import org.jspecify.annotations.NullMarked;
