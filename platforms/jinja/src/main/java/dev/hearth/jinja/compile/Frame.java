package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.Budget;
import org.jspecify.annotations.Nullable;

/** The variables of a template, a block, a macro or a recursive loop while it runs, and where it writes. */
final class Frame {
    final @Nullable Object[] slots;
    final @Nullable Frame outer;
    final Run run;
    final TemplateContext context;
    StringBuilder out;

    Frame(int size, @Nullable Frame outer, Run run, TemplateContext context, StringBuilder out) {
        this.slots = new @Nullable Object[size];
        this.outer = outer;
        this.run = run;
        this.context = context;
        this.out = out;
    }

    /** The frame some functions further out. */
    Frame out(int functions) {
        Frame frame = this;
        for (int i = 0; i < functions; i++) {
            Frame next = frame.outer;
            if (next == null) {
                throw new IllegalStateException("a variable of a function that is not there");
            }
            frame = next;
        }
        return frame;
    }

    void write(String text) {
        out.append(text);
        if (out.length() > run.maxOutput()) {
            throw run.outputTooLong();
        }
    }

    /** Carries out a body and gives what it wrote. */
    String captured(Step body) {
        StringBuilder before = out;
        StringBuilder inner = new StringBuilder();
        out = inner;
        try {
            body.run(this);
        } finally {
            out = before;
        }
        Budget.text(inner.length());
        return inner.toString();
    }
}
