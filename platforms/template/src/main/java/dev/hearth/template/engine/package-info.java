/**
 * The template engine as the hub has it: what others ask to evaluate templates, and how it gets into the hub. Read
 * {@link dev.hearth.template.engine.HubTemplates} first.
 */
@NullMarked
package dev.hearth.template.engine;

import org.jspecify.annotations.NullMarked;
