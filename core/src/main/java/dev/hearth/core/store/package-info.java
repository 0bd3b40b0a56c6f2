/**
 * Storage: the documents in the folder {@code .storage}. Read {@link dev.hearth.core.store.Stores} first.
 */
@NullMarked
package dev.hearth.core.store;

import org.jspecify.annotations.NullMarked;
