/** When the sun rises and sets at home. Read {@link dev.hearth.api.sun.Sun}. */
@NullMarked
package dev.hearth.api.sun;

import org.jspecify.annotations.NullMarked;
