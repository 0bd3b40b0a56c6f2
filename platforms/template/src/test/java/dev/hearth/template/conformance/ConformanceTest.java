package dev.hearth.template.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case that is shared comes out as it must, and the runner would notice if one did not. */
class ConformanceTest {
    @Test
    void everySharedCaseComesOutAsItMust() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ConformanceTest.class.getResource("/conformance")).toURI());

        Conformance.Report report = Conformance.run(folder);

        assertEquals(1252, report.outcomes().size());
        assertEquals(List.of(), report.failures());
        assertEquals(1.0, report.rate("ha-current"));
    }

    @Test
    void whatIsWrongIsSaidWithTheCaseAndLowersTheRates(@TempDir Path folder) throws IOException {
        write(folder,
                """
                        {"id":"a","group":"math","profile":"ha-current","mode":"render","template":"{{ 1 + 1 }}","parse_result":true,"expected":2,"compare":"strict"}
                        {"id":"b","group":"math","profile":"ha-current","mode":"render","template":"{{ 1 + 1 }}","parse_result":true,"expected":2.0,"compare":"strict"}
                        {"id":"c","group":"math","profile":"ha-current","mode":"render","template":"{{ 1 + 1 }}","parse_result":true,"expected":2.0,"compare":"loose"}

                        {"id":"d","group":"states","profile":"ha-current","mode":"render","template":"{{ 1 + 1 }}","error":true,"compare":"loose"}
                        {"id":"e","group":"states","profile":"ha-2021.3","mode":"render","template":"{{ nothing.at.all }}","expected":"","compare":"loose"}
                        {"id":"f","group":"states","profile":"ha-2021.3","mode":"render","template":"{{ now().year }}","now":"2021-02-01T12:00:00+00:00","parse_result":true,"expected":2021,"compare":"loose","tracking":{"has_time":false}}
                        {"id":"g","group":"states","profile":"elsewhere","mode":"render","template":"","expected":"","compare":"loose"}
                        """);

        Conformance.Report report = Conformance.run(folder);

        assertEquals(
                List.of("b", "d", "e", "f", "g"),
                report.failures().stream().map(Conformance.Outcome::id).toList());
        assertEquals(0.5, report.rate("ha-current"));
        assertEquals("ha-current: 2 of 4, 50.0 %", report.lines().get(0));
        assertEquals("  math: 2 of 3, 66.6 %", report.lines().get(1));
        assertTrue(report.lines().contains("failed b (math): expected 2.0, got 2"), () -> report.lines().toString());
    }

    @Test
    void anUnknownProfileHasNothingToFail(@TempDir Path folder) throws IOException {
        write(folder, "");

        Conformance.Report report = Conformance.run(folder);

        assertEquals(List.of(), report.outcomes());
        assertEquals(1.0, report.rate("ha-current"));
    }

    @Test
    void aLineThatIsNoCaseIsNamed(@TempDir Path folder) throws IOException {
        write(folder, "{}\n{\"id\":}\n");

        IOException error = assertThrows(IOException.class, () -> Conformance.run(folder));

        assertTrue(error.getMessage().startsWith("cases.jsonl, line 2: "), error.getMessage());
    }

    private static void write(Path folder, String cases) throws IOException {
        Files.writeString(folder.resolve("fixtures.json"), "{}");
        Files.writeString(folder.resolve("cases.jsonl"), cases);
    }
}
