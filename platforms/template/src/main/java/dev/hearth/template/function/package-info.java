/**
 * What Home Assistant gives templates beyond Jinja2, a file for each topic. Read
 * {@link dev.hearth.template.function.HubFunctions} first: it puts them together.
 */
@NullMarked
package dev.hearth.template.function;

import org.jspecify.annotations.NullMarked;
