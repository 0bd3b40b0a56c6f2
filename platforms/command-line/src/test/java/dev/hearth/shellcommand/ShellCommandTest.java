package dev.hearth.shellcommand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Integration;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.ServiceRequest;
import dev.hearth.core.testing.FakeTemplates;
import dev.hearth.core.testing.LogLines;
import dev.hearth.core.testing.TestHub;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs real programs. */
@Timeout(60)
class ShellCommandTest {
    private static final List<String> HOSTILE = List.of(
            "; touch pwned",
            "&& touch pwned",
            "| touch pwned",
            "`touch pwned`",
            "$(touch pwned)",
            "${HOME}",
            "a\nb; touch pwned",
            "it's \"quoted\" \\ and 'more",
            "> pwned",
            "* ? [a-z]",
            "--flag=x y",
            "{{ name }}",
            "ünï",
            "a  b",
            "'",
            "\"",
            "\\");

    private final TestHub hub = FakeTemplates.in(TestHub.create()).install(new ShellCommand());
    private final LogLines log = LogLines.of("shell_command");

    @TempDir private Path folder;

    @AfterEach
    void nothingIsLeftBehind() {
        log.close();
        hub.close();
    }

    private DataMap answer(String name, DataMap data) {
        return Objects.requireNonNull(hub.call(ServiceRequest.of("shell_command", name, data).respond()));
    }

    private void setUpWithTemplates(Map<String, String> lines, Duration timeout) {
        ShellCommands component = new ShellCommands("shell_command", timeout);
        hub.get(component.setup(hub.viewOf("shell_command"), component.schema().parse(lines)));
    }

    private void setUpWithTemplates(String line) {
        setUpWithTemplates(Map.of("it", line), ShellCommands.TIMEOUT);
    }

    private List<String> arguments(DataMap data) {
        String output = String.valueOf(answer("it", data).get("stdout"));
        // What comes back is trimmed, so the printed arguments end in one that is known.
        return List.of(output.substring(0, output.length() - "\001end".length()).split("\001", -1));
    }

    private static String printing(String arguments) {
        return "printf '%s\\001' " + arguments + " end";
    }

    @Test
    void aLineWithoutTemplatesGoesToTheShell() {
        hub.setUp("shell_command: {where: 'echo $((1 + 2)) | cat; echo oops >&2'}");

        assertEquals(
                DataMap.of("stdout", "3", "stderr", "oops", "returncode", 0L), answer("where", DataMap.of()));
    }

    @Test
    void nobodyWhoDoesNotAskGetsAnAnswer() {
        hub.setUp("shell_command: {mark: 'touch " + folder.resolve("mark") + "; echo x'}");

        assertNull(hub.call("shell_command", "mark", DataMap.of("whatever", 1L)));
        assertTrue(Files.exists(folder.resolve("mark")));
        assertEquals(List.of(), log.all());
    }

    @Test
    void itRunsInTheFolderOfTheConfiguration() {
        hub.setUp("shell_command: {here: pwd}");

        assertEquals(
                Path.of("").toAbsolutePath().toString(),
                answer("here", DataMap.of()).get("stdout"));
    }

    @Test
    void aCommandThatFailsIsLoggedWithoutItsLineAndIsNoErrorOfTheCall() {
        hub.setUp("shell_command: {bad: 'echo hunter2 >&2; exit 3', gone: no_such_program_hunter2}");

        assertEquals(
                DataMap.of("stdout", "", "stderr", "hunter2", "returncode", 3L), answer("bad", DataMap.of()));
        assertNull(hub.call("shell_command", "bad", DataMap.of()));
        hub.call("shell_command", "gone", DataMap.of());

        assertEquals(
                List.of(
                        "the command of shell_command.bad failed with exit code 3",
                        "the command of shell_command.bad failed with exit code 3",
                        "the command of shell_command.gone failed with exit code 127: the shell does not find the program"),
                log.all());
    }

    @Test
    void aCommandThatTakesTooLongIsEndedAndIsAnErrorOfTheCall() {
        setUpWithTemplates(Map.of("slow", "sleep 50 # hunter2"), Duration.ofSeconds(1));

        ServiceException late =
                assertThrows(ServiceException.class, () -> hub.call("shell_command", "slow", DataMap.of()));

        assertEquals(ServiceException.FAILED, late.code());
        assertEquals("the command of shell_command.slow took more than 1 s and was ended", late.getMessage());
    }

    @Test
    void whatIsNoTextIsAnErrorOnlyForWhoWantsIt() {
        hub.setUp("shell_command: {bytes: 'printf \"\\\\377\"'}");

        assertNull(hub.call("shell_command", "bytes", DataMap.of()));
        ServiceException refused =
                assertThrows(ServiceException.class, () -> answer("bytes", DataMap.of()));
        assertEquals(
                "the command of shell_command.bytes wrote something that is not UTF-8", refused.getMessage());
    }

    @Test
    void valuesBecomeArgumentsAndNothingElse() throws Exception {
        setUpWithTemplates(printing("\"<{{ name }}>\" '{{name}}' pre\"{{ name }}\"post"));

        for (String value : HOSTILE) {
            assertEquals(
                    List.of("<" + value + ">", value, "pre" + value + "post"),
                    arguments(DataMap.of("name", value)),
                    value);
        }
        try (var files = Files.list(Path.of(""))) {
            assertFalse(files.anyMatch(file -> file.endsWith("pwned")));
        }
    }

    @Test
    void aTemplateWithoutQuotesIsDividedAtBlanksAndAtNothingElse() {
        setUpWithTemplates(printing("{{ name }} x{{ name }}y \"{{ name }}\""));

        assertEquals(
                List.of("-a", "'b", "c'", ";", "x", "-a", "'b", "c'", ";", "y", " -a  'b c'\t; "),
                arguments(DataMap.of("name", " -a  'b c'\t; ")));
        assertEquals(List.of("-v", "x-vy", "-v"), arguments(DataMap.of("name", "-v")));
    }

    @Test
    void anyValueInQuotesArrivesAsItIs() {
        setUpWithTemplates("printf %s \"{{ name }}\"");
        long seed = 7;
        Random random = new Random(seed);
        String letters = "ab ;&|`$(){}<>'\"\\\n\t*?#~!%=-éß🙂";

        for (int round = 0; round < 100; round++) {
            StringBuilder value = new StringBuilder("x");
            for (int i = random.nextInt(20); i > 0; i--) {
                value.appendCodePoint(letters.codePoints()
                        .skip(random.nextInt((int) letters.codePoints().count()))
                        .findFirst()
                        .orElseThrow());
            }
            String sent = value.append('x').toString();

            assertEquals(sent, answer("it", DataMap.of("name", sent)).get("stdout"), "seed " + seed);
        }
    }

    @Test
    void wordsAreToldApartAsByAShell() {
        setUpWithTemplates(printing("a\\ b 'c  d'e \"f\\\"\\g\" '' {{ empty }} \"{{ empty }}\" $HOME ;"));

        assertEquals(
                List.of("a b", "c  de", "f\"\\g", "", "", "$HOME", ";"), arguments(DataMap.of("empty", "")));
    }

    @Test
    void aTemplateIsOneLetterWhateverStandsInIt() {
        setUpWithTemplates(printing("{{ 'x }} y' }} {# a comment's #} z"));

        assertEquals(List.of("x", "}}", "y", "z"), arguments(DataMap.of()));
    }

    @Test
    void argumentsWithStatementsAreToldApartAfterwardsButSeeNoShell() {
        setUpWithTemplates(printing("{% if x %} -a -b {% endif %} {{ name }}"));

        assertEquals(List.of("-a", "-b", ";", "`id`", "$(id)"), arguments(DataMap.of("name", "; `id` \"$(id)\"")));
        ServiceException refused =
                assertThrows(ServiceException.class, () -> answer("it", DataMap.of("name", "it's")));
        assertTrue(refused.getMessage().contains("the quote ' at letter"), refused.getMessage());
    }

    @Test
    void aProgramThatIsNotThereIsAnErrorOfTheCall() {
        setUpWithTemplates("no_such_program {{ name }}");

        ServiceException refused = assertThrows(
                ServiceException.class, () -> hub.call("shell_command", "it", DataMap.of("name", "hunter2")));

        assertTrue(
                refused.getMessage().startsWith("the command of shell_command.it could not be started: "),
                refused.getMessage());
        assertFalse(refused.getMessage().contains("hunter2"));
    }

    @Test
    void aLetterThatNoArgumentCanHoldIsAnErrorOfTheCall() {
        setUpWithTemplates("printf %s {{ name }}");

        assertThrows(ServiceException.class, () -> answer("it", DataMap.of("name", "a\0b")));
    }

    @Test
    void theProgramIsNoTemplateAndQuotesHaveTwoEnds() {
        List<String> messages = new ArrayList<>();
        for (String line : List.of("{{ name }} x", "/opt/{{ name }}.sh", "a '{{ name }}", "{% if x %} a", "a {{ x")) {
            HubException refused = assertThrows(HubException.class, () -> CommandLine.SCHEMA.parse(line));
            messages.add(refused.getMessage());
        }

        String program = "the program, the first word of a command, cannot be a template";
        assertTrue(messages.get(0).contains(program), messages::toString);
        assertTrue(messages.get(1).contains(program), messages::toString);
        assertTrue(messages.get(2).contains("the quote ' at letter 3 of it has no second one"), messages::toString);
        assertTrue(messages.get(3).contains(program), messages::toString);
        assertTrue(messages.get(4).contains("the template at letter 3 of it has no end"), messages::toString);
    }

    @Test
    void mistakesAreNamedWithTheirPlace() {
        assertEquals(
                List.of(
                        "configuration.yaml:1:17: shell_command.Bad Name: 'Bad Name' is not a name of lower-case letters, digits and single underscores; did you mean 'bad_name'?",
                        "configuration.yaml:1:43: shell_command.list: a list of 1 item is not a template"),
                hub.problems("shell_command: {'Bad Name': 'true', list: [ls]}"));
        assertEquals(List.of(), hub.problems("shell_command:"));
    }

    @Test
    void theJarNamesItsIntegration() {
        assertTrue(ServiceLoader.load(Integration.class).stream().anyMatch(each -> each.type() == ShellCommand.class));
    }
}
