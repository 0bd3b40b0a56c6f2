package dev.hearth.api.entity;

import org.jspecify.annotations.Nullable;

/** An entity that shows what is written about it under the keys that entities of all domains have in common. */
public interface ConfiguredEntity extends EntityTraits {
    /** What is written about it. */
    EntityOptions written();

    @Override
    default @Nullable String name() {
        return written().name().source();
    }

    @Override
    default @Nullable String uniqueId() {
        return written().uniqueId();
    }

    @Override
    default @Nullable String icon() {
        return EntityOptions.text(written().icon());
    }

    @Override
    default @Nullable String entityPicture() {
        return EntityOptions.text(written().picture());
    }

    @Override
    default boolean available() {
        return written().available();
    }
}
