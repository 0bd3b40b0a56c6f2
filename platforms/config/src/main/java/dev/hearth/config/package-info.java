/** What clients read and change of the registries and the configuration. */
@NullMarked
package dev.hearth.config;

import org.jspecify.annotations.NullMarked;
