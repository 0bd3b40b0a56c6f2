/** Sensors that show the last line of a file, and messages that become lines. Read {@link dev.hearth.file.FileIntegration} first. */
@NullMarked
package dev.hearth.file;

import org.jspecify.annotations.NullMarked;
