/** The shared cases, which are in the resources, and the runner itself. */
@NullMarked
package dev.hearth.template.conformance;

import org.jspecify.annotations.NullMarked;
