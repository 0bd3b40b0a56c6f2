package dev.hearth.template.function;

import dev.hearth.jinja.operator.Access;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Numbers;
import dev.hearth.jinja.value.Python;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version, which is compared by its numbers: {@code 2099.9.10} comes after {@code 2099.9.9}. Home Assistant takes it
 * from the Python library awesomeversion.
 */
final class VersionValue extends Value {
    private static final Pattern FORM = Pattern.compile(
            "(?<prefix>[vV]?)(?<numbers>\\d{1,18}(?:\\.\\d{1,18})*)"
                    + "(?:[.\\-_]?(?<modifier>(?<word>dev|alpha|beta|post|rc|[abcd])[.\\-_]?(?<number>\\d{0,18})))?"
                    + "(?:[+\\-][0-9A-Za-z.\\-]+)?",
            Pattern.CASE_INSENSITIVE);
    private static final int MAX_LENGTH = 256;
    private static final int RELEASE = 4;
    private static final Map<String, Integer> BEFORE_RELEASE = Map.ofEntries(
            Map.entry("dev", 0),
            Map.entry("d", 0),
            Map.entry("alpha", 1),
            Map.entry("a", 1),
            Map.entry("beta", 2),
            Map.entry("b", 2),
            Map.entry("rc", 3),
            Map.entry("c", 3),
            Map.entry("post", RELEASE + 1));
    // All are newer than any numbers, the last the newest.
    private static final List<String> CHANNELS = List.of("stable", "beta", "dev", "latest");

    private final String text;
    private final @Nullable Matcher form;

    VersionValue(String given) {
        String stripped = given.strip();
        text = stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
        Budget.text(text.length());
        Matcher matcher = FORM.matcher(text);
        form = text.length() <= MAX_LENGTH && matcher.matches() ? matcher : null;
    }

    @Override
    public String typeName() {
        return "AwesomeVersion";
    }

    @Override
    public String repr() {
        return "<AwesomeVersion " + strategy() + " '" + plain() + "'>";
    }

    @Override
    public String str() {
        return text;
    }

    private String plain() {
        return form == null ? text : text.substring(part("prefix").length());
    }

    private String part(String group) {
        String found = form == null ? null : form.group(group);
        return found == null ? "" : found;
    }

    private String[] numbers() {
        return part("numbers").split("\\.", -1);
    }

    private String word() {
        return part("word").toLowerCase(Locale.ROOT);
    }

    private int channel() {
        return CHANNELS.indexOf(text.toLowerCase(Locale.ROOT));
    }

    private String strategy() {
        if (channel() >= 0) {
            return "SpecialContainer";
        }
        if (form == null) {
            return "unknown";
        }
        String[] numbers = numbers();
        if (numbers.length == 1 && word().isEmpty()) {
            return "BuildVer";
        }
        if (numbers[0].length() == 4 && numbers[0].startsWith("20")) {
            return "CalVer";
        }
        return numbers.length == 3 ? "SemVer" : word().isEmpty() ? "SimpleVer" : "PEP 440";
    }

    @Override
    public boolean truth() {
        return !text.isEmpty();
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "string" -> plain();
            case "prefix" -> orNone(part("prefix"));
            case "valid" -> form != null || channel() >= 0;
            case "strategy" -> strategy();
            case "sections" -> (long) (form == null ? 0 : numbers().length);
            case "simple" -> form != null && word().isEmpty() && numbers().length > 1;
            case "major" -> section(0);
            case "minor" -> section(1);
            case "patch", "micro" -> section(2);
            case "modifier" -> orNone(part("modifier"));
            case "modifier_type" -> orNone(word());
            case "alpha" -> word().startsWith("a");
            case "beta" -> word().startsWith("b") || text.equalsIgnoreCase("beta");
            case "dev" -> word().startsWith("d") || text.equalsIgnoreCase("dev");
            case "release_candidate" -> word().equals("rc") || word().equals("c");
            default -> Access.plainAttribute(text, name);
        };
    }

    private static Object orNone(String text) {
        return text.isEmpty() ? None.NONE : text;
    }

    private Object section(int index) {
        String[] numbers = numbers();
        return form == null || index >= numbers.length ? None.NONE : new VersionValue(numbers[index]);
    }

    @Override
    public boolean equalTo(Object other) {
        VersionValue version = version(other);
        return version != null && plain().equals(version.plain());
    }

    private static @Nullable VersionValue version(Object other) {
        return other instanceof VersionValue version
                ? version
                : Python.isText(other) || Numbers.number(other) ? new VersionValue(Python.str(other)) : null;
    }

    @Override
    public @Nullable Integer compareWith(Object other) {
        VersionValue version = version(other);
        if (version == null) {
            return null;
        }
        if (channel() >= 0 || version.channel() >= 0) {
            return Integer.compare(channel(), version.channel());
        }
        if (form == null || version.form == null) {
            throw TemplateException.value("Can't compare " + this + " and " + version);
        }
        return compare(version);
    }

    private int compare(VersionValue other) {
        String[] mine = numbers();
        String[] theirs = other.numbers();
        for (int i = 0; i < Math.max(mine.length, theirs.length); i++) {
            int order = Long.compare(number(mine, i), number(theirs, i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(rank(), other.rank());
        return order != 0 ? order : Long.compare(number(part("number")), number(other.part("number")));
    }

    private int rank() {
        return word().isEmpty() ? RELEASE : BEFORE_RELEASE.getOrDefault(word(), RELEASE);
    }

    private static long number(String[] numbers, int index) {
        return index < numbers.length ? number(numbers[index]) : 0;
    }

    private static long number(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    @Override
    public int hashCode() {
        return plain().hashCode();
    }
}
