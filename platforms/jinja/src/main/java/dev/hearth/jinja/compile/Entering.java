package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.PerRender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills the slots of a scope when it is entered. */
final class Entering {
    private static final Step NOTHING = frame -> Step.NORMAL;

    private Entering() {}

    /** What is to be done when the scope is entered. */
    static Step of(Symbols symbols, Vocabulary vocabulary) {
        List<Step> steps = new ArrayList<>();
        for (Map.Entry<Symbols.Ref, Symbols.Load> entry : symbols.loads().entrySet()) {
            int slot = entry.getKey().slot();
            switch (entry.getValue()) {
                case Symbols.Load.Parameter parameter -> {}
                case Symbols.Load.Resolve resolve -> {
                    String name = resolve.name();
                    Object global = vocabulary.global(name);
                    steps.add(frame -> {
                        Object found = frame.context.find(name, global);
                        frame.slots[slot] = found instanceof PerRender each ? each.of(frame.run) : found;
                        return Step.NORMAL;
                    });
                }
                case Symbols.Load.Alias alias -> {
                    int from = alias.ref().slot();
                    int out = symbols.function().depth - alias.ref().function().depth;
                    steps.add(frame -> {
                        frame.slots[slot] = frame.out(out).slots[from];
                        return Step.NORMAL;
                    });
                }
                case Symbols.Load.Unset unset -> steps.add(frame -> {
                    frame.slots[slot] = null;
                    return Step.NORMAL;
                });
            }
        }
        return steps.isEmpty() ? NOTHING : Step.all(steps.toArray(new Step[0]));
    }
}
