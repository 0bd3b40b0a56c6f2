package dev.hearth.jinja.compile;

import dev.hearth.jinja.syntax.Source;
import dev.hearth.jinja.syntax.Statement;
import dev.hearth.jinja.syntax.Statements;
import dev.hearth.jinja.value.TemplateException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From the text of a template to something that runs. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a template. Any thread.
     *
     * @param written its text
     * @param name what other templates and errors call it; null for one without a name
     * @throws TemplateException {@code SYNTAX} or {@code ASSERTION}, with its place
     */
    public static CompiledTemplate compile(String written, @Nullable String name, Vocabulary vocabulary) {
        String source = Source.text(written);
        Statement.Root root;
        try {
            root = Statements.parse(source);
        } catch (StackOverflowError e) {
            throw TemplateException.limit("the template is nested too deep");
        }
        CompiledTemplate template = new CompiledTemplate(vocabulary, source, name);
        StatementCompiler statements = new StatementCompiler(template);
        Map<String, CompiledTemplate.BlockCode> blocks = new LinkedHashMap<>();
        root.blocks().forEach((each, block) -> blocks.put(each, statements.function(block.body(), each)));
        template.complete(statements.function(root.body(), null), blocks);
        return template;
    }
}
