package dev.hearth.template.engine;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.ConformanceSuite;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import dev.hearth.api.template.TemplateChecker;
import dev.hearth.template.check.HubTemplateChecker;
import dev.hearth.template.conformance.Conformance;
import dev.hearth.template.function.HubFunctions;
import dev.hearth.template.home.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Evaluates templates for every other integration. */
public final class TemplateEngineIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, TemplateEngineComponent.DOMAIN, "Template engine", "1.0.0")
                .documentedAt("https://www.home-assistant.io/docs/configuration/templating");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new TemplateEngineComponent());
    }

    @Override
    public TemplateChecker templateChecker() {
        return (template, variables) -> Checker.CURRENT.check(template, variables);
    }

    /** Made when there is a template to check: every start asks every integration what it has. */
    private static final class Checker {
        static final HubTemplateChecker CURRENT =
                new HubTemplateChecker(HubFunctions.library(Profile.CURRENT), Profile.CURRENT);
    }

    @Override
    public List<ConformanceSuite> conformanceSuites() {
        return List.of(new ConformanceSuite() {
            @Override
            public String name() {
                return "templates";
            }

            @Override
            public Outcome run(Path folder) throws IOException {
                Conformance.Report report = Conformance.run(folder);
                return new Outcome(report.lines(), report.failures().isEmpty());
            }
        });
    }
}
