package dev.hearth.api.registry;

import dev.hearth.api.data.DataMap;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/** What is remembered of something people have given a name: an area, a floor, a label. Immutable. */
public sealed interface NamedEntry permits AreaEntry, FloorEntry, LabelEntry {
    /** All of it, under Home Assistant's names and in the shape of its file; keys this hub does not know are kept. */
    DataMap data();

    /** What it is referred to by for ever; made of its first name. */
    String id();

    /** Its name. */
    default String name() {
        return Objects.requireNonNull(data().text("name"), "name");
    }

    /** Other names it is found by, when somebody speaks of it. */
    default Set<String> aliases() {
        return EntityEntry.Texts.set(data().get("aliases"));
    }

    /** When it was made. */
    default Instant createdAt() {
        return EntityEntry.Texts.time(data().get("created_at"));
    }

    /** When anything of it was last changed. */
    default Instant modifiedAt() {
        return EntityEntry.Texts.time(data().get("modified_at"));
    }
}
