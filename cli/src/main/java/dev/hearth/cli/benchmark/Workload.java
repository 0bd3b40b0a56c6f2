package dev.hearth.cli.benchmark;

/**
 * Something to measure.
 *
 * @param name as it is given on the command line
 * @param what what one operation is, for people
 * @param n how many operations make a round of a full run
 */
record Workload(String name, String what, int n, Body body) {
    /** How it is measured. */
    @FunctionalInterface
    interface Body {
        /** Measures; not on a loop. */
        Result run(Task task) throws Exception;
    }

    /** What a body is told: which workload it is, how many operations to do, how often. */
    record Task(String name, int n, Effort effort) {
        /** A result under this name. */
        Result result(Sample sample) {
            return new Result(name, n, sample);
        }
    }

    Result run(Effort effort) throws Exception {
        return body.run(new Task(name, effort.operations(n), effort));
    }
}
