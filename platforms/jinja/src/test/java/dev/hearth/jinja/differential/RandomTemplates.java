package dev.hearth.jinja.differential;

import java.util.List;
import java.util.random.RandomGenerator;

/** Templates at random: well formed, of few names, so that they mean something, with values of every type. */
final class RandomTemplates {
    private static final List<String> NAMES = List.of(
            "one", "zero", "neg", "big", "half", "tiny", "txt", "num", "uml", "empty", "yes", "nil", "lst", "mix",
            "dct",
            "tup", "recs", "missing", "x", "y", "item");
    private static final List<String> LITERALS = List.of(
            "0", "1", "2", "3", "-1", "7", "10", "255", "123456789012", "9223372036854775807", "9223372036854775808",
            "0x1F", "0b101", "0o17", "1_000", "0.0", "1.0", "0.1", "-2.5", "1e3", "2.5e-7", "1e16", "123456.789", "''",
            "'a'", "'abc'", "\"it's\"", "'Hello World'", "' x '", "'ä€😀'", "'12'", "'-3.7'", "'1,2,3'", "'a\\nb\\tc'",
            "'<b>&amp;'", "'%s-%05.1f'", "'{}/{!r}'", "true", "false", "none", "[]", "{}", "()", "[1, 2, 3]",
            "[3, 1, 2, 1]", "['b', 'a', 'C']", "[none, 0, '']", "(1, 'x')", "{'a': 1, 'b': [2]}", "{1: 'x', 2.0: 'y'}",
            "[[1, 2], [3]]", "[{'n': 2, 's': 'b'}, {'n': 1, 's': 'A'}]");
    private static final List<String> BINARY =
            List.of("+", "-", "*", "/", "//", "%", "~", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "and", "or");
    private static final List<String> FILTERS = List.of(
            "abs", "attr('a')", "batch(2)|list", "batch(2, 'f')|list", "capitalize", "center(9)", "count", "d('q')",
            "default('z', true)", "dictsort", "e", "escape", "filesizeformat", "first", "float", "float(7)",
            "forceescape",
            "format(1)", "groupby('n')|list", "indent", "indent(2, true)", "int", "int(9)", "int(0, 16)", "items|list",
            "join", "join('-')", "join(',', 's')", "last", "length", "list", "lower", "map('upper')|list",
            "map(attribute='n')|list", "map('default', 3)|list", "max", "min", "pprint", "reject|list",
            "reject('odd')|list",
            "rejectattr('n')|list", "replace('a', 'bb')", "replace('l', 'L', 1)", "reverse|list", "round", "round(1)",
            "round(1, 'floor')", "round(0, 'ceil')", "round(-1)", "safe", "select|list", "select('number')|list",
            "selectattr('n', 'gt', 1)|list", "slice(2)|list", "slice(3, 0)|list", "sort", "sort(true)",
            "sort(attribute='n')", "sort(case_sensitive=true)", "string", "striptags", "sum", "sum('n')",
            "sum(start=1)",
            "title", "tojson", "tojson(2)", "trim", "trim('a')", "truncate(6)", "truncate(5, true, '')", "unique|list",
            "unique(true)|list", "upper", "urlencode", "wordcount", "wordwrap(4)", "xmlattr");
    private static final List<String> TESTS = List.of(
            "boolean", "callable", "defined", "divisibleby(2)", "divisibleby 3", "eq 1", "equalto('a')", "escaped",
            "even",
            "false", "float", "ge 1", "gt(0)", "in [1, 'a']", "integer", "iterable", "le 2", "lower", "lt 3", "mapping",
            "ne 1", "none", "number", "odd", "sameas none", "sequence", "string", "true", "undefined", "upper",
            "filter",
            "test");
    private static final List<String> METHODS = List.of(
            "upper()", "lower()", "title()", "capitalize()", "swapcase()", "strip()", "lstrip('a ')", "rstrip()",
            "split()", "split(',')", "split(' ', 1)", "rsplit(',', 1)", "splitlines()", "partition(' ')",
            "rpartition('l')",
            "replace('a', 'x')", "replace('l', '', 1)", "find('l')", "rfind('l')", "index('a')", "count('l')",
            "startswith('a')", "endswith(('c', 'd'))", "isdigit()", "isalpha()", "isalnum()", "isupper()", "islower()",
            "isspace()", "istitle()", "isnumeric()", "isdecimal()", "isidentifier()", "zfill(6)", "center(8, '*')",
            "ljust(6)", "rjust(6, '.')", "join(['p', 'q'])", "join('xyz')", "expandtabs(4)", "removeprefix('a')",
            "removesuffix('c')", "casefold()", "encode()", "format(1, 2)", "get('a')", "get('q', 5)", "items()|list",
            "keys()|list", "values()|list", "copy()", "count(1)", "index(1)", "bit_length()", "is_integer()",
            "append(1)",
            "update({})", "x", "a", "0", "real", "imag", "numerator", "__class__", "_x");

    private final RandomGenerator random;
    private int names;

    RandomTemplates(RandomGenerator random) {
        this.random = random;
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A whole template. */
    String template() {
        names = 0;
        StringBuilder out = new StringBuilder();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            statement(out, random.nextInt(3));
        }
        return out.toString();
    }

    private void body(StringBuilder out, int depth) {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            statement(out, depth);
        }
    }

    private String open() {
        return random.nextInt(6) == 0 ? "{%- " : "{% ";
    }

    private String close() {
        return random.nextInt(6) == 0 ? " -%}" : " %}";
    }

    private void tag(StringBuilder out, String text) {
        out.append(open()).append(text).append(close());
    }

    private void statement(StringBuilder out, int depth) {
        int kind = random.nextInt(depth > 0 ? 24 : 9);
        switch (kind) {
            case 0, 1, 2, 3, 4, 5 ->
                out.append("{{ ").append(expression(1 + random.nextInt(3)))
                        .append(random.nextInt(8) == 0 ? " -}}" : " }}");
            case 6 -> out.append(
                    any(List.of("text", " \n ", "a\n\n", "{ }", "é", "{# note #}", "{% raw %}{{ x }}{% endraw %}")));
            case 7, 8 ->
                tag(out, "set " + any(List.of("x", "y", "x, y", "item")) + " = " + expression(random.nextInt(3)));
            case 9, 10, 11 -> condition(out, depth);
            case 12, 13, 14, 15 -> loop(out, depth);
            case 16 -> macro(out, depth);
            case 17 -> {
                tag(out, "with x = " + expression(1) + ", y = " + expression(1));
                body(out, depth - 1);
                tag(out, "endwith");
            }
            case 18 -> {
                tag(out, "set x");
                body(out, depth - 1);
                tag(out, "endset");
                out.append("{{ x }}");
            }
            case 19 -> {
                tag(out, "filter " + any(List.of("upper", "trim", "replace('a', 'b')", "title|reverse|list|join")));
                body(out, depth - 1);
                tag(out, "endfilter");
            }
            case 20 -> {
                tag(out, "set ns = namespace(a=" + expression(1) + ")");
                tag(out, "set ns.a = " + expression(1));
                out.append("{{ ns.a }}");
            }
            case 21 -> {
                tag(out, "do " + expression(random.nextInt(3)));
            }
            case 22 -> {
                tag(out, "autoescape true");
                body(out, depth - 1);
                tag(out, "endautoescape");
            }
            default -> {
                names++;
                tag(out, "block b" + names);
                body(out, depth - 1);
                tag(out, "endblock");
            }
        }
    }

    private void condition(StringBuilder out, int depth) {
        tag(out, "if " + expression(random.nextInt(3)));
        body(out, depth - 1);
        if (random.nextInt(3) == 0) {
            tag(out, "elif " + expression(random.nextInt(3)));
            body(out, depth - 1);
        }
        if (random.nextBoolean()) {
            tag(out, "else");
            body(out, depth - 1);
        }
        tag(out, "endif");
    }

    private void loop(StringBuilder out, int depth) {
        String target = any(List.of("item", "item", "x", "x, y"));
        String filter = random.nextInt(4) == 0 ? " if " + expression(1) : "";
        String iterable = target.contains(",")
                ? any(List.of("dct.items()", "[(1, 2), (3, 4)]", "dct|dictsort", "recs|groupby('s')", "lst"))
                : any(List.of("lst", "mix", "recs", "range(3)", "txt", "dct", "[]", "tup", expression(1)));
        tag(out, "for " + target + " in " + iterable + filter);
        if (random.nextInt(3) == 0) {
            out.append(any(List.of(
                    "{{ loop.index }}", "{{ loop.last }}", "{{ loop.revindex0 }}", "{{ loop.length }}",
                    "{{ loop.cycle('a', 'b') }}", "{{ loop.previtem }}", "{{ loop.nextitem|default('-') }}",
                    "{{ loop.changed(item) }}", "{{ loop.depth }}")));
        }
        body(out, depth - 1);
        if (random.nextInt(5) == 0) {
            out.append("{% if ").append(expression(1)).append(" %}{% ")
                    .append(random.nextBoolean() ? "break" : "continue").append(" %}{% endif %}");
        }
        if (random.nextInt(4) == 0) {
            tag(out, "else");
            body(out, depth - 1);
        }
        tag(out, "endfor");
    }

    private void macro(StringBuilder out, int depth) {
        names++;
        String name = "m" + names;
        tag(out, "macro " + name + "(x, y=" + expression(1) + ")");
        body(out, depth - 1);
        if (random.nextInt(3) == 0) {
            out.append(any(List.of("{{ varargs }}", "{{ kwargs }}", "{{ caller is defined }}")));
        }
        tag(out, "endmacro");
        out.append("{{ ").append(name).append(any(List.of("()", "(1)", "(1, 2)", "(y=3)", "(1, 2, 3)", "(1, z=4)")))
                .append(" }}");
        if (random.nextInt(3) == 0) {
            out.append("{% call ").append(name).append("(1) %}inner{% endcall %}");
        }
    }

    /** An expression. */
    String expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? any(NAMES) : any(LITERALS);
        }
        String a = expression(depth - 1);
        return switch (random.nextInt(22)) {
            case 0, 1 -> a;
            case 2, 3, 4, 5 -> "(" + a + " " + any(BINARY) + " " + expression(depth - 1) + ")";
            case 6 -> any(List.of("-", "+", "not ")) + "(" + a + ")";
            case 7, 8, 9, 10 -> "(" + a + ")|" + any(FILTERS);
            case 11, 12 -> "(" + a + ") is " + (random.nextInt(4) == 0 ? "not " : "") + any(TESTS);
            case 13, 14, 15 -> "(" + a + ")." + any(METHODS);
            case 16 -> "(" + a + ")[" + expression(depth - 1) + "]";
            // Of names only: Jinja2 computes what is constant beforehand, and forgives mistakes there.
            case 17 -> any(NAMES) + "[" + any(List.of("1:", ":2", "::-1", "-2:", "1:3", ":", "::2", "5:1:-2")) + "]";
            case 18 -> "(" + a + " if " + expression(depth - 1)
                    + (random.nextInt(4) == 0 ? ")" : " else " + expression(depth - 1) + ")");
            case 19 -> "[" + a + ", " + expression(depth - 1) + "]";
            case 20 -> "{" + any(List.of("'k'", "1", "txt", "tup")) + ": " + a + "}";
            default -> any(List.of(
                    "range(" + any(List.of("3", "1, 4", "5, 0, -2", "0")) + ")|list",
                    "dict(a=" + a + ")",
                    "(" + a + ") ** " + any(List.of("2", "3", "0", "0.5", "-1")),
                    "1 < " + a + " <= 3",
                    "cycler(1, 2).next()",
                    "joiner('|')()",
                    "'%s' % (" + a + ")",
                    "'%d %5.2f' % (" + a + ", one)",
                    "'{:>8}|{!r:.3}'.format(" + a + ", txt)",
                    "'{0[0]} {1.x}'.format(" + a + ", dct)"));
        };
    }
}
