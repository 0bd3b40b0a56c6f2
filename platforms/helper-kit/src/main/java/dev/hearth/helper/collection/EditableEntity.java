package dev.hearth.helper.collection;

/**
 * An entity that shows what is written about it and takes it when that changes. Loop only.
 *
 * @param <C> what is written about it
 */
public interface EditableEntity<C> {
    /** Takes what is written now, and writes the state if it has been added and anything differs. */
    void become(C config);
}
