/** {@code hearth conformance}: what is built, held against recordings of the real thing. */
@NullMarked
package dev.hearth.cli.conformance;

import org.jspecify.annotations.NullMarked;
