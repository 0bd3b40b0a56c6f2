package dev.hearth.templateentities.base;

import dev.hearth.api.HubException;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One template of an entity, and what became of it last. */
final class Watched {
    /** What a result does to the entity. */
    enum Role {
        /** Says whether the entity can be reached: what the others give counts only then. */
        AVAILABILITY,
        /** Gives its name, icon or picture, which are shown though it cannot be reached. */
        DECORATION,
        /** Gives its state: where there is no template for the availability, one that fails makes it unavailable. */
        STATE,
        /** Gives something else. */
        DETAIL
    }

    /** Takes what a template has given. */
    @FunctionalInterface
    interface Taker {
        /**
         * Called with each result.
         *
         * @param value what the text looks like; null for nothing, and when the template has failed
         * @param text what was written; empty when it has failed
         */
        void take(@Nullable Object value, String text);
    }

    final String option;
    final TemplateText text;
    final Role role;
    private final Taker taker;
    private @Nullable Evaluation latest;

    Watched(String option, TemplateText text, Role role, Taker taker) {
        this.option = option;
        this.text = text;
        this.role = role;
        this.taker = taker;
    }

    // One that cannot be compiled is one that always fails.
    Template compiled(TemplateEngine engine) {
        try {
            return engine.compile(text);
        } catch (HubException e) {
            Evaluation failed = new Evaluation("", null, e, Dependencies.NONE);
            return (variables, strict) -> failed;
        }
    }

    void latest(Evaluation evaluation) {
        latest = evaluation;
    }

    boolean failed() {
        Evaluation last = latest;
        return last != null && last.failed();
    }

    List<String> warnings() {
        Evaluation last = latest;
        return last == null ? List.of() : last.warnings();
    }

    @Nullable
    HubException error() {
        Evaluation last = latest;
        return last == null ? null : last.error();
    }

    /** Hands over what became of it last, if it was evaluated at all. */
    void handOver() {
        Evaluation last = latest;
        if (last != null) {
            taker.take(last.failed() ? null : last.value(), last.failed() ? "" : last.text());
        }
    }

    /** Whether it gives a yes; one that fails or was not evaluated yet does no harm. */
    boolean saysYes() {
        Evaluation last = latest;
        return last == null || last.failed() || Results.truth(last.value());
    }

    static List<Watched> of(List<Watched> all, Role role) {
        return all.stream().filter(each -> each.role == role).toList();
    }
}
