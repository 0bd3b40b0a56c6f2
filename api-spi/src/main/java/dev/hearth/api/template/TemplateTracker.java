package dev.hearth.api.template;

import dev.hearth.api.Hub;
import dev.hearth.api.Subscription;
import dev.hearth.api.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates templates again whenever something changes that they looked at; a capability. Loop only.
 * Home Assistant: {@code event.async_track_template_result}.
 */
public interface TemplateTracker {
    /**
     * Follows templates. Evaluates all of them and calls the listener with them before it returns; later calls it with
     * those whose result has changed.
     *
     * @param hub the view of the integration that asks: what it owns ends with it
     */
    Following follow(Hub hub, List<Followed> templates, Listener listener);

    /**
     * A template that is followed.
     *
     * @param template what is evaluated
     * @param variables what it can refer to, asked for at each render
     * @param rateLimit the least time between two renders; null for that of {@link Dependencies#rateLimit}
     * @param strict whether something undefined is an error
     */
    record Followed(
            Template template,
            Supplier<? extends Map<String, @Nullable Object>> variables,
            @Nullable Duration rateLimit,
            boolean strict) {
        /** With the usual limit and forgiving. */
        public static Followed of(Template template, Supplier<? extends Map<String, @Nullable Object>> variables) {
            return new Followed(template, variables, null, false);
        }
    }

    /**
     * A new result.
     *
     * @param index which of the templates
     * @param now what became of it
     * @param before what it was before; null the first time
     */
    record Result(int index, Evaluation now, @Nullable Evaluation before) {}

    /** Hears of new results. */
    @FunctionalInterface
    interface Listener {
        /**
         * Called with all the templates that one change has changed, at once.
         *
         * @param cause the change of a state; null for the first time, the time and {@link Following#refresh}
         */
        void evaluated(@Nullable Event cause, List<Result> results);
    }

    /** Templates that are followed until it is cancelled. */
    interface Following extends Subscription {
        /** Evaluates all of them now; the listener hears of those whose result has changed. */
        void refresh();

        /** What all of them together depend on at the moment. */
        Dependencies dependencies();
    }
}
