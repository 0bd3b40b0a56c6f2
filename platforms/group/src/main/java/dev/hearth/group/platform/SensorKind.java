package dev.hearth.group.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the numbers of several sensors come to. Home Assistant: {@code group.sensor.SENSOR_TYPES}. */
enum SensorKind {
    /** The greatest. */
    MAX {
        @Override
        Figure of(List<Numeral> numbers) {
            Numeral best = numbers.getFirst();
            for (Numeral each : numbers) {
                best = each.value() > best.value() ? each : best;
            }
            return new Figure(best.value(), "max_entity_id", best.entityId());
        }
    },
    /** The arithmetic mean. */
    MEAN {
        @Override
        Figure of(List<Numeral> numbers) {
            double mean = exactSum(numbers) / numbers.size();
            // Rounding must not take it out of their range.
            return Figure.of(Math.max(value(MIN, numbers), Math.min(value(MAX, numbers), mean)));
        }
    },
    /** The one in the middle, or the mean of the two in the middle. */
    MEDIAN {
        @Override
        Figure of(List<Numeral> numbers) {
            double[] sorted = numbers.stream().mapToDouble(Numeral::value).sorted().toArray();
            int middle = sorted.length / 2;
            return Figure.of(
                    sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
        }
    },
    /** The least. */
    MIN {
        @Override
        Figure of(List<Numeral> numbers) {
            Numeral best = numbers.getFirst();
            for (Numeral each : numbers) {
                best = each.value() < best.value() ? each : best;
            }
            return new Figure(best.value(), "min_entity_id", best.entityId());
        }
    },
    /** The one that was updated last. */
    LAST {
        @Override
        Figure of(List<Numeral> numbers) {
            Numeral best = numbers.getFirst();
            for (Numeral each : numbers) {
                best = each.updatedMicros() > best.updatedMicros() ? each : best;
            }
            return new Figure(best.value(), "last_entity_id", best.entityId());
        }
    },
    /** The greatest less the least. */
    RANGE {
        @Override
        Figure of(List<Numeral> numbers) {
            return Figure.of(value(MAX, numbers) - value(MIN, numbers));
        }
    },
    /** The sum, taken in their order. */
    SUM {
        @Override
        Figure of(List<Numeral> numbers) {
            double sum = 0;
            for (Numeral each : numbers) {
                sum += each.value();
            }
            return Figure.of(sum);
        }
    },
    /** The product, taken in their order. */
    PRODUCT {
        @Override
        Figure of(List<Numeral> numbers) {
            double product = 1;
            for (Numeral each : numbers) {
                product *= each.value();
            }
            return Figure.of(product);
        }
    },
    /** The standard deviation of a sample; of one number there is none. */
    STDEV {
        @Override
        Figure of(List<Numeral> numbers) {
            if (numbers.size() < 2) {
                return new Figure(null, null, null);
            }
            double mean = value(MEAN, numbers);
            double squares = 0;
            for (Numeral each : numbers) {
                squares += (each.value() - mean) * (each.value() - mean);
            }
            return Figure.of(Math.sqrt(squares / (numbers.size() - 1)));
        }
    };

    /** The number of a member. */
    record Numeral(String entityId, double value, long updatedMicros) {}

    /**
     * What they come to.
     *
     * @param value null when there is none
     * @param attribute the attribute that names the member it is from; null when it is from none in particular
     */
    record Figure(@Nullable Double value, @Nullable String attribute, @Nullable String entityId) {
        static Figure of(double value) {
            return new Figure(value, null, null);
        }
    }

    /** What they come to, of one at least. */
    abstract Figure of(List<Numeral> numbers);

    private static double value(SensorKind kind, List<Numeral> numbers) {
        Double value = kind.of(numbers).value();
        return value == null ? Double.NaN : value;
    }

    // With what is lost when a small number is added to a great one kept beside it.
    private static double exactSum(List<Numeral> numbers) {
        double sum = 0;
        double lost = 0;
        for (Numeral each : numbers) {
            double next = sum + each.value();
            lost += Math.abs(sum) >= Math.abs(each.value()) ? sum - next + each.value() : each.value() - next + sum;
            sum = next;
        }
        return sum + lost;
    }
}
