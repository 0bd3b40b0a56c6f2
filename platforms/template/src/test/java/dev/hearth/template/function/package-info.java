/** Templates with the functions of the hub, rendered in {@link dev.hearth.template.function.FakeHome}s. */
@NullMarked
package dev.hearth.template.function;

import org.jspecify.annotations.NullMarked;
