package dev.hearth.template.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Hub;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.Stages;
import dev.hearth.api.config.Schema;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.TemplateChecker;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.config.HubConfiguration;
import dev.hearth.core.config.ProblemPrinter;
import dev.hearth.core.setup.Catalogue;
import dev.hearth.core.setup.Installed;
import dev.hearth.core.setup.SetupPlan;
import dev.hearth.template.function.HubFunctions;
import dev.hearth.template.home.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the owner of a home reads, from the file to the excerpt. */
class CheckedConfigurationTest {
    /** Takes templates and checks them. */
    private static final class Reader implements Integration {
        @Override
        public Manifest manifest() {
            return Manifest.of(ApiVersion.CURRENT, "reader", "Reader", "1.0.0");
        }

        @Override
        public List<Component<?>> components() {
            return List.of(new Section());
        }

        @Override
        public TemplateChecker templateChecker() {
            return new HubTemplateChecker(HubFunctions.library(Profile.CURRENT), Profile.CURRENT);
        }
    }

    /** A section of templates. */
    private static final class Section implements Component<Map<String, TemplateText>> {
        @Override
        public String domain() {
            return "reader";
        }

        @Override
        public Schema<Map<String, TemplateText>> schema() {
            return Schemas.dict(Schemas.string(), Schemas.templateWith("value"));
        }

        @Override
        public CompletionStage<?> setup(Hub hub, Map<String, TemplateText> config) {
            return Stages.done();
        }
    }

    @TempDir Path folder;

    @Test
    void everyMistakeIsShownWhereItIsWritten() throws IOException {
        Files.createDirectory(folder.resolve(".storage"));
        Files.writeString(
                folder.resolve(".storage/core.entity_registry"),
                "{\"data\": {\"entities\": [{\"entity_id\": \"light.hall\", \"platform\": \"hue\"}]}}");
        Files.writeString(folder.resolve("configuration.yaml"), """
                reader:
                  plain: It is {{ states('light.hal') }}
                  single: 'it''s {{ valeu }}'
                  double: "\\"{{ value | flot }}\\""
                  literal: |
                    {% if states('light.hall') > 5 %}
                      {{ round(1) }}
                    {% endif %}
                  folded: >-
                    {{ value | round(1)
                       + stats('light.hall') }}
                  broken: "{{ now( }}"
                """);
        Catalogue catalogue = new Catalogue();
        catalogue.add(Installed.of(new Reader(), "bundled", true));

        HubConfiguration configuration = new ConfigLoader(folder, name -> null).load(catalogue);
        SetupPlan.make(catalogue, configuration);
        StringBuilder shown = new StringBuilder();
        new ProblemPrinter(folder, false).printAll(configuration.problems().distinct(), shown);

        assertEquals(
                """
                        configuration.yaml:2:27: warning: the entity 'light.hal' is not known, neither from the configuration nor from an earlier run
                          2 |   plain: It is {{ states('light.hal') }}
                            |                           ^^^^^^^^^
                            in reader.plain
                            did you mean light.hall?

                        configuration.yaml:3:21: warning: 'valeu' is not defined here
                          3 |   single: 'it''s {{ valeu }}'
                            |                     ^^^^^
                            in reader.single
                            did you mean value?

                        configuration.yaml:4:25: error: there is no filter 'flot'
                          4 |   double: "\\"{{ value | flot }}\\""
                            |                         ^^^^
                            in reader.double
                            did you mean float?

                        configuration.yaml:6:32: warning: text > a number always fails; make a number of the text first: | float(0)
                          6 |     {% if states('light.hall') > 5 %}
                            |                                ^
                            in reader.literal

                        configuration.yaml:7:10: warning: there is no function 'round'; it is a filter: … | round
                          7 |       {{ round(1) }}
                            |          ^^^^^
                            in reader.literal

                        configuration.yaml:11:10: warning: there is no function 'stats'
                          11 |        + stats('light.hall') }}
                             |          ^^^^^
                            in reader.folded
                            did you mean states?

                        configuration.yaml:12:20: error: unexpected '}', expected ')'
                          12 |   broken: "{{ now( }}"
                             |                    ^
                            in reader.broken

                        """,
                shown.toString());
    }
}
