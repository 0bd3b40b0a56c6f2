/**
 * Messages to the people of the house that stay until they are read. Read
 * {@link dev.hearth.api.notification.PersistentNotifications}.
 */
@NullMarked
package dev.hearth.api.notification;

import org.jspecify.annotations.NullMarked;
