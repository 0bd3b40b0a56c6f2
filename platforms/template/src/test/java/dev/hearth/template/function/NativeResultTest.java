package dev.hearth.template.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.jinja.value.Python;
import org.junit.jupiter.api.Test;

/** Against Python's {@code literal_eval} with the exceptions that Home Assistant makes. */
class NativeResultTest {
    // The text, then the type and the form in which Python writes the value.
    private static final String TABLE = """
            10 => int 10
            -1 => int -1
            +1 => int 1
            .5 => float 0.5
            5. => float 5.0
            1e5 => str '1e5'
            1_000 => str '1_000'
            0x1F => str '0x1F'
            007 => str '007'
            0.50 => float 0.5
            1j => str '1j'
            True => bool True
            true => str 'true'
            None => NoneType None
            none => str 'none'
            [1, 2] => list [1, 2]
            (1, 2) => tuple (1, 2)
            (1,) => tuple (1,)
            1, 2 => tuple (1, 2)
            1, => tuple (1,)
            (5) => str '(5)'
            {1, 2} => set {1, 2}
            {1: 2} => dict {1: 2}
            {} => dict {}
            set() => set set()
            () => tuple ()
            "a" => str '"a"'
            'a' => str "'a'"
            ['a', 'b'] => list ['a', 'b']
            [1, [2, {"a": None}]] => list [1, [2, {'a': None}]]
            {"a": 1,} => dict {'a': 1}
            [1,,2] => str '[1,,2]'
            [1 2] => str '[1 2]'
            - 3 => str '- 3'
            --3 => str '--3'
            [-3, +2.5] => list [-3, 2.5]
            [1e5, 0x10, 1_0] => list [100000.0, 16, 10]
            1 + 2 => str '1 + 2'
            [1] # note => list [1]
            10 # note => str '10 # note'
            f"x" => str 'f"x"'
            b"ab" => bytes b'ab'
            [b"ab"] => list [b'ab']
            "a" "b" => str '"a" "b"'
            ["a" "b"] => list ['ab']
            nan => str 'nan'
            inf => str 'inf'
            [nan] => str '[nan]'
            {[]: 1} => str '{[]: 1}'
            {[1]} => str '{[1]}'
            2021-02-01 => str '2021-02-01'
            12:30 => str '12:30'
            on => str 'on'
            sensor.x => str 'sensor.x'
            1.2.3 => str '1.2.3'
            -0 => int 0
            00 => str '00'
            -0.0 => float -0.0
            [True, False, None] => list [True, False, None]
            12345678901234567890 => int 12345678901234567890
            99999999999999999999.5 => float 1e+20
            ٣ => str '٣'
            [ => str '['
            "unterminated => str '"unterminated'
            ... => str '...'
            lambda: 1 => str 'lambda: 1'
            {"a": {"b": (1, "c")}} => dict {'a': {'b': (1, 'c')}}
            1. => float 1.0
            + => str '+'
            - => str '-'
            . => str '.'
            it's => str "it's"
            """;

    @Test
    void textsAreTakenForWhatTheyLookLike() {
        TABLE.lines().forEach(line -> {
            String[] parts = line.split(" => ", 2);

            Object value = NativeResult.of(parts[0]);

            assertEquals(parts[1], Python.typeName(value) + " " + Python.repr(value), parts[0]);
        });
    }

    @Test
    void whatIsNestedTooDeepOrTooLongStaysText() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        String digits = "1".repeat(10_000);

        assertEquals(deep, NativeResult.of(deep));
        assertEquals(digits, NativeResult.of(digits));
        assertEquals("", NativeResult.of(""));
    }

    @Test
    void escapesInTextsWithinCollectionsAreRead() {
        assertEquals("['\\n\\t', 'é', 'AA', '•', '\\\\q', '\\\\n']", Python.repr(NativeResult.of(
                "['\\n\\t', '\\u00e9', '\\x41\\101', '\\N{BULLET}', '\\q', r'\\n']")));
        assertEquals("['\\U00110000']", NativeResult.of("['\\U00110000']"));
    }
}
