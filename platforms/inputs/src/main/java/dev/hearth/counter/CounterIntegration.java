package dev.hearth.counter;

import dev.hearth.helper.collection.HelperIntegration;

/** Counters: those of the section {@code counter:} and those that were made in clients. */
public final class CounterIntegration extends HelperIntegration {
    /** The integration. */
    public CounterIntegration() {
        super(CounterConfig.KIND);
    }
}
