/**
 * Pictures that change now and then. Read {@link dev.hearth.api.domain.image.ImageEntity}
 * first.
 */
@NullMarked
package dev.hearth.api.domain.image;

import org.jspecify.annotations.NullMarked;
