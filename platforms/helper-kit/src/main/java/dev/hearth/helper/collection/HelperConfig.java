package dev.hearth.helper.collection;

import org.jspecify.annotations.Nullable;

/** What is written about a helper of whatever kind. */
public interface HelperConfig {
    /** Its name for people; null for none. */
    @Nullable
    String name();

    /** Its icon, such as {@code mdi:lamp}; null for none. */
    @Nullable
    String icon();
}
