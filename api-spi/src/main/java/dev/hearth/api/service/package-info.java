/**
 * What can be done, by whom and to what: services, which Home Assistant now calls actions. Read
 * {@link dev.hearth.api.service.ServiceRegistry} first.
 */
@NullMarked
package dev.hearth.api.service;

import org.jspecify.annotations.NullMarked;
