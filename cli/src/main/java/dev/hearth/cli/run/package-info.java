/** {@code hearth run}: a hub in this process, from its configuration to its exit code. */
@NullMarked
package dev.hearth.cli.run;

import org.jspecify.annotations.NullMarked;
