/**
 * Reads the configuration folder: YAML files into {@link dev.hearth.api.config.ConfigNode}s that know their place, the
 * {@code homeassistant:} section, the sections of the domains, and reports of what is wrong. Read
 * {@link dev.hearth.core.config.ConfigLoader} first. May block on files: not for the loop.
 */
@NullMarked
package dev.hearth.core.config;

import org.jspecify.annotations.NullMarked;
