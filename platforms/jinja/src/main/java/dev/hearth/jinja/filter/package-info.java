/**
 * The filters, tests and global names that Jinja2 3.1 brings along: what stands behind {@code |}, behind {@code is}, and
 * functions such as {@code range}. Each does what its namesake in {@code jinja2.filters}, {@code jinja2.tests} and
 * {@code jinja2.defaults} does. Read {@link dev.hearth.jinja.filter.Filters} first.
 */
@NullMarked
package dev.hearth.jinja.filter;

import org.jspecify.annotations.NullMarked;
