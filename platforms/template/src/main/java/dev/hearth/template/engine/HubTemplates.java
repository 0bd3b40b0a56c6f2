package dev.hearth.template.engine;

import dev.hearth.api.HubException;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.template.Dependencies;
import dev.hearth.api.template.Evaluation;
import dev.hearth.api.template.Template;
import dev.hearth.api.template.TemplateEngine;
import dev.hearth.jinja.Environment;
import dev.hearth.jinja.compile.CompiledTemplate;
import dev.hearth.jinja.compile.Run;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.template.function.HubFunctions;
import dev.hearth.template.function.NativeResult;
import dev.hearth.template.home.HomeView;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import dev.hearth.template.state.FromTemplate;
import dev.hearth.template.state.ToTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * {@link TemplateEngine} over a home. White space around a template and around what it writes does not count, as in
 * Home Assistant. Loop only.
 */
public final class HubTemplates implements TemplateEngine {
    // So many texts of templates are kept compiled; those that were not used for longest go first.
    private static final int KEPT = 2_000;
    private static final int WARNED = 500;

    private final HomeView home;
    private final Profile profile;
    private final Environment.Sources files;
    private final Logger log;
    private final Map<String, CompiledTemplate> compiled = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledTemplate> eldest) {
            return size() > KEPT;
        }
    };
    // Made with the first template.
    private @Nullable Environment environment;
    // What was said once is not said again: a template can be rendered each second.
    private final Map<String, Boolean> warned = new LinkedHashMap<>();

    /**
     * An engine.
     *
     * @param files other templates by their names, for {@code import} and {@code include}
     */
    public HubTemplates(HomeView home, Profile profile, Environment.Sources files, Logger log) {
        this.home = home;
        this.profile = profile;
        this.files = files;
        this.log = log;
    }

    @Override
    public Template compile(TemplateText template) {
        CompiledTemplate ready = ready(template);
        return new Template() {
            @Override
            public Evaluation evaluate(Map<String, @Nullable Object> variables, boolean strict) {
                return HubTemplates.this.evaluate(template, ready, variables, strict);
            }
        };
    }

    private CompiledTemplate ready(TemplateText template) {
        String source = Texts.strip(template.source());
        CompiledTemplate known = compiled.get(source);
        if (known != null) {
            return known;
        }
        try {
            CompiledTemplate made = environment().compile(source);
            compiled.put(source, made);
            return made;
        } catch (TemplateException e) {
            throw failure(e, template);
        }
    }

    private Environment environment() {
        Environment present = environment;
        if (present == null) {
            present = new Environment(HubFunctions.library(profile), files);
            environment = present;
        }
        return present;
    }

    private Evaluation evaluate(
            TemplateText template,
            CompiledTemplate ready,
            Map<String, @Nullable Object> variables,
            boolean strict) {
        HubRender render = new HubRender(home, profile, false);
        List<String> warnings = new ArrayList<>(0);
        Run.Settings settings = new Run.Settings(
                render, strict, Environment.STEPS, Environment.MAX_OUTPUT, home.random(), warnings::add);
        try {
            String text = Texts.strip(environment().render(ready, ToTemplate.variables(variables, render), settings));
            warnings.forEach(warning -> warn(template, warning));
            Object value = FromTemplate.value(NativeResult.of(text));
            return new Evaluation(text, value, null, render.tracked().dependencies(), warnings);
        } catch (TemplateException e) {
            return failed(failure(e, template), render, warnings);
        } catch (RuntimeException e) {
            // A mistake of ours must not end what the template is a part of.
            log.error("a template failed in an unforeseen way: {}", template.source(), e);
            return failed(new HubException("template_error", "unforeseen: " + e, e), render, warnings);
        }
    }

    private static Evaluation failed(HubException error, HubRender render, List<String> warnings) {
        Dependencies looked = render.tracked().dependencies();
        return new Evaluation("", null, error, looked, warnings);
    }

    private void warn(TemplateText template, String warning) {
        if (warned.size() < WARNED && warned.putIfAbsent(warning + template.source(), true) == null) {
            log.warn(
                    "Template variable warning: {} when rendering '{}'{}",
                    warning,
                    template.source().strip(),
                    place(template.position()));
        }
    }

    private static String place(Position position) {
        return position.known() ? " at " + position : "";
    }

    private static HubException failure(TemplateException error, TemplateText template) {
        StringBuilder message = new StringBuilder(error.described());
        String file = error.template();
        if (file != null) {
            message.append(" (").append(file).append(':').append(error.line()).append(':').append(error.column())
                    .append(')');
        } else if (error.line() > 0 && template.position().known()) {
            message.append(" (line ").append(error.line()).append(", column ").append(error.column())
                    .append(" of the template").append(place(template.position())).append(')');
        }
        return new HubException("template_error", message.toString(), error);
    }

    /** Has templates import anew, because the files have changed: those in use too. */
    void forgetFiles() {
        if (environment != null) {
            environment.forget();
        }
    }
}
