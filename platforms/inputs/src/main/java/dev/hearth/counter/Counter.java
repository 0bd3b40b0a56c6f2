package dev.hearth.counter;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.entity.LastState;
import dev.hearth.helper.collection.HelperEntity;
import dev.hearth.helper.collection.Item;
import java.util.concurrent.CompletionStage;

/** A number that is counted up and down. Home Assistant: {@code Counter}. */
final class Counter extends HelperEntity<CounterConfig> {
    static final String DOMAIN = "counter";

    private long value;

    Counter(Item<CounterConfig> item) {
        super(DOMAIN, item);
        value = item.config().initial();
    }

    @Override
    public CompletionStage<?> addedToHub() {
        LastState last = lastState();
        if (config().restore() && last != null) {
            try {
                value = config().within(Long.parseLong(last.state().value().strip()));
            } catch (NumberFormatException notCountedYet) {
                // It begins anew.
            }
        }
        return Stages.done();
    }

    CompletionStage<?> increment() {
        return count(config().within(sum(value, config().step())));
    }

    CompletionStage<?> decrement() {
        return count(config().within(sum(value, -config().step())));
    }

    // It stops at the ends of what can be counted rather than begin at the other.
    private static long sum(long value, long step) {
        try {
            return Math.addExact(value, step);
        } catch (ArithmeticException beyond) {
            return step < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    CompletionStage<?> reset() {
        return count(config().within(config().initial()));
    }

    /**
     * What {@code counter.set_value} does.
     *
     * @throws HubException {@code unknown_error}, as Home Assistant has it, for a value beyond the limits or between two
     *     steps
     */
    CompletionStage<?> set(long newValue) {
        Long maximum = config().maximum();
        Long minimum = config().minimum();
        long step = config().step();
        if (maximum != null && newValue > maximum) {
            throw refusal(newValue, "greater than its maximum, " + maximum);
        }
        if (minimum != null && newValue < minimum) {
            throw refusal(newValue, "less than its minimum, " + minimum);
        }
        if (step == 0 || newValue % step != 0) {
            throw refusal(newValue, "not a multiple of its step, " + step);
        }
        return count(newValue);
    }

    private HubException refusal(long refused, String reason) {
        return new HubException(
                "unknown_error", "value: " + refused + " is not for " + entityId() + ": it is " + reason);
    }

    private CompletionStage<?> count(long newValue) {
        value = newValue;
        writeState();
        return Stages.done();
    }

    @Override
    protected void changed(CounterConfig old) {
        value = config().within(value);
    }

    @Override
    public boolean keepsState() {
        return true;
    }

    @Override
    public Long state() {
        return value;
    }

    @Override
    public DataMap stateAttributes() {
        return DataMap.builder(5)
                .put("editable", editable())
                .put("initial", config().initial())
                .put("step", config().step())
                .putIfPresent("minimum", config().minimum())
                .putIfPresent("maximum", config().maximum())
                .build();
    }
}
