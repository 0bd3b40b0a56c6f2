/**
 * Remote controls that send commands to other devices. Read {@link dev.hearth.api.domain.remote.RemoteEntity}
 * first.
 */
@NullMarked
package dev.hearth.api.domain.remote;

import org.jspecify.annotations.NullMarked;
