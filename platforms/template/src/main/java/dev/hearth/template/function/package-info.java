/**
 * The functions, filters and tests that Home Assistant gives templates beyond those of Jinja2, a file a topic. Read
 * {@link dev.hearth.template.function.HubFunctions} first.
 */
@NullMarked
package dev.hearth.template.function;

import org.jspecify.annotations.NullMarked;
