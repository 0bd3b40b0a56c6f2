package dev.hearth.jinja.syntax;

import dev.hearth.jinja.syntax.Statement.Block;
import dev.hearth.jinja.value.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Statements, and the template as a whole. After {@code jinja2.parser.Parser}. */
public final class Statements extends Parser {
    private final Map<String, Block> blocks = new LinkedHashMap<>();
    private final Deque<String> tags = new ArrayDeque<>();
    // The names that end the bodies we are in, the innermost first.
    private final Deque<List<String>> ends = new ArrayDeque<>();
    private int loops;

    private Statements(String source) {
        super(source);
    }

    /**
     * Parses a template.
     *
     * @param source as {@link Source#text} gives it
     * @throws dev.hearth.jinja.value.TemplateException {@code SYNTAX}, with its place
     */
    public static Statement.Root parse(String source) {
        Statements parser = new Statements(source);
        List<Statement> body = parser.body(List.of());
        return new Statement.Root(body, parser.blocks, 0);
    }

    // --- bodies

    private List<Statement> body(List<String> endNames) {
        List<Statement> body = new ArrayList<>();
        List<Expression> written = new ArrayList<>();
        if (!endNames.isEmpty()) {
            ends.push(endNames);
        }
        deeper();
        while (current.kind() != Token.Kind.END) {
            switch (current.kind()) {
                case DATA -> {
                    Token data = advance();
                    written.add(new Expression.Data(data.text(), data.at()));
                }
                case VARIABLE_BEGIN -> {
                    advance();
                    written.add(tuple(true, false, null));
                    expect(Token.Kind.VARIABLE_END);
                }
                case BLOCK_BEGIN -> {
                    flush(written, body);
                    advance();
                    if (!endNames.isEmpty() && current.kind() == Token.Kind.NAME && endNames.contains(current.text())) {
                        ends.pop();
                        back();
                        return body;
                    }
                    body.addAll(statement());
                    expect(Token.Kind.BLOCK_END);
                }
                default -> throw error("internal parsing error", current.at());
            }
        }
        flush(written, body);
        if (!endNames.isEmpty()) {
            throw unknown(null, current.at());
        }
        back();
        return body;
    }

    private static void flush(List<Expression> written, List<Statement> body) {
        if (!written.isEmpty()) {
            body.add(new Statement.Output(List.copyOf(written), written.getFirst().at()));
            written.clear();
        }
    }

    /** The body up to one of the names, standing at that name. */
    private List<Statement> bodyUntil(String... endNames) {
        // Jinja2 forgives a colon, for those who come from Python.
        skipOperator(":");
        expect(Token.Kind.BLOCK_END);
        return body(List.of(endNames));
    }

    private List<Statement> bodyAndEnd(String endName) {
        List<Statement> body = bodyUntil(endName);
        advance();
        return body;
    }

    private List<Statement> statement() {
        Token tag = current;
        if (tag.kind() != Token.Kind.NAME) {
            throw error("tag name expected", tag.at());
        }
        tags.push(tag.text());
        List<Statement> made = switch (tag.text()) {
            case "for" -> List.of(forLoop());
            case "if" -> List.of(condition());
            case "block" -> List.of(block());
            case "extends" -> {
                int at = advance().at();
                yield List.of(new Statement.Extends(expression(), at));
            }
            case "print" -> List.of(print());
            case "macro" -> List.of(macro());
            case "include" -> List.of(include());
            case "from" -> List.of(from());
            case "import" -> List.of(imports());
            case "set" -> List.of(set());
            case "with" -> List.of(with());
            case "autoescape" -> {
                int at = advance().at();
                Expression on = expression();
                yield List.of(new Statement.Autoescape(on, bodyAndEnd("endautoescape"), at));
            }
            case "call" -> List.of(callBlock());
            case "filter" -> {
                int at = advance().at();
                Expression.Filter filter = chained(null);
                yield List.of(new Statement.FilterBlock(filter, bodyAndEnd("endfilter"), at));
            }
            case "do" -> {
                int at = advance().at();
                yield List.of(new Statement.Do(tuple(true, false, null), at));
            }
            case "break" -> {
                inLoop(tag);
                yield List.of(new Statement.Break(advance().at()));
            }
            case "continue" -> {
                inLoop(tag);
                yield List.of(new Statement.Continue(advance().at()));
            }
            default -> {
                tags.pop();
                throw unknown(tag.text(), tag.at());
            }
        };
        tags.pop();
        return made;
    }

    private void inLoop(Token tag) {
        if (loops == 0) {
            throw error("'" + tag.text() + "' outside loop", tag.at());
        }
    }

    private RuntimeException unknown(@Nullable String tag, int at) {
        Set<String> expected = new LinkedHashSet<>();
        ends.forEach(expected::addAll);
        StringBuilder message = new StringBuilder(
                tag == null ? "Unexpected end of template." : "Encountered unknown tag " + Texts.repr(tag) + ".");
        if (!ends.isEmpty()) {
            String looking =
                    String.join(" or ", ends.getFirst().stream().map(Texts::repr).toList());
            message.append(
                    tag != null && expected.contains(tag)
                            ? " You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for "
                                    + looking + "."
                            : " Jinja was looking for the following tags: " + looking + ".");
        }
        if (!tags.isEmpty()) {
            message.append(" The innermost block that needs to be closed is ")
                    .append(Texts.repr(tags.getFirst()))
                    .append('.');
        }
        return error(message.toString(), at);
    }

    // --- statements

    private Statement forLoop() {
        int at = advance().at();
        Expression target = target("in");
        expectName("in");
        Expression iterable = tuple(false, false, "recursive");
        Expression test = skipName("if") ? expression() : null;
        boolean recursive = skipName("recursive");
        loops++;
        List<Statement> body = bodyUntil("endfor", "else");
        loops--;
        List<Statement> otherwise = advance().isName("endfor") ? List.of() : bodyAndEnd("endfor");
        return new Statement.For(target, iterable, body, otherwise, test, recursive, at);
    }

    private Statement condition() {
        int at = current.at();
        List<Statement.Branch> branches = new ArrayList<>();
        List<Statement> otherwise = List.of();
        while (true) {
            advance();
            Expression test = tuple(false, false, null);
            branches.add(new Statement.Branch(test, bodyUntil("elif", "else", "endif")));
            if (isName("elif")) {
                continue;
            }
            if (advance().isName("else")) {
                otherwise = bodyAndEnd("endif");
            }
            return new Statement.If(branches, otherwise, at);
        }
    }

    private Statement with() {
        int at = advance().at();
        List<Expression> targets = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (current.kind() != Token.Kind.BLOCK_END) {
            if (!targets.isEmpty()) {
                expectOperator(",");
            }
            targets.add(oneTarget());
            expectOperator("=");
            values.add(expression());
        }
        return new Statement.With(targets, values, bodyAndEnd("endwith"), at);
    }

    private Expression oneTarget() {
        int at = current.at();
        if (isOperator("(")) {
            return target(null);
        }
        return new Expression.Name(targetName(), at);
    }

    private Statement block() {
        int at = advance().at();
        Token name = expect(Token.Kind.NAME);
        boolean scoped = skipName("scoped");
        boolean required = skipName("required");
        if (isOperator("-")) {
            throw error(
                    "Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an"
                            + " underscore instead.",
                    current.at());
        }
        int around = loops;
        loops = 0;
        List<Statement> body = bodyAndEnd("endblock");
        loops = around;
        if (required && !blank(body)) {
            throw error("Required blocks can only contain comments or whitespace", at);
        }
        skipName(name.text());
        Block block = new Block(name.text(), body, scoped, required, at);
        if (blocks.putIfAbsent(name.text(), block) != null) {
            throw error("block " + Texts.repr(name.text()) + " defined twice", at);
        }
        return block;
    }

    private static boolean blank(List<Statement> body) {
        return body.stream()
                .allMatch(each -> each instanceof Statement.Output output
                        && output.parts().stream().allMatch(part -> part instanceof Expression.Data data
                                && data.text().isBlank()));
    }

    private Statement print() {
        int at = advance().at();
        List<Expression> parts = new ArrayList<>();
        while (current.kind() != Token.Kind.BLOCK_END) {
            if (!parts.isEmpty()) {
                expectOperator(",");
            }
            parts.add(expression());
        }
        return new Statement.Output(parts, at);
    }

    private Statement include() {
        int at = advance().at();
        Expression template = expression();
        boolean ignoreMissing = isName("ignore") && look().isName("missing");
        if (ignoreMissing) {
            advance();
            advance();
        }
        return new Statement.Include(template, context(true), ignoreMissing, at);
    }

    private boolean context(boolean otherwise) {
        if ((isName("with") || isName("without")) && look().isName("context")) {
            boolean with = advance().isName("with");
            advance();
            return with;
        }
        return otherwise;
    }

    private Statement imports() {
        int at = advance().at();
        Expression template = expression();
        expectName("as");
        String target = targetName();
        return new Statement.Import(template, target, context(false), at);
    }

    private Statement from() {
        int at = advance().at();
        Expression template = expression();
        expectName("import");
        List<Statement.Imported> names = new ArrayList<>();
        boolean withContext = false;
        while (true) {
            if (!names.isEmpty()) {
                expectOperator(",");
            }
            if (current.kind() != Token.Kind.NAME) {
                expect(Token.Kind.NAME);
            }
            if ((isName("with") || isName("without")) && look().isName("context")) {
                withContext = context(false);
                break;
            }
            int nameAt = current.at();
            String name = targetName();
            if (name.startsWith("_")) {
                throw error("names starting with an underline can not be imported", nameAt);
            }
            names.add(new Statement.Imported(name, skipName("as") ? targetName() : name));
            if ((isName("with") || isName("without")) && look().isName("context")) {
                withContext = context(false);
                break;
            }
            if (!isOperator(",")) {
                break;
            }
        }
        return new Statement.FromImport(template, names, withContext, at);
    }

    private Statement set() {
        int at = advance().at();
        Expression target;
        if (current.kind() == Token.Kind.NAME && look().isOperator(".")) {
            Token namespace = advance();
            advance();
            target = new Expression.NamespaceTarget(
                    namespace.text(), expect(Token.Kind.NAME).text(), namespace.at());
        } else {
            target = target(null);
        }
        if (skipOperator("=")) {
            return new Statement.Assign(target, tuple(true, false, null), at);
        }
        Expression.Filter filter = skipOperator("|") ? chained(filter(null)) : null;
        return new Statement.AssignBlock(target, filter, bodyAndEnd("endset"), at);
    }

    private Expression.Filter chained(Expression.@Nullable Filter first) {
        Expression.Filter filter = first == null ? filter(null) : first;
        while (skipOperator("|")) {
            filter = filter(filter);
        }
        return filter;
    }

    private Statement macro() {
        int at = advance().at();
        String name = targetName();
        List<String> parameters = new ArrayList<>();
        List<Expression> defaults = new ArrayList<>();
        signature(parameters, defaults);
        int around = loops;
        loops = 0;
        List<Statement> body = bodyAndEnd("endmacro");
        loops = around;
        return new Statement.Macro(name, parameters, defaults, body, at);
    }

    private Statement callBlock() {
        int at = advance().at();
        List<String> parameters = new ArrayList<>();
        List<Expression> defaults = new ArrayList<>();
        if (isOperator("(")) {
            signature(parameters, defaults);
        }
        int callAt = current.at();
        if (!(expression() instanceof Expression.Call call)) {
            throw error("expected call", callAt);
        }
        int around = loops;
        loops = 0;
        List<Statement> body = bodyAndEnd("endcall");
        loops = around;
        return new Statement.CallBlock(call, parameters, defaults, body, at);
    }

    private void signature(List<String> parameters, List<Expression> defaults) {
        expectOperator("(");
        while (!isOperator(")")) {
            if (!parameters.isEmpty()) {
                expectOperator(",");
            }
            int at = current.at();
            String name = targetName();
            if (parameters.contains(name)) {
                throw error("duplicate argument '" + name + "' in function definition", at);
            }
            parameters.add(name);
            if (skipOperator("=")) {
                defaults.add(expression());
            } else if (!defaults.isEmpty()) {
                throw error("non-default argument follows default argument", at);
            }
        }
        expectOperator(")");
    }
}
