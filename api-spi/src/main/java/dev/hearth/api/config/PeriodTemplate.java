package dev.hearth.api.config;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A length of time, 0 or more, that may be known only when a template has been evaluated. Immutable. */
public sealed interface PeriodTemplate {
    /**
     * A period that is known.
     *
     * @param period 0 or more
     */
    record Fixed(Duration period) implements PeriodTemplate {}

    /**
     * A template that gives the period, in a form that {@link Schemas#positiveTimePeriod} accepts.
     *
     * @param template what is evaluated
     */
    record Text(TemplateText template) implements PeriodTemplate {}

    /**
     * A map of units, some of whose values are templates that give a number.
     *
     * @param units {@code days}, {@code hours}, {@code minutes}, {@code seconds}, {@code milliseconds} to a
     *     {@link TemplateValue.Fixed} with a {@link Double}, or a {@link TemplateValue.Text}
     */
    record Parts(Map<String, TemplateValue> units) implements PeriodTemplate {
        /** Copies the map. */
        public Parts {
            units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        }
    }
}
