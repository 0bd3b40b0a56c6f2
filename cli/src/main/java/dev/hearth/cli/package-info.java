/**
 * The command line. {@link dev.hearth.cli.Main} puts the commands together; each is a class in the package of its topic.
 */
@NullMarked
package dev.hearth.cli;

import org.jspecify.annotations.NullMarked;
