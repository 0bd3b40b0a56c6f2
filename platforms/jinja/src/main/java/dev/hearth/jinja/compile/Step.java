package dev.hearth.jinja.compile;

/** A statement, ready to be carried out. */
@FunctionalInterface
interface Step {
    /** It is over, and what follows it is next. */
    int NORMAL = 0;
    /** The loop around it is to end. */
    int BREAK = 1;
    /** The loop around it is to go on with its next element. */
    int CONTINUE = 2;

    /** Carries it out, and answers with one of the three. */
    int run(Frame frame);

    /** One after the other. */
    static Step all(Step[] steps) {
        if (steps.length == 1) {
            return steps[0];
        }
        return frame -> {
            for (Step step : steps) {
                int end = step.run(frame);
                if (end != NORMAL) {
                    return end;
                }
            }
            return NORMAL;
        };
    }
}
