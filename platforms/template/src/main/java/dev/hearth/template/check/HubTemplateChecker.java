package dev.hearth.template.check;

import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.Suggestions;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.TemplateChecker;
import dev.hearth.jinja.Environment;
import dev.hearth.jinja.check.Flaw;
import dev.hearth.jinja.check.Inspector;
import dev.hearth.jinja.check.Traits;
import dev.hearth.jinja.syntax.Source;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.syntax.Statements;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.template.home.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds mistakes in templates that use the functions of the hub. */
public final class HubTemplateChecker implements TemplateChecker {
    private final Environment environment;
    private final Traits traits;

    /**
     * @param library all that templates can use
     * @param profile as which version they are meant
     */
    public HubTemplateChecker(Library library, Profile profile) {
        this.environment = new Environment(library, Environment.Sources.NONE);
        this.traits = HubTraits.of(profile);
    }

    @Override
    public Report check(TemplateText template, @Nullable Set<String> variables) {
        String written = template.source();
        String source = Source.text(written);
        List<Finding> findings = new ArrayList<>();
        List<Mention> mentions = List.of();
        try {
            Statement.Root root = Statements.parse(source);
            Inspector.inspect(root, environment, traits, variables).forEach(flaw -> findings.add(finding(flaw)));
            Mentions found = new Mentions(source);
            found.look(root);
            findings.addAll(found.findings());
            mentions = found.mentions();
            if (findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
                environment.compile(source);
            }
        } catch (TemplateException e) {
            findings.add(uncompiled(e, source));
        }
        findings.sort(Comparator.comparingInt(Finding::offset));
        return written.indexOf('\r') < 0
                ? new Report(findings, mentions)
                : new Report(
                        findings.stream().map(each -> moved(each, written)).toList(),
                        mentions.stream().map(each -> moved(each, written)).toList());
    }

    private static Finding finding(Flaw flaw) {
        return new Finding(
                flaw.fatal() ? Severity.ERROR : Severity.WARNING,
                flaw.offset(),
                flaw.length(),
                flaw.message(),
                flaw.word().isEmpty() ? null : Suggestions.closest(flaw.word(), flaw.known()));
    }

    private static Finding uncompiled(TemplateException error, String source) {
        int at = Math.clamp(error.offset(), 0, source.length());
        int end = at;
        while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
            end++;
        }
        String message = String.valueOf(error.getMessage());
        return new Finding(
                Severity.ERROR,
                at,
                Math.max(1, end - at),
                message.endsWith(".") ? message.substring(0, message.length() - 1) : message,
                null);
    }

    // --- line ends of other systems, which are one character to the compiler

    private static Finding moved(Finding finding, String written) {
        return new Finding(
                finding.severity(),
                offset(finding.offset(), written),
                finding.length(),
                finding.message(),
                finding.suggestion());
    }

    private static Mention moved(Mention mention, String written) {
        return new Mention(mention.entityId(), offset(mention.offset(), written), mention.length());
    }

    private static int offset(int normalised, String written) {
        int left = normalised;
        int at = 0;
        while (left > 0 && at < written.length()) {
            at += written.startsWith("\r\n", at) ? 2 : 1;
            left--;
        }
        return at;
    }
}
