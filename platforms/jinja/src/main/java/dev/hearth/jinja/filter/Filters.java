package dev.hearth.jinja.filter;

import dev.hearth.jinja.value.Library;

/** Jinja2's own filters, by topic. */
public final class Filters {
    private static final Library LIBRARY = build();

    private Filters() {}

    /** All of them; the same each time. */
    public static Library library() {
        return LIBRARY;
    }

    private static Library build() {
        Library.Builder filters = Library.builder();
        TextFilters.addTo(filters);
        HtmlFilters.addTo(filters);
        NumberFilters.addTo(filters);
        SequenceFilters.addTo(filters);
        OrderFilters.addTo(filters);
        SelectFilters.addTo(filters);
        MapFilters.addTo(filters);
        return filters.build();
    }
}
