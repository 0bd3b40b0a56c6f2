package dev.hearth.integration;

import dev.hearth.helper.source.TimeUnit;
import java.math.BigDecimal;

/** How the value between two updates is taken. Home Assistant: {@code _IntegrationMethod}. */
enum Method {
    /** As changing evenly. */
    TRAPEZOIDAL,
    /** As that of the earlier update. */
    LEFT,
    /** As that of the later update. */
    RIGHT;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** The area between two updates. */
    BigDecimal area(BigDecimal left, BigDecimal right, BigDecimal seconds) {
        return switch (this) {
            case TRAPEZOIDAL -> seconds.multiply(left.add(right, TimeUnit.DIGITS), TimeUnit.DIGITS)
                    .divide(TWO, TimeUnit.DIGITS);
            case LEFT -> left.multiply(seconds, TimeUnit.DIGITS);
            case RIGHT -> right.multiply(seconds, TimeUnit.DIGITS);
        };
    }
}
