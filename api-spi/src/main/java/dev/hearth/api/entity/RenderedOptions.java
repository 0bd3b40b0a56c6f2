package dev.hearth.api.entity;

import dev.hearth.api.Hub;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.RepeatedTemplate;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is written about an entity under the keys that all have in common, its templates evaluated with what was read
 * last. Before anything was read, and while the entity is not available, a picture or icon that is a template is absent;
 * a name that is one has been evaluated without anything read, since the id of the entity is made from it. Loop only.
 * Home Assistant: {@code ManualTriggerEntity}.
 */
public final class RenderedOptions {
    private final EntityOptions written;
    private final RepeatedTemplate name;
    private final @Nullable RepeatedTemplate icon;
    private final @Nullable RepeatedTemplate picture;
    private final @Nullable RepeatedTemplate availability;

    private boolean named;
    private @Nullable String shownName;
    private @Nullable String shownIcon;
    private @Nullable String shownPicture;
    private boolean available;

    /** @param written what is written about it */
    public RenderedOptions(EntityOptions written) {
        this.written = written;
        name = new RepeatedTemplate(written.name(), "the name of '" + label() + "'");
        icon = RepeatedTemplate.of(written.icon(), "the icon of '" + label() + "'");
        picture = RepeatedTemplate.of(written.picture(), "the picture of '" + label() + "'");
        availability = RepeatedTemplate.of(written.availability(), "the availability of '" + label() + "'");
        shownIcon = constant(written.icon());
        shownPicture = constant(written.picture());
        available = true;
    }

    private static @Nullable String constant(@Nullable TemplateText text) {
        return text == null || text.dynamic() ? null : text.source();
    }

    private static Map<String, @Nullable Object> nothing() {
        return Map.of();
    }

    /** What the log calls the entity: its name as it is written. */
    public String label() {
        return written.name().source();
    }

    /**
     * Evaluates whether the entity is available.
     *
     * @return if not, nothing else is to be evaluated
     */
    boolean renderAvailability(Hub hub, Supplier<Map<String, @Nullable Object>> variables) {
        available = availability == null || availability.truth(hub, variables, true);
        if (!available) {
            shownIcon = constant(written.icon());
            shownPicture = constant(written.picture());
        }
        return available;
    }

    /** Evaluates the rest. */
    void render(Hub hub, Supplier<Map<String, @Nullable Object>> variables) {
        shownIcon = icon == null ? null : icon.text(hub, variables, null);
        shownPicture = picture == null ? null : picture.text(hub, variables, null);
        shownName = name.text(hub, variables, null);
        named = true;
    }

    /** The name; null if it cannot be evaluated. */
    @Nullable
    String name(Hub hub) {
        if (!named) {
            shownName = name.text(hub, RenderedOptions::nothing, null);
            named = true;
        }
        return shownName;
    }

    @Nullable
    String uniqueId() {
        return written.uniqueId();
    }

    @Nullable
    String icon() {
        return shownIcon;
    }

    @Nullable
    String picture() {
        return shownPicture;
    }

    boolean available(Hub hub) {
        return available && (availability == null || availability.dynamic()
                || availability.truth(hub, RenderedOptions::nothing, true));
    }
}
