/**
 * What a template can hold, closed: {@link dev.hearth.jinja.value.None}, {@link java.lang.Boolean},
 * {@link java.lang.Long} with {@link java.math.BigInteger} for what does not fit, {@link java.lang.Double},
 * {@link java.lang.String}, and the subclasses of {@link dev.hearth.jinja.value.Value}, all with the behaviour of their
 * Python namesakes. Nothing is reached by reflection: what an attribute gives is written down for each type. Read
 * {@link dev.hearth.jinja.value.Value} first, then {@link dev.hearth.jinja.value.Python}.
 */
@NullMarked
package dev.hearth.jinja.value;

import org.jspecify.annotations.NullMarked;
