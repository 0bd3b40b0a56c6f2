/**
 * What may be written into a configuration, derived from the schemas that check it: {@code hearth schema} for editors,
 * {@code hearth docs} for people. Read {@link dev.hearth.cli.reference.IntegrationSchemas} first.
 */
@NullMarked
package dev.hearth.cli.reference;

import org.jspecify.annotations.NullMarked;
