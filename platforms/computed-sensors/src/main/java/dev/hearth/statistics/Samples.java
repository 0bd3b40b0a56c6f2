package dev.hearth.statistics;

import dev.hearth.helper.window.SampleWindow;

/** The window of a sensor together with the figure about it. Loop only. */
final class Samples {
    private final SampleWindow window;
    private final Figure figure;

    Samples(int limit, Figure figure) {
        this.window = new SampleWindow(limit);
        this.figure = figure;
    }

    /** The samples, to be looked at. */
    SampleWindow window() {
        return window;
    }

    /** The figure, see {@link Figure#of}. */
    double figure() {
        return figure.of(window);
    }

    void add(long epochMicros, double value) {
        if (window.isFull()) {
            dropFirst();
        }
        window.add(epochMicros, value);
        figure.entered(window);
    }

    void dropFirst() {
        figure.leaving(window);
        window.dropFirst();
    }
}
