package dev.hearth.template.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every recorded case: of Jinja2, of Home Assistant 2021.3 and of Home Assistant today. */
class ConformanceTest {
    @Test
    void everyRecordedCaseComesOutTheSame() throws Exception {
        Path folder = Path.of(ConformanceTest.class
                .getResource("/conformance/cases.jsonl")
                .toURI())
                .getParent();

        Conformance.Report report = Conformance.run(folder);

        assertEquals(List.of(), report.failures());
        assertEquals(1_252, report.outcomes().size());
    }
}
