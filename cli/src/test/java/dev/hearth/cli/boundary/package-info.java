/** What may depend on what, and what may be called where, over the class files of all modules. */
@NullMarked
package dev.hearth.cli.boundary;

import org.jspecify.annotations.NullMarked;
