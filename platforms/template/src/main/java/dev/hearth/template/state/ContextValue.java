package dev.hearth.template.state;

import dev.hearth.api.Context;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Value;
import org.jspecify.annotations.Nullable;

/** What caused a change, as templates see it. */
final class ContextValue extends Value {
    private final Context context;

    ContextValue(Context context) {
        this.context = context;
    }

    @Override
    public String typeName() {
        return "Context";
    }

    @Override
    public String repr() {
        return "<homeassistant.core.Context object " + context.id() + ">";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "id" -> context.id();
            case "parent_id" -> orNone(context.parentId());
            case "user_id" -> orNone(context.userId());
            default -> null;
        };
    }

    private static Object orNone(@Nullable String text) {
        return text == null ? None.NONE : text;
    }

    @Override
    public boolean equalTo(Object other) {
        return other instanceof ContextValue that && context.id().equals(that.context.id());
    }

    @Override
    public int hashCode() {
        return context.id().hashCode();
    }
}
