package dev.hearth.cli.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Damages a configuration as people, editors and disks do: the text of its files, and values and keys in them. */
final class Mutator {
    private static final String SECRETS = "secrets.yaml";
    private static final List<String> PIECES = List.of(
            "\t", " ", "  ", "\n", "\r", "'", "\"", "[", "]", "{", "}", ":", ": ", ",", "- ", "-", "&", "&a ", "*",
            "*a",
            "*lamp", "!", "!x ", "!include ", "!secret ", "!!int ", "!!str ", "!<", "|", ">", "|2\n", "%", "@", "`",
            "#",
            " #", "?", "? ", "~", "0", "\0", "\u001b[31m", "\uFEFF", "\u0085", "\u2028", "\u00A0", "“", "é", "😀",
            "\\", "<<: ", "---\n", "...\n", "%YAML 1.1\n", "{{ x }}", "{% if %}", "\"\\x", "\"\\0\"", "null", "=",
            "\u007f");
    private static final List<String> VALUES = List.of(
            "", "[]", "{}", "[1, 2]", "{a: b}", "12:30", "1e999", "-5", "1.5", "true", "null", "'text'", "\"\\u0000\"",
            "!secret password", "!secret people", "!secret nope", "!include sensors/a.yaml", "!include nope.yaml",
            "!include configuration.yaml", "!include ../x.yaml", "!include \"a\\0b\"", "!include_dir_named packages",
            "!include_dir_list sensors", "!include_dir_merge_list .", "!include_dir_merge_named customize",
            "!env_var LONGITUDE", "!env_var NOPE", "!input x", "&a [*a]", "*home", "&a {<<: *a}", "!!binary aGk=",
            "!!set {a, b}", "2026-99-99", "0x7fffffffffffffffffff", "99999999999999999999999", ".inf", ".nan",
            "{{ states('sun.sun') }}", "light.kitchen", "time_dat", "[[[{a: [b]}]]]", "{platform: demo}", "0b", "y",
            "-0", "190:20:30", "_", "a,b", "http://[", "*", "\"\"", "' '");
    private static final List<String> KEYS = List.of(
            "platform", "sensor", "light", "demo", "homeassistant", "packages", "customize", "customize_glob", "name",
            "latitude", "resources", "type", "arg", "display_options", "scan_interval", "entity_namespace", "time_zone",
            "<<", "1", "yes", "~", "''", "\"a b\"", "é", "Sensor", "[a]", "{a: b}", "!secret password", "*lamp", "a.b",
            "temperature_unit", "whitelist_external_dirs", "media_dirs", "light.kitchen", "sensor more");

    private final Map<String, String> good;
    private final Random random;
    private final Map<String, byte[]> files = new TreeMap<>();

    Mutator(Map<String, String> good, long seed) {
        this.good = good;
        this.random = new Random(seed);
    }

    /** The damaged files by their names. */
    Map<String, byte[]> mutated() {
        Map<String, String> texts = new TreeMap<>(good);
        List<String> names = List.copyOf(texts.keySet());
        for (int changes = 1 + random.nextInt(5); changes > 0; changes--) {
            String name = names.get(random.nextInt(names.size()));
            String text = texts.get(name);
            if (text != null) {
                texts.put(name, random.nextBoolean() ? structure(text) : text(text));
            }
        }
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        if (random.nextInt(20) == 0) {
            bytes(names.get(random.nextInt(names.size())));
        }
        return files;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    // ---- text ----

    private String text(String text) {
        if (text.isEmpty()) {
            return one(PIECES);
        }
        StringBuilder out = new StringBuilder(text);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(30));
        switch (random.nextInt(9)) {
            case 0 -> out.deleteCharAt(at);
            case 1, 2 -> out.insert(at, one(PIECES));
            case 3 -> out.setCharAt(at, (char) (' ' + random.nextInt(95)));
            case 4 -> out.delete(at, end);
            case 5 -> out.insert(random.nextInt(text.length()), text, at, end);
            case 6 -> out.setLength(at);
            case 7 -> out.insert(at, splice());
            default -> {
                return lines(text);
            }
        }
        return out.toString();
    }

    // Never of the secrets: what stands in another file is no secret.
    private String splice() {
        List<String> names = good.keySet().stream().filter(name -> !name.equals(SECRETS)).toList();
        String from = good.getOrDefault(one(names), "");
        int at = random.nextInt(from.length());
        return from.substring(at, Math.min(from.length(), at + random.nextInt(200)));
    }

    private String lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            case 2 -> Collections.swap(lines, at, other);
            case 3 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + lines.get(at));
            case 4 -> lines.set(at, lines.get(at).replaceFirst("^ {1," + (1 + random.nextInt(3)) + "}", ""));
            case 5 -> lines.replaceAll(line -> line + "\r");
            default -> lines.set(at, "\t" + lines.get(at).stripLeading());
        }
        return String.join("\n", lines);
    }

    private void bytes(String name) {
        byte[] bytes = files.getOrDefault(name, new byte[0]);
        switch (random.nextInt(5)) {
            case 0 -> files.put(name, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
            case 1 -> files.put(name, ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8));
            case 2 -> files.remove(name);
            default -> {
                for (int i = random.nextInt(3); bytes.length > 0 && i >= 0; i--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
        }
    }

    // ---- structure ----

    private String structure(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        List<Integer> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s*(- )?[^#:]+:.*")) {
                entries.add(i);
            }
        }
        if (entries.isEmpty()) {
            return text + one(KEYS) + ": " + one(VALUES) + "\n";
        }
        int at = entries.get(random.nextInt(entries.size()));
        String line = lines.get(at);
        int colon = line.indexOf(':', line.indexOf("\": ") > 0 ? line.indexOf("\": ") : 0);
        int key = line.length() - line.replaceFirst("^\\s*(- )?", "").length();
        switch (random.nextInt(7)) {
            case 0, 1, 2 -> lines.set(at, line.substring(0, colon) + ": " + one(VALUES));
            case 3 -> lines.set(at, line.substring(0, key) + one(KEYS) + line.substring(colon));
            case 4 -> lines.add(at, " ".repeat(key) + one(KEYS) + ": " + one(VALUES));
            case 5 -> lines.set(at, line.substring(0, colon) + ": " + deep(random.nextInt(300)));
            default -> lines.set(at, line.substring(0, key) + mistyped(line.substring(key, colon))
                    + line.substring(colon));
        }
        return String.join("\n", lines);
    }

    private String deep(int levels) {
        String open = random.nextBoolean() ? "[" : "{a: ";
        return open.repeat(levels) + "x" + (open.equals("[") ? "]" : "}").repeat(levels);
    }

    private String mistyped(String word) {
        int at = random.nextInt(word.length() + 1);
        return word.substring(0, at) + (char) ('a' + random.nextInt(26))
                + word.substring(Math.min(word.length(), at + random.nextInt(2)));
    }
}
