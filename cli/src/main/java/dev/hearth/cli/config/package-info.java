/** {@code hearth check-config}, and what is wrong with a configuration in words and as JSON. */
@NullMarked
package dev.hearth.cli.config;

import org.jspecify.annotations.NullMarked;
