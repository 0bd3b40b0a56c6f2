package dev.hearth.template.conformance;

import dev.hearth.api.template.Dependencies;
import dev.hearth.jinja.Environment;
import dev.hearth.jinja.compile.Run;
import dev.hearth.jinja.filter.Filters;
import dev.hearth.jinja.filter.Globals;
import dev.hearth.jinja.filter.Tests;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.MapValue;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.SetValue;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Texts;
import dev.hearth.template.function.HubFunctions;
import dev.hearth.template.function.JsonReader;
import dev.hearth.template.function.NativeResult;
import dev.hearth.template.home.HubRender;
import dev.hearth.template.home.Profile;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs cases one after the other. Of one thread. */
final class CaseRunner {
    private static final String JINJA = "jinja2";

    private final MapValue fixtures;
    private final Map<String, Environment> environments = Map.of(
            JINJA,
            new Environment(
                    Library.builder()
                            .addAll(Filters.library())
                            .addAll(Tests.library())
                            .addAll(Globals.library())
                            .build(),
                    Environment.Sources.NONE),
            "ha-2021.3",
            new Environment(HubFunctions.library(Profile.OF_2021), Environment.Sources.NONE),
            "ha-current",
            new Environment(HubFunctions.library(Profile.CURRENT), Environment.Sources.NONE));

    CaseRunner(MapValue fixtures) {
        this.fixtures = fixtures;
    }

    /** What is wrong with the outcome of a case; empty if nothing is. */
    String failure(Case one) {
        Environment environment = environments.get(one.text("profile"));
        if (environment == null) {
            return "there is no profile " + one.text("profile");
        }
        Object listed = one.has("states") ? one.fields().find("states") : null;
        Object states = listed instanceof MapValue named && named.find("fixture") instanceof String fixture
                ? fixtures.find(fixture)
                : listed;
        CaseHome home = new CaseHome(one, states instanceof ListValue ? states : ListValue.EMPTY);
        HubRender hub = new HubRender(
                home, one.text("profile").equals("ha-2021.3") ? Profile.OF_2021 : Profile.CURRENT, false);
        String wrong = outcome(one, environment, home, hub);
        return wrong.isEmpty() ? tracking(one, hub.tracked().dependencies()) : wrong;
    }

    private static String outcome(Case one, Environment environment, CaseHome home, HubRender hub) {
        Object value;
        try {
            value = one.text("mode").equals("json_value")
                    ? jsonValue(one, environment, home, hub)
                    : result(one, render(one, environment, home, hub, variables(one)));
        } catch (TemplateException e) {
            return one.flag("error") ? "" : e.described();
        }
        if (one.flag("error")) {
            return "an error is expected, not " + Python.repr(value);
        }
        Object expected = one.value("expected");
        return same(one.text("compare"), expected, value)
                ? ""
                : "expected " + Python.repr(expected) + ", got " + Python.repr(value);
    }

    private static Map<String, Object> variables(Case one) {
        Map<String, Object> variables = new HashMap<>();
        for (Map.Entry<Object, Object> entry : one.map("variables").entries()) {
            variables.put(Python.str(entry.getKey()), Case.decoded(entry.getValue()));
        }
        return variables;
    }

    private static String render(
            Case one, Environment environment, CaseHome home, HubRender hub, Map<String, Object> variables) {
        Run.Settings settings = new Run.Settings(
                hub, false, Environment.STEPS, Environment.MAX_OUTPUT, home.random(), null);
        String source = one.text("template");
        if (one.text("profile").equals(JINJA)) {
            return environment.render(environment.compile(source), variables, settings);
        }
        return Texts.strip(environment.render(environment.compile(Texts.strip(source)), variables, settings));
    }

    private static Object result(Case one, String text) {
        boolean parsed = one.flag("parse_result") && !Boolean.TRUE.equals(one.map("config").find("legacy_templates"));
        return parsed ? NativeResult.of(text) : text;
    }

    private static Object jsonValue(Case one, Environment environment, CaseHome home, HubRender hub) {
        Object value = one.value("value");
        Map<String, Object> variables = variables(one);
        variables.put("value", value);
        Object json = parsed(value);
        if (json != null) {
            variables.put("value_json", json);
        }
        try {
            return render(one, environment, home, hub, variables);
        } catch (TemplateException e) {
            return one.has("error_value") ? one.value("error_value") : value;
        }
    }

    private static @Nullable Object parsed(Object value) {
        try {
            return value instanceof String text ? JsonReader.read(text) : null;
        } catch (TemplateException e) {
            return null;
        }
    }

    // --- comparing

    private static boolean same(String way, Object expected, Object value) {
        return switch (way) {
            case "loose" -> Python.equal(expected, value);
            case "unordered" -> unordered(expected, value);
            default -> strict(expected, value);
        };
    }

    private static boolean unordered(Object expected, Object value) {
        if (!(value instanceof ListValue) || !(expected instanceof ListValue)) {
            return Python.equal(expected, value);
        }
        return Python.length(expected) == Python.length(value)
                && SetValue.of(expected).equalTo(SetValue.of(value));
    }

    // Where 2 is not 2.0 and True not 1.
    private static boolean strict(Object expected, Object value) {
        if (!Python.typeName(expected).equals(Python.typeName(value)) || !Python.equal(expected, value)) {
            return false;
        }
        if (expected instanceof MapValue map) {
            for (Map.Entry<Object, Object> entry : map.entries()) {
                if (!strict(entry.getValue(), Python.given(((MapValue) value).find(entry.getKey())))) {
                    return false;
                }
            }
            return true;
        }
        if (expected instanceof SetValue || !Python.iterable(expected) || Python.isText(expected)) {
            return true;
        }
        List<Object> left = Python.elements(expected);
        List<Object> right = Python.elements(value);
        for (int i = 0; i < left.size(); i++) {
            if (!strict(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    // More entities than listed are tolerable, less are not.
    private static String tracking(Case one, Dependencies seen) {
        MapValue wanted = one.map("tracking");
        StringBuilder wrong = new StringBuilder();
        for (Map.Entry<Object, Object> entry : wanted.entries()) {
            Object value = entry.getValue();
            String key = Python.str(entry.getKey());
            boolean right = switch (key) {
                case "entities" -> seen.entities().containsAll(texts(value));
                case "domains" -> seen.domains().equals(texts(value));
                case "domains_lifecycle" -> seen.domainsLifecycle().equals(texts(value));
                case "all_states" -> value.equals(seen.allStates());
                case "all_states_lifecycle" -> value.equals(seen.allStatesLifecycle());
                case "has_time" -> value.equals(seen.time());
                case "rate_limit" -> limit(value, seen.rateLimit(), one.flag("error"));
                default -> true;
            };
            if (!right) {
                wrong.append(wrong.isEmpty() ? "tracking: " : ", ").append(key).append(" should be ")
                        .append(Python.repr(value));
            }
        }
        return wrong.isEmpty() ? "" : wrong + ": " + seen;
    }

    private static Set<String> texts(Object list) {
        return Python.elements(list).stream().map(Python::str).collect(Collectors.toSet());
    }

    private static boolean limit(Object wanted, @Nullable Duration seen, boolean failed) {
        Duration limit = failed ? Dependencies.ALL_STATES_LIMIT : seen;
        return wanted instanceof None ? limit == null : limit != null && limit.toSeconds() == Numbers.toDouble(wanted);
    }
}
