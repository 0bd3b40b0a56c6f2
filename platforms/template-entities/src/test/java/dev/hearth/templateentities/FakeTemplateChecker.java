package dev.hearth.templateentities;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.TemplateChecker;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds one kind of mistake in templates: a variable that nobody knows. */
final class FakeTemplateChecker implements Integration, TemplateChecker {
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\s*([a-z_]+)[\\s.}]");

    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, "fake_checker", "Fake checker", "1.0.0");
    }

    @Override
    public TemplateChecker templateChecker() {
        return this;
    }

    @Override
    public Report check(TemplateText template, @Nullable Set<String> variables) {
        Matcher matcher = VARIABLE.matcher(template.source());
        return variables == null || !matcher.find() || variables.contains(matcher.group(1))
                ? Report.NOTHING
                : new Report(
                        List.of(new Finding(Severity.WARNING, matcher.start(1), 1, matcher.group(1) + " is unknown",
                                null)),
                        List.of());
    }
}
