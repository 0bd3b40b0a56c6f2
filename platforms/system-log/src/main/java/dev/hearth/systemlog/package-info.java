/**
 * {@code system_log:}, the last warnings and errors. Read {@link dev.hearth.systemlog.SystemLogComponent} first.
 */
@NullMarked
package dev.hearth.systemlog;

import org.jspecify.annotations.NullMarked;
