/**
 * What clients read and change of the registries and the configuration. Read
 * {@link dev.hearth.config.ConfigIntegration} first; each class behind it brings the commands of one topic.
 */
@NullMarked
package dev.hearth.config;

import org.jspecify.annotations.NullMarked;
