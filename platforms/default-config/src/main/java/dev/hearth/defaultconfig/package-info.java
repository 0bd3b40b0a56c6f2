/**
 * The integration {@code default_config}: the line with which most configurations begin. Read
 * {@link dev.hearth.defaultconfig.DefaultConfigIntegration}.
 */
@NullMarked
package dev.hearth.defaultconfig;

import org.jspecify.annotations.NullMarked;
