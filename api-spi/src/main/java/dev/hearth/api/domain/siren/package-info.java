/**
 * Sirens and chimes. Read {@link dev.hearth.api.domain.siren.SirenEntity}
 * first.
 */
@NullMarked
package dev.hearth.api.domain.siren;

import org.jspecify.annotations.NullMarked;
