package dev.hearth.cli.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.config.MapNode;
import dev.hearth.cli.CommandRun;
import dev.hearth.cli.PluginJar;
import dev.hearth.core.boot.Boot;
import dev.hearth.core.config.DefaultConfiguration;
import dev.hearth.core.config.ConfigLoader;
import dev.hearth.core.setup.ConfigurationSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema of the whole configuration, as a validator that is not ours reads it. */
class ConfigurationSchemaTest {
    private static final Map<String, Object> SCHEMA = schema(Path.of("no-plugins"));
    private static final SecondOpinion OPINION = new SecondOpinion(SCHEMA);

    @TempDir Path folder;

    private static Map<String, Object> schema(Path plugins) {
        Boot.Options options = new Boot.Options(Path.of("no-home"), plugins, false, Duration.ofSeconds(1), 1);
        return Boot.find(options, found -> ConfigurationSchema.export(found.catalogue()));
    }

    @Test
    void itIsAJsonSchema() {
        assertEquals(List.of(), SecondOpinion.faultsOf(SCHEMA));
    }

    @Test
    void theDefaultConfigurationPasses() throws IOException {
        DefaultConfiguration.createIfMissing(folder);

        assertBothAccept(Files.readString(folder.resolve(ConfigLoader.FILE)));
    }

    @Test
    void theExampleOfTheDistributionPasses() throws IOException {
        Path example = Path.of(System.getProperty("basedir", "."), "src/dist/example/configuration.yaml");

        assertBothAccept(Files.readString(example));
    }

    @Test
    void everyExampleOfEveryBundledIntegrationPasses() {
        Boot.Options options =
                new Boot.Options(Path.of("no-home"), Path.of("no-plugins"), false, Duration.ofSeconds(1), 1);
        List<String> examples = Boot.find(options, found -> found.catalogue().all().stream()
                .flatMap(installed -> IntegrationSchemas.of(installed).places().stream())
                .flatMap(place -> IntegrationPage.examples(place).stream())
                .toList());

        assertTrue(examples.size() >= 7, examples::toString);
        examples.forEach(this::assertBothAccept);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "",
            "homeassistant:",
            "demo:",
            "demo: {}",
            "demo label:",
            "sensor:",
            "sensor: []",
            "sensor: {platform: time_date}",
            "sensor: [{platform: time_date, display_options: time}]",
            "sensor kitchen: [{platform: time_date}]\nsensor attic: {platform: time_date, scan_interval: '00:05'}",
            "sensor: [{platform: time_date, scan_interval: {minutes: 5}, entity_namespace: home}]",
            "sensor: [{platform: systemmonitor, resources: {type: load_1m}}]",
            "light: [{platform: demo, count: '12'}]",
            "homeassistant: {latitude: '52.5', longitude: 13.4, elevation: 34, time_zone: Europe/Berlin}",
            "homeassistant: {unit_system: imperial, temperature_unit: F, currency: EUR, country: DE, language: pt-BR}",
            "homeassistant: {whitelist_external_dirs: /tmp, debug: on}",
            "homeassistant: {customize: {light.kitchen: {friendly_name: Kitchen}}, customize_glob: {'light.*': {}}}",
            "homeassistant: {packages: {attic: {sensor: {platform: time_date}, demo: null}}}"})
    void goodOnesPass(String yaml) {
        assertBothAccept(yaml);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "lamp:                                                           | \"\"",
            "Demo:                                                           | \"\"",
            "homeassistant: []                                               | /homeassistant",
            "homeassistant: {latitud: 52}                                    | /homeassistant",
            "homeassistant: {latitude: 91, longitude: 4}                     | /homeassistant/latitude",
            "homeassistant: {latitude: north, longitude: 4}                  | /homeassistant/latitude",
            "homeassistant: {auth_providers: [{type: totp}]}                 | /homeassistant/auth_providers/0/type",
            "homeassistant: {elevation: 12 m}                                | /homeassistant/elevation",
            "homeassistant: {unit_system: metrik}                            | /homeassistant/unit_system",
            "homeassistant: {time_zone: Europe/Berlim}                       | /homeassistant/time_zone",
            "homeassistant: {currency: Euro}                                 | /homeassistant/currency",
            "homeassistant: {country: no}                                    | /homeassistant/country",
            "homeassistant: {allowlist_external_urls: [example.org]}         | /homeassistant/allowlist_external_urls/0",
            "homeassistant: {allowlist_external_dirs: a, whitelist_external_dirs: b} | /homeassistant",
            "homeassistant: {customize: {kitchen: {}}}                       | /homeassistant/customize",
            "homeassistant: {customize: {light.kitchen: hot}}                | /homeassistant/customize/light.kitchen",
            "demo: {count: 3}                                                | /demo",
            "demo: on                                                        | /demo",
            "sensor: time_date                                               | /sensor",
            "sensor: [{platform: sun}]                                       | /sensor/0/platform",
            "sun: [{platform: sun}]                                          | /sun",
            "sensor: [time_date]                                             | /sensor/0",
            "sensor: [null]                                                  | /sensor/0",
            "sensor: [{display_options: time}]                               | /sensor/0",
            "sensor: {platform: time_dat}                                    | /sensor/platform",
            "sensor: [{platform: demo}, {platform: time_date, option: time}] | /sensor/1",
            "sensor: {platform: time_date, display_options: tame}            | /sensor/display_options",
            "sensor: {platform: time_date, display_options: [time, tame]}    | /sensor/display_options/1",
            "sensor: {platform: time_date, scan_interval: 0}                 | /sensor/scan_interval",
            "sensor: {platform: time_date, scan_interval: soon}              | /sensor/scan_interval",
            "sensor: {platform: time_date, entity_namespace: [a]}            | /sensor/entity_namespace",
            "sensor attic: {platform: time_date, option: time}               | /sensor attic",
            "sensor: {platform: systemmonitor, resources: [{arg: /}]}        | /sensor/resources/0",
            "sensor: {platform: systemmonitor, resources: [{type: load}]}    | /sensor/resources/0/type",
            "light: {platform: demo, count: 0}                               | /light/count",
            "light: {platform: demo, count: many}                            | /light/count"})
    void badOnesFailInOnePlace(String yaml, String place) {
        MapNode written = Written.in(folder, yaml);

        CommandRun ours = check();

        assertEquals(1, ours.code(), ours.out());
        assertEquals(
                List.of(place), OPINION.wrongPlaces(written.toPlain()),
                () -> OPINION.problems(written.toPlain()).toString());
    }

    @Test
    void aPackageHoldsWhatTheConfigurationHolds() {
        assertEquals(List.of(), placesInAPackage(Map.of("light", Map.of("platform", "demo"))));
        assertEquals(List.of(""), placesInAPackage(Map.of("lamp", Map.of())));
        assertEquals(List.of("/light/platform"), placesInAPackage(Map.of("light", Map.of("platform", "dem"))));
    }

    private static List<String> placesInAPackage(Map<String, Object> sections) {
        String place = "/homeassistant/packages/attic";
        Map<String, Object> home = Map.of("packages", Map.of("attic", sections));
        return OPINION.wrongPlaces(Map.of("homeassistant", home)).stream()
                .map(wrong -> wrong.substring(place.length()))
                .toList();
    }

    @Test
    void theEditorDiffersOnlyWhereItHelps() {
        // To an editor, that is !include sensors.yaml.
        assertTrue(OPINION.accepts(Written.in(folder, "sensor: sensors.yaml").toPlain()));
        assertEquals(1, check().code());
    }

    @Test
    void anIntegrationFromThePluginsFolderIsPartOfIt() throws IOException {
        Path plugins = Files.createDirectory(folder.resolve("plugins"));
        PluginJar.make(plugins.resolve("lamp.jar"), "lamp.Lamp", """
                package lamp;

                import dev.hearth.api.*;
                import dev.hearth.api.config.*;
                import java.util.List;
                import java.util.concurrent.CompletionStage;

                public final class Lamp implements Integration {
                    @Override
                    public Manifest manifest() {
                        return Manifest.of(ApiVersion.CURRENT, "lamp", "Lamp", "1.0.0");
                    }

                    @Override
                    public List<Component<?>> components() {
                        return List.of(new Component<Section>() {
                            @Override
                            public String domain() {
                                return "lamp";
                            }

                            @Override
                            public Schema<Section> schema() {
                                return Schemas.map(Keys.HOST, Keys.PASSWORD);
                            }

                            @Override
                            public CompletionStage<?> setup(Hub hub, Section config) {
                                return Stages.done();
                            }
                        });
                    }

                    static final class Keys {
                        static final Field<String> HOST = Field.required("host", Schemas.string()).doc("Where it is.");
                        static final Field<String> PASSWORD =
                                Field.optional("password", Schemas.string()).orElse("hunter2").secret().doc("Its key.");
                    }
                }
                """);

        CommandRun run = CommandRun.of("schema", "--plugins", plugins.toString());

        JsonNode lamp = JsonMapper.shared().readTree(run.out()).get("$defs").get("lamp");
        assertEquals(0, run.code(), run.err());
        assertEquals("Where it is.", lamp.get("properties").get("host").get("description").asString());
        assertTrue(lamp.get("properties").get("password").get("writeOnly").asBoolean());
        assertFalse(run.out().contains("hunter2"), run.out());
        SecondOpinion opinion = new SecondOpinion(schema(plugins));
        assertTrue(opinion.accepts(Map.of("lamp", Map.of("host", "a"))));
        assertEquals(List.of("/lamp"), opinion.wrongPlaces(Map.of("lamp", Map.of())));
    }

    @Test
    void theCommandWritesWhatItPrints() throws IOException {
        Path file = folder.resolve("hearth.schema.json");

        CommandRun printed = CommandRun.of("schema", "--plugins", folder.toString());
        CommandRun written = CommandRun.of("schema", "--plugins", folder.toString(), "-o", file.toString());

        assertEquals(0, printed.code(), printed.err());
        assertEquals(0, written.code(), written.err());
        assertEquals(file + " written\n", written.out());
        assertEquals(printed.out(), Files.readString(file));
        assertTrue(printed.out().startsWith("{\n  \"$schema\" : \"https://json-schema.org/draft/2020-12/schema\""),
                printed.out());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        CommandRun run =
                CommandRun.of("schema", "--plugins", folder.toString(), "-o", folder.resolve("no/a.json").toString());

        assertEquals(1, run.code());
        assertEquals("hearth schema: there is no " + folder.resolve("no/a.json") + "\n", run.err());
    }

    private void assertBothAccept(String yaml) {
        MapNode written = Written.in(folder, yaml);

        CommandRun ours = check();

        assertEquals(0, ours.code(), () -> yaml + "\n" + ours.out());
        assertEquals(List.of(), OPINION.problems(written.toPlain()), yaml);
    }

    private CommandRun check() {
        return CommandRun.of("check-config", "--config", folder.toString(), "--plugins", folder.toString());
    }
}
