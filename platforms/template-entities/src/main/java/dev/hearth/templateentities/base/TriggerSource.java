package dev.hearth.templateentities.base;

import dev.hearth.api.Context;
import dev.hearth.api.Subscription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The triggers of a block. Loop only. */
public interface TriggerSource {
    /** Hears of each time that a trigger has happened, the conditions hold and the actions have run. */
    Subscription listen(Listener listener);

    /** Told of a trigger. */
    interface Listener {
        /** It has happened, with these variables and for this reason. */
        void triggered(Map<String, @Nullable Object> variables, @Nullable Context context);

        /** The triggers cannot be heard and never will be, which has been logged. */
        void failed();
    }
}
