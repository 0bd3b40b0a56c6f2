package dev.hearth.jinja.syntax;

import dev.hearth.jinja.syntax.Expression.CallArguments;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The expressions within an expression, in the order in which they are evaluated. */
public final class Children {
    private Children() {}

    /** Those directly within it. */
    public static List<Expression> of(Expression expression) {
        List<Expression> all = new ArrayList<>();
        switch (expression) {
            case Expression.Name name -> {}
            case Expression.NamespaceTarget target -> {}
            case Expression.Literal literal -> {}
            case Expression.Data data -> {}
            case Expression.TupleLiteral tuple -> all.addAll(tuple.items());
            case Expression.ListLiteral list -> all.addAll(list.items());
            case Expression.DictLiteral dict -> dict.pairs().forEach(pair -> {
                all.add(pair.key());
                all.add(pair.value());
            });
            case Expression.Conditional choice -> {
                all.add(choice.test());
                all.add(choice.then());
                add(all, choice.otherwise());
            }
            case Expression.Binary binary -> {
                all.add(binary.left());
                all.add(binary.right());
            }
            case Expression.And and -> {
                all.add(and.left());
                all.add(and.right());
            }
            case Expression.Or or -> {
                all.add(or.left());
                all.add(or.right());
            }
            case Expression.Not not -> all.add(not.value());
            case Expression.Sign sign -> all.add(sign.value());
            case Expression.Concat concat -> all.addAll(concat.parts());
            case Expression.Compare compare -> {
                all.add(compare.first());
                compare.comparisons().forEach(step -> all.add(step.value()));
            }
            case Expression.Attribute attribute -> all.add(attribute.object());
            case Expression.Item item -> {
                all.add(item.object());
                all.add(item.key());
            }
            case Expression.Slicing slicing -> {
                all.add(slicing.object());
                add(all, slicing.start());
                add(all, slicing.stop());
                add(all, slicing.step());
            }
            case Expression.Call call -> {
                all.add(call.function());
                add(all, call.arguments());
            }
            case Expression.Filter filter -> {
                add(all, filter.value());
                add(all, filter.arguments());
            }
            case Expression.Test test -> {
                all.add(test.value());
                add(all, test.arguments());
            }
        }
        return all;
    }

    private static void add(List<Expression> all, @Nullable Expression expression) {
        if (expression != null) {
            all.add(expression);
        }
    }

    private static void add(List<Expression> all, CallArguments arguments) {
        all.addAll(arguments.positional());
        arguments.named().forEach(each -> all.add(each.value()));
        add(all, arguments.rest());
        add(all, arguments.namedRest());
    }
}
