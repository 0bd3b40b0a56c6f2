package dev.hearth.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.core.store.MemoryStorage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as Home Assistant writes them give the entities. */
class StoredFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock = """
                    input_boolean  | 1 | "icon":"mdi:x"                                                            | off
                    input_button   | 1 | "icon":"mdi:x"                                                            | unknown
                    input_number   | 1 | "min":5.0,"max":30.0,"step":0.5,"mode":"slider","initial":9.0             | 5.0
                    input_text     | 1 | "min":0,"max":100,"mode":"text","initial":"hi"                            | hi
                    input_select   | 1 | "options":["a","b","a"],"icon":null                                       | a
                    input_select   | 2 | "options":["a","b"],"initial":"b"                                         | b
                    input_datetime | 1 | "has_date":true,"has_time":false                                          | 2026-01-01
                    counter        | 1 | "initial":4,"step":2,"minimum":null,"maximum":null,"restore":true         | 4
                    """)
    void givesTheEntity(String domain, int minorVersion, String keys, String state) {
        MemoryStorage storage = new MemoryStorage();
        String file = "{\"version\":1,\"minor_version\":" + minorVersion + ",\"key\":\"" + domain
                + "\",\"data\":{\"items\":[{\"id\":\"mine\",\"name\":\"Mine\"," + keys + "}]}}";
        storage.write(domain, file.getBytes(StandardCharsets.UTF_8), false);

        try (InputHome home = InputHome.of(storage, "")) {
            assertEquals(state, home.state(domain + ".mine"));
            assertEquals(true, home.attribute(domain + ".mine", "editable"));
            assertEquals("Mine", home.attribute(domain + ".mine", "friendly_name"));
        }
    }
}
