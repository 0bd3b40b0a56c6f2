package dev.hearth.core.registry;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;

/** A collection seen as something else, element by element. */
final class Views<S, T> extends AbstractCollection<T> {
    private final Collection<S> source;
    private final Function<S, T> view;

    Views(Collection<S> source, Function<S, T> view) {
        this.source = source;
        this.view = view;
    }

    @Override
    public Iterator<T> iterator() {
        return source.stream().map(view).iterator();
    }

    @Override
    public int size() {
        return source.size();
    }
}
