package dev.hearth.core.config;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.NonPrintableStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;

/** Writes plain values as people write YAML: maps and lists in lines, indented by two. */
public final class YamlText {
    private static final int STEP = 2;

    private final Yaml scalars = new Yaml(options(ScalarStyle.PLAIN));
    private final Yaml texts = new Yaml(options(ScalarStyle.DOUBLE_QUOTED));
    private final StringBuilder text = new StringBuilder();

    private YamlText() {}

    private static DumperOptions options(ScalarStyle style) {
        DumperOptions options = new DumperOptions();
        options.setDefaultScalarStyle(style);
        options.setSplitLines(false);
        options.setNonPrintableStyle(NonPrintableStyle.ESCAPE);
        return options;
    }

    /**
     * The value in lines that end with a line break; no text for nothing.
     *
     * @param value null, a boolean, a number, text, a list or a map of such
     */
    public static String of(@Nullable Object value) {
        YamlText yaml = new YamlText();
        yaml.block(value, 0);
        return yaml.text.toString();
    }

    private void block(@Nullable Object value, int indent) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> map.forEach((key, each) -> {
                blanks(indent);
                entry(key, each, indent);
            });
            case List<?> list when !list.isEmpty() -> list.forEach(each -> {
                blanks(indent);
                text.append('-');
                element(each, indent + STEP);
            });
            case null -> {}
            default -> {
                blanks(indent);
                text.append(inline(value)).append('\n');
            }
        }
    }

    private void entry(Object key, @Nullable Object value, int indent) {
        text.append(inline(key)).append(':');
        if (isBlock(value)) {
            text.append('\n');
            block(value, indent + STEP);
        } else {
            text.append(value == null ? "" : " " + inline(value)).append('\n');
        }
    }

    // The first key of a map stands beside the dash.
    private void element(@Nullable Object value, int indent) {
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            boolean[] first = {true};
            map.forEach((key, each) -> {
                if (first[0]) {
                    text.append(' ');
                    first[0] = false;
                } else {
                    blanks(indent);
                }
                entry(key, each, indent);
            });
        } else if (isBlock(value)) {
            text.append('\n');
            block(value, indent);
        } else {
            text.append(' ').append(inline(value)).append('\n');
        }
    }

    private static boolean isBlock(@Nullable Object value) {
        return (value instanceof Map<?, ?> map && !map.isEmpty()) || (value instanceof List<?> list && !list.isEmpty());
    }

    private String inline(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "{}";
            case List<?> list -> "[]";
            case String lines when lines.indexOf('\n') >= 0 -> texts.dump(lines).strip();
            default -> scalars.dump(value).strip();
        };
    }

    private void blanks(int indent) {
        text.append(" ".repeat(indent));
    }
}
