/**
 * Messages to people: notify entities, and the older notify services by name. Read
 * {@link dev.hearth.api.domain.notify.NotifyEntity} first, {@link dev.hearth.api.domain.notify.NotifyService} for the
 * older ones.
 */
@NullMarked
package dev.hearth.api.domain.notify;

import org.jspecify.annotations.NullMarked;
