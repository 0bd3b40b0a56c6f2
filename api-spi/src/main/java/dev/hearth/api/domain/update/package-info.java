/**
 * Newer versions of software and firmware, and their installation. Read {@link dev.hearth.api.domain.update.UpdateEntity}
 * first.
 */
@NullMarked
package dev.hearth.api.domain.update;

import org.jspecify.annotations.NullMarked;
