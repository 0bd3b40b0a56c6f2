/**
 * What outlives a restart: documents in the folder {@code .storage}, in the shape of Home Assistant's. Read
 * {@link dev.hearth.api.store.Store} first.
 */
@NullMarked
package dev.hearth.api.store;

import org.jspecify.annotations.NullMarked;
