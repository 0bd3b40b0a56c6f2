package dev.hearth.template.function;

import dev.hearth.jinja.value.Library;

/** All functions, filters and tests that the hub gives templates. Any thread. */
public final class HubFunctions {
    private HubFunctions() {}

    /** Those of a profile. */
    public static Library library(Profile profile) {
        return Library.builder().build();
    }
}
