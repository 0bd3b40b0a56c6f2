package dev.hearth.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlScalarsTest {
    private static final Path VECTORS = Path.of(System.getProperty("basedir", "."))
            .resolve("src/test/resources/dev/hearth/core/config/pyyaml-scalars.tsv");

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes", "YES", "on", "On", "ON", "true", "True", "TRUE"})
    void isTrue(String text) {
        assertEquals(true, YamlScalars.resolve(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "No", "NO", "off", "Off", "OFF", "false", "False", "FALSE"})
    void isFalse(String text) {
        assertEquals(false, YamlScalars.resolve(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void isNothing(String text) {
        assertNull(YamlScalars.resolve(text));
    }

    @ParameterizedTest
    @CsvSource({
            "0, 0", "12, 12", "-12, -12", "+12, 12", "012, 10", "0x1F, 31", "-0x10, -16", "0b101, 5", "1_000, 1000",
            "12:30, 750", "12:30:00, 45000", "190:20:30, 685230", "-1:30, -90",
            "9223372036854775807, 9223372036854775807"
    })
    void isWhole(String text, long value) {
        assertEquals(value, YamlScalars.resolve(text));
    }

    @ParameterizedTest
    @CsvSource({
            "1.5, 1.5", "-1.5, -1.5", "1., 1", ".5, 0.5", "1.5e+3, 1500", "1.5E-1, 0.15", "1_0.5, 10.5", "1:30.5, 90.5",
            "-.inf, -Infinity", ".Inf, Infinity", ".NaN, NaN"
    })
    void isDecimal(String text, double value) {
        assertEquals(value, YamlScalars.resolve(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "07:30", "08", "09:15", "y", "n", "yEs", "1e3", "1e+3", "1.5e3", "0x", "0b", "12:60", "1:2:3:99", "-", "+",
            ".",
            "1.2.3", "2026-12-24", "12:30 pm", "abc", "nUll", "0o17", "_1", "--1", "1-2", ".e+1"
    })
    void isText(String text) {
        assertEquals(text, YamlScalars.resolve(text));
    }

    @Test
    void largeNumbersKeepEveryDigit() {
        assertEquals(new BigInteger("92233720368547758080"), YamlScalars.resolve("92233720368547758080"));
    }

    @Test
    void absurdlyLongNumbersStayText() {
        String digits = "9".repeat(1_000_000);

        assertEquals(digits, YamlScalars.resolve(digits));
    }

    @Test
    void meansWhatPyYamlTakesItFor() throws IOException {
        for (String line : Files.readAllLines(VECTORS)) {
            String[] vector = line.split("\t", -1);
            if (line.startsWith("# ")) {
                continue;
            }

            Object value = YamlScalars.resolve(vector[0]);

            assertEquals(vector[1], typeOf(value), line);
            switch (value) {
                case null -> {}
                case String text -> assertEquals(vector[0], text);
                case Double number -> assertEquals(decimal(vector[2]), number, Math.abs(number) * 1e-12, line);
                default -> assertEquals(vector[2].toLowerCase(Locale.ROOT), value.toString());
            }
        }
    }

    private static String typeOf(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean _ -> "bool";
            case Double _ -> "float";
            case String _ -> "str";
            default -> "int";
        };
    }

    private static double decimal(String python) {
        return switch (python) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(python);
        };
    }
}
