package dev.hearth.core.config;

import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.TemplateCheck;
import dev.hearth.api.template.TemplateChecker;
import dev.hearth.api.template.TemplateChecker.Finding;
import dev.hearth.api.template.TemplateChecker.Mention;
import dev.hearth.api.template.TemplateChecker.Report;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with the templates of a configuration, at the words that are wrong. Opens files. */
final class TemplateProblems {
    private static final String UNKNOWN = "' is not known, neither from the configuration nor from an earlier run";

    private final Path folder;
    private final MapNode written;
    private final Set<String> domains;
    private @Nullable KnownEntities entities;

    /**
     * @param written the configuration
     * @param domains the domains that a section can be of
     */
    TemplateProblems(Path folder, MapNode written, Set<String> domains) {
        this.folder = folder;
        this.written = written;
        this.domains = Set.copyOf(domains);
    }

    /** Reports what is wrong with one. */
    void report(TemplateCheck check, TemplateChecker checker, Problems problems) {
        Report report = checker.check(check.template(), check.variables());
        List<Finding> findings = Stream.concat(
                report.findings().stream(),
                check.concealed() ? Stream.empty() : unknown(report.entities()).stream())
                .sorted(Comparator.comparingInt(Finding::offset))
                .toList();
        if (findings.isEmpty()) {
            return;
        }
        if (check.concealed()) {
            concealed(check, findings, problems);
            return;
        }
        ScalarPlaces places = places(check);
        for (Finding finding : findings) {
            Position at = places == null
                    ? check.node().position()
                    : places.position(finding.offset(), finding.length());
            problems.add(new Problem(
                    finding.severity(), at, check.path(), finding.message(), null, null, finding.suggestion(), false));
        }
    }

    // The words of a message are words of the template.
    private static void concealed(TemplateCheck check, List<Finding> findings, Problems problems) {
        boolean wrong = findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        problems.add(new Problem(
                wrong ? Severity.ERROR : Severity.WARNING,
                check.node().position(),
                check.path(),
                wrong
                        ? "this template cannot be compiled; what is wrong is not shown, since it may be a secret"
                        : "this template may fail; why is not shown, since it may be a secret",
                null,
                null,
                null,
                true));
    }

    private List<Finding> unknown(List<Mention> mentions) {
        if (mentions.isEmpty()) {
            return List.of();
        }
        if (entities == null) {
            entities = KnownEntities.of(folder, written, domains);
        }
        KnownEntities known = entities;
        Set<String> said = new HashSet<>();
        return mentions.stream()
                .filter(mention -> known.doubts(mention.entityId()) && said.add(mention.entityId()))
                .map(mention -> new Finding(
                        Severity.WARNING,
                        mention.offset(),
                        mention.length(),
                        "the entity '" + mention.entityId() + UNKNOWN,
                        known.closest(mention.entityId())))
                .toList();
    }

    // Each file is read again: those with a mistake in a template are few.
    private @Nullable ScalarPlaces places(TemplateCheck check) {
        try {
            return check.node().position().known()
                    ? ScalarPlaces.of(
                            new ConfigFolder(folder).read(check.node().position().file()), check.node())
                    : null;
        } catch (UnreadableFileException e) {
            return null;
        }
    }
}
