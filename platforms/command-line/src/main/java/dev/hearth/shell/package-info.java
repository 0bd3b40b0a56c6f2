/**
 * Running commands without ever blocking the hub, for the integrations of this jar. Read {@link dev.hearth.shell.Shell}
 * first.
 */
@NullMarked
package dev.hearth.shell;

import org.jspecify.annotations.NullMarked;
