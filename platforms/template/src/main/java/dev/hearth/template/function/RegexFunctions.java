package dev.hearth.template.function;

import dev.hearth.jinja.regex.Regex;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Library;
import dev.hearth.jinja.value.ListValue;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.template.home.Profile;
import org.jspecify.annotations.Nullable;

/** Regular expressions of Python. What is no text is searched in the form in which it would be written. */
final class RegexFunctions {
    private RegexFunctions() {}

    static Library library(Profile profile) {
        Function match = Function.of(
                "regex_match",
                "value, find?, ignorecase?",
                (render, a) -> compiled(a[1], a[2]).match(text(a)) != null);
        Function search = Function.of(
                "regex_search",
                "value, find?, ignorecase?",
                (render, a) -> compiled(a[1], a[2]).search(text(a)) != null);
        Library.Builder made = Library.builder()
                .filter("regex_match", match)
                .filter("regex_search", search)
                .filter(
                        "regex_replace",
                        "value?, find?, replace?, ignorecase?",
                        (render, a) -> compiled(a[1], a[3]).sub(pattern(a[2]), a[0] == null ? "" : text(a)))
                .filter(
                        "regex_findall_index",
                        "value, find?, index?, ignorecase?",
                        (render, a) -> at(compiled(a[1], a[3]).findall(text(a)), a[2]));
        if (profile == Profile.OF_2021) {
            return made.build();
        }
        return made.test("match", match)
                .test("search", search)
                .filter(
                        "regex_findall",
                        "value, find?, ignorecase?",
                        (render, a) -> compiled(a[1], a[2]).findall(text(a)))
                .build();
    }

    private static String text(@Nullable Object[] a) {
        return Python.str(Python.given(a[0]));
    }

    private static Regex compiled(@Nullable Object find, @Nullable Object ignoreCase) {
        return Regex.compile(pattern(find), ignoreCase != null && Python.truth(ignoreCase));
    }

    private static String pattern(@Nullable Object given) {
        if (given == null) {
            return "";
        }
        String text = Python.text(given);
        if (text == null) {
            throw Arity.wrong(given, "first argument must be string or compiled pattern");
        }
        return text;
    }

    private static Object at(ListValue found, @Nullable Object index) {
        if (index != null && Numbers.index(index) == null) {
            throw Arity.wrong(index, "list indices must be integers or slices, not " + Python.typeName(index));
        }
        Object one = found.item(index == null ? 0L : index);
        if (one == null) {
            throw new TemplateException(TemplateException.Kind.INDEX, "list index out of range");
        }
        return one;
    }
}
