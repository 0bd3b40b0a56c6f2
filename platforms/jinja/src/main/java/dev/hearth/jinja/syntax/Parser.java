package dev.hearth.jinja.syntax;

import dev.hearth.jinja.syntax.Expression.CallArguments;
import dev.hearth.jinja.syntax.Expression.Comparator;
import dev.hearth.jinja.value.Budget;
import dev.hearth.jinja.value.None;
import dev.hearth.jinja.value.Operator;
import dev.hearth.jinja.value.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Expressions, with Jinja2's precedence, lowest first: {@code if else}, {@code or}, {@code and}, {@code not},
 * comparisons, {@code + -}, {@code ~}, {@code * / // %}, {@code **}, signs, filters and tests. {@link Statements} goes
 * on from it. After {@code jinja2.parser.Parser}.
 */
abstract sealed class Parser permits Statements {
    // Nothing in the tree is deeper, so that going over it needs a bounded stack. Python's own parser stops at 200.
    private static final int DEPTH = 200;
    private static final Set<String> RESERVED = Set.of("true", "false", "none", "True", "False", "None");

    final String source;
    private final List<Token> tokens;
    private int next;
    private int depth;
    Token current;

    Parser(String source) {
        this.source = source;
        if (source.length() > Budget.MAX_TEXT) {
            throw TemplateException.limit("the template is longer than " + Budget.MAX_TEXT + " characters");
        }
        this.tokens = Lexer.tokens(source);
        this.current = tokens.getFirst();
        check(current);
        this.next = 1;
    }

    // --- tokens

    private static void check(Token token) {
        if (token.failure() != null) {
            throw token.failure();
        }
    }

    final Token advance() {
        Token before = current;
        if (before.kind() != Token.Kind.END) {
            current = tokens.get(next++);
            check(current);
        }
        return before;
    }

    final Token look() {
        Token token = tokens.get(Math.min(next, tokens.size() - 1));
        check(token);
        return token;
    }

    final boolean isName(String name) {
        return current.isName(name);
    }

    final boolean isOperator(String operator) {
        return current.isOperator(operator);
    }

    final boolean skipName(String name) {
        if (isName(name)) {
            advance();
            return true;
        }
        return false;
    }

    final boolean skipOperator(String operator) {
        if (isOperator(operator)) {
            advance();
            return true;
        }
        return false;
    }

    final Token expect(Token.Kind kind) {
        if (current.kind() != kind) {
            throw unexpected(kind.described());
        }
        return advance();
    }

    final void expectOperator(String operator) {
        if (!skipOperator(operator)) {
            throw unexpected(operator);
        }
    }

    final void expectName(String name) {
        if (!skipName(name)) {
            throw unexpected(name);
        }
    }

    private TemplateException unexpected(String expected) {
        if (current.kind() == Token.Kind.END) {
            return error("unexpected end of template, expected '" + expected + "'.", current.at());
        }
        return error("expected token '" + expected + "', got '" + current.described() + "'", current.at());
    }

    final TemplateException error(String message, int at) {
        return Source.at(new TemplateException(TemplateException.Kind.SYNTAX, message), source, at, null);
    }

    final void deeper() {
        if (++depth > DEPTH) {
            throw Source.at(
                    TemplateException.limit("the template is nested more than " + DEPTH + " deep"),
                    source,
                    current.at(),
                    null);
        }
    }

    final void back() {
        depth--;
    }

    // A chain such as a + b + c is as deep as it is long.
    private final class Chain implements AutoCloseable {
        private int links;

        void link() {
            deeper();
            links++;
        }

        @Override
        public void close() {
            depth -= links;
        }
    }

    // --- expressions

    final Expression expression() {
        deeper();
        Expression result = conditional();
        back();
        return result;
    }

    private Expression conditional() {
        Expression value = or();
        try (Chain chain = new Chain()) {
            while (isName("if")) {
                chain.link();
                int at = advance().at();
                Expression test = or();
                Expression otherwise = null;
                if (skipName("else")) {
                    deeper();
                    otherwise = conditional();
                    back();
                }
                value = new Expression.Conditional(test, value, otherwise, at);
            }
        }
        return value;
    }

    final Expression or() {
        Expression left = and();
        try (Chain chain = new Chain()) {
            while (isName("or")) {
                chain.link();
                int at = advance().at();
                left = new Expression.Or(left, and(), at);
            }
        }
        return left;
    }

    private Expression and() {
        Expression left = not();
        try (Chain chain = new Chain()) {
            while (isName("and")) {
                chain.link();
                int at = advance().at();
                left = new Expression.And(left, not(), at);
            }
        }
        return left;
    }

    private Expression not() {
        if (!isName("not")) {
            return compare();
        }
        deeper();
        int at = advance().at();
        Expression result = new Expression.Not(not(), at);
        back();
        return result;
    }

    private Expression compare() {
        int at = current.at();
        Expression first = sum();
        List<Expression.Comparison> steps = new ArrayList<>();
        for (Comparator comparator = comparator(); comparator != null; comparator = comparator()) {
            if (steps.isEmpty()) {
                at = current.at();
            }
            advance();
            if (comparator == Comparator.NOT_IN) {
                advance();
            }
            steps.add(new Expression.Comparison(comparator, sum()));
        }
        return steps.isEmpty() ? first : new Expression.Compare(first, steps, at);
    }

    private @Nullable Comparator comparator() {
        if (current.kind() == Token.Kind.NAME) {
            return isName("in") ? Comparator.IN : isName("not") && look().isName("in") ? Comparator.NOT_IN : null;
        }
        if (current.kind() != Token.Kind.OPERATOR) {
            return null;
        }
        return switch (current.text()) {
            case "==" -> Comparator.EQUAL;
            case "!=" -> Comparator.UNEQUAL;
            case "<" -> Comparator.LESS;
            case "<=" -> Comparator.LESS_OR_EQUAL;
            case ">" -> Comparator.GREATER;
            case ">=" -> Comparator.GREATER_OR_EQUAL;
            default -> null;
        };
    }

    private Expression sum() {
        Expression left = concat();
        try (Chain chain = new Chain()) {
            while (isOperator("+") || isOperator("-")) {
                chain.link();
                Operator operator = isOperator("+") ? Operator.ADD : Operator.SUBTRACT;
                int at = advance().at();
                left = new Expression.Binary(operator, left, concat(), at);
            }
        }
        return left;
    }

    private Expression concat() {
        Expression first = product();
        if (!isOperator("~")) {
            return first;
        }
        int at = current.at();
        List<Expression> parts = new ArrayList<>(List.of(first));
        while (skipOperator("~")) {
            parts.add(product());
        }
        return new Expression.Concat(parts, at);
    }

    private Expression product() {
        Expression left = power();
        try (Chain chain = new Chain()) {
            for (Operator operator = factor(); operator != null; operator = factor()) {
                chain.link();
                int at = advance().at();
                left = new Expression.Binary(operator, left, power(), at);
            }
        }
        return left;
    }

    private @Nullable Operator factor() {
        if (current.kind() != Token.Kind.OPERATOR) {
            return null;
        }
        return switch (current.text()) {
            case "*" -> Operator.MULTIPLY;
            case "/" -> Operator.DIVIDE;
            case "//" -> Operator.FLOOR_DIVIDE;
            case "%" -> Operator.MODULO;
            default -> null;
        };
    }

    // To the left, unlike Python's.
    private Expression power() {
        Expression left = signed(true);
        try (Chain chain = new Chain()) {
            while (isOperator("**")) {
                chain.link();
                int at = advance().at();
                left = new Expression.Binary(Operator.POWER, left, signed(true), at);
            }
        }
        return left;
    }

    private Expression signed(boolean withFilters) {
        Expression value;
        if (isOperator("-") || isOperator("+")) {
            deeper();
            boolean positive = isOperator("+");
            int at = advance().at();
            value = new Expression.Sign(positive, signed(false), at);
            back();
        } else {
            value = primary();
        }
        value = postfix(value);
        return withFilters ? filters(value) : value;
    }

    final Expression primary() {
        Token token = current;
        switch (token.kind()) {
            case NAME -> {
                advance();
                return switch (token.text()) {
                    case "true", "True" -> new Expression.Literal(true, token.at());
                    case "false", "False" -> new Expression.Literal(false, token.at());
                    case "none", "None" -> new Expression.Literal(None.NONE, token.at());
                    default -> new Expression.Name(token.text(), token.at());
                };
            }
            case TEXT -> {
                StringBuilder text = new StringBuilder();
                while (current.kind() == Token.Kind.TEXT) {
                    text.append(Objects.requireNonNull(advance().value()));
                }
                return new Expression.Literal(text.toString(), token.at());
            }
            case INTEGER, FLOAT -> {
                advance();
                return new Expression.Literal(Objects.requireNonNull(token.value()), token.at());
            }
            case OPERATOR -> {
                switch (token.text()) {
                    case "(" -> {
                        advance();
                        Expression inner = tuple(true, true, null);
                        expectOperator(")");
                        return inner;
                    }
                    case "[" -> {
                        return list();
                    }
                    case "{" -> {
                        return dict();
                    }
                    default -> throw error("unexpected '" + token.described() + "'", token.at());
                }
            }
            default -> throw error("unexpected '" + token.described() + "'", token.at());
        }
    }

    /**
     * One expression, or several with commas between them.
     *
     * @param conditions whether {@code a if b} is an expression here
     * @param endName the name that ends it, beside the usual ends
     */
    final Expression tuple(boolean conditions, boolean inParentheses, @Nullable String endName) {
        int at = current.at();
        List<Expression> items = new ArrayList<>();
        boolean tuple = false;
        deeper();
        while (!tupleEnds(endName)) {
            items.add(conditions ? conditional() : or());
            if (!isOperator(",")) {
                break;
            }
            tuple = true;
            advance();
        }
        back();
        if (tuple || (items.isEmpty() && inParentheses)) {
            return new Expression.TupleLiteral(items, at);
        }
        if (items.isEmpty()) {
            throw error("Expected an expression, got '" + current.described() + "'", current.at());
        }
        return items.getFirst();
    }

    private boolean tupleEnds(@Nullable String endName) {
        return current.kind() == Token.Kind.VARIABLE_END
                || current.kind() == Token.Kind.BLOCK_END
                || isOperator(")")
                || (endName != null && isName(endName));
    }

    private Expression list() {
        int at = advance().at();
        List<Expression> items = new ArrayList<>();
        while (!isOperator("]")) {
            if (!items.isEmpty()) {
                expectOperator(",");
            }
            if (isOperator("]")) {
                break;
            }
            items.add(expression());
        }
        expectOperator("]");
        return new Expression.ListLiteral(items, at);
    }

    private Expression dict() {
        int at = advance().at();
        List<Expression.Pair> pairs = new ArrayList<>();
        while (!isOperator("}")) {
            if (!pairs.isEmpty()) {
                expectOperator(",");
            }
            if (isOperator("}")) {
                break;
            }
            Expression key = expression();
            expectOperator(":");
            pairs.add(new Expression.Pair(key, expression()));
        }
        expectOperator("}");
        return new Expression.DictLiteral(pairs, at);
    }

    // --- what follows an expression

    final Expression postfix(Expression start) {
        Expression value = start;
        try (Chain chain = new Chain()) {
            while (current.kind() == Token.Kind.OPERATOR) {
                if (isOperator(".") || isOperator("[")) {
                    chain.link();
                    value = subscript(value);
                } else if (isOperator("(")) {
                    chain.link();
                    value = call(value);
                } else {
                    break;
                }
            }
        }
        return value;
    }

    private Expression filters(Expression start) {
        Expression value = start;
        try (Chain chain = new Chain()) {
            while (true) {
                if (isOperator("|")) {
                    chain.link();
                    advance();
                    value = filter(value);
                } else if (isName("is")) {
                    chain.link();
                    value = test(value);
                } else if (isOperator("(")) {
                    chain.link();
                    value = call(value);
                } else {
                    return value;
                }
            }
        }
    }

    final Expression.Call call(Expression function) {
        int at = function instanceof Expression.Name || function instanceof Expression.Attribute
                ? function.at()
                : current.at();
        return new Expression.Call(function, arguments(), at);
    }

    private Expression subscript(Expression object) {
        Token token = advance();
        if (token.isOperator(".")) {
            Token name = advance();
            if (name.kind() == Token.Kind.NAME) {
                return new Expression.Attribute(object, name.text(), name.at());
            }
            if (name.kind() != Token.Kind.INTEGER) {
                throw error("expected name or number", name.at());
            }
            Expression key = new Expression.Literal(Objects.requireNonNull(name.value()), name.at());
            return new Expression.Item(object, key, name.at());
        }
        List<Expression> keys = new ArrayList<>();
        Expression slice = null;
        while (!isOperator("]")) {
            if (!keys.isEmpty() || slice != null) {
                expectOperator(",");
            }
            Expression start = isOperator(":") ? null : expression();
            if (isOperator(":")) {
                slice = slicing(object, start, token.at());
            } else if (start != null) {
                keys.add(start);
            }
        }
        expectOperator("]");
        if (slice != null) {
            if (!keys.isEmpty()) {
                throw error("a slice cannot be one of several keys", token.at());
            }
            return slice;
        }
        Expression key = keys.size() == 1 ? keys.getFirst() : new Expression.TupleLiteral(keys, token.at());
        return new Expression.Item(object, key, token.at());
    }

    private Expression slicing(Expression object, @Nullable Expression start, int at) {
        advance();
        Expression stop = isOperator(":") || isOperator("]") || isOperator(",") ? null : expression();
        Expression step = null;
        if (skipOperator(":")) {
            step = isOperator("]") || isOperator(",") ? null : expression();
        }
        return new Expression.Slicing(object, start, stop, step, at);
    }

    final CallArguments arguments() {
        int at = current.at();
        expectOperator("(");
        List<Expression> positional = new ArrayList<>();
        List<Expression.Named> named = new ArrayList<>();
        Expression rest = null;
        Expression namedRest = null;
        boolean first = true;
        while (!isOperator(")")) {
            if (!first) {
                expectOperator(",");
                if (isOperator(")")) {
                    break;
                }
            }
            first = false;
            if (isOperator("*")) {
                ensure(rest == null && namedRest == null, at);
                advance();
                rest = expression();
            } else if (isOperator("**")) {
                ensure(namedRest == null, at);
                advance();
                namedRest = expression();
            } else if (current.kind() == Token.Kind.NAME && look().isOperator("=")) {
                ensure(namedRest == null, at);
                Token name = advance();
                advance();
                for (Expression.Named each : named) {
                    if (each.name().equals(name.text())) {
                        throw error("keyword argument repeated: " + name.text(), name.at());
                    }
                }
                named.add(new Expression.Named(name.text(), expression()));
            } else {
                ensure(rest == null && namedRest == null && named.isEmpty(), at);
                positional.add(expression());
            }
        }
        expectOperator(")");
        return new CallArguments(positional, named, rest, namedRest);
    }

    private void ensure(boolean right, int at) {
        if (!right) {
            throw error("invalid syntax for function call expression", at);
        }
    }

    /** A filter, standing at its name. */
    final Expression.Filter filter(@Nullable Expression value) {
        Token name = expect(Token.Kind.NAME);
        String full = dotted(name);
        CallArguments arguments = isOperator("(") ? arguments() : CallArguments.NONE;
        return new Expression.Filter(value, full, arguments, name.at());
    }

    private String dotted(Token name) {
        StringBuilder full = new StringBuilder(name.text());
        while (skipOperator(".")) {
            full.append('.').append(expect(Token.Kind.NAME).text());
        }
        return full.toString();
    }

    private Expression test(Expression value) {
        advance();
        boolean negated = skipName("not");
        Token name = expect(Token.Kind.NAME);
        String full = dotted(name);
        CallArguments arguments = CallArguments.NONE;
        if (isOperator("(")) {
            arguments = arguments();
        } else if (beginsArgument()) {
            if (isName("is")) {
                throw error("You cannot chain multiple tests with is", current.at());
            }
            deeper();
            Expression argument = postfix(primary());
            back();
            arguments = new CallArguments(List.of(argument), List.of(), null, null);
        }
        Expression test = new Expression.Test(value, full, arguments, name.at());
        return negated ? new Expression.Not(test, name.at()) : test;
    }

    private boolean beginsArgument() {
        return switch (current.kind()) {
            case NAME -> !isName("else") && !isName("or") && !isName("and");
            case TEXT, INTEGER, FLOAT -> true;
            case OPERATOR -> isOperator("[") || isOperator("{");
            default -> false;
        };
    }

    // --- targets

    final String targetName() {
        Token name = expect(Token.Kind.NAME);
        if (RESERVED.contains(name.text())) {
            throw error("can't assign to 'name'", name.at());
        }
        return name.text();
    }

    final Expression target(@Nullable String endName) {
        int at = current.at();
        List<Expression> items = new ArrayList<>();
        boolean tuple = false;
        while (!tupleEnds(endName)) {
            items.add(primary());
            if (!isOperator(",")) {
                break;
            }
            tuple = true;
            advance();
        }
        if (items.isEmpty()) {
            throw error("Expected an expression, got '" + current.described() + "'", current.at());
        }
        Expression target = tuple ? new Expression.TupleLiteral(items, at) : items.getFirst();
        assignable(target);
        return target;
    }

    private void assignable(Expression target) {
        switch (target) {
            case Expression.Name name -> {
                if (RESERVED.contains(name.name())) {
                    throw error("can't assign to 'name'", name.at());
                }
            }
            case Expression.TupleLiteral tuple -> tuple.items().forEach(this::assignable);
            case Expression.Literal literal -> throw error("can't assign to 'const'", literal.at());
            case Expression.ListLiteral list -> throw error("can't assign to 'list'", list.at());
            case Expression.DictLiteral dict -> throw error("can't assign to 'dict'", dict.at());
            default -> throw error("can't assign to this", target.at());
        }
    }
}
