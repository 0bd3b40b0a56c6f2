package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.syntax.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template that can be run, any number of times. Immutable; safe on any thread. */
public final class CompiledTemplate {
    private final Vocabulary vocabulary;
    private final String source;
    private final @Nullable String name;
    private final Map<String, BlockCode> blocks = new LinkedHashMap<>();
    private @Nullable BlockCode root;

    /** The outermost level of a template, or of a block. */
    interface BlockCode {
        void run(Run run, TemplateContext context, StringBuilder out);
    }

    CompiledTemplate(Vocabulary vocabulary, String source, @Nullable String name) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.name = name;
    }

    // Called once, before anybody else has it: its parts refer to it.
    void complete(BlockCode code, Map<String, BlockCode> all) {
        root = code;
        blocks.putAll(all);
    }

    /** The text it was compiled from. */
    public String source() {
        return source;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Map<String, BlockCode> blocks() {
        return blocks;
    }

    /** Says where in this template an error is. */
    TemplateException at(TemplateException error, int offset) {
        return error.line() > 0 ? error : Source.at(error, source, offset, name);
    }

    /** Runs it from its beginning. */
    void run(Run run, TemplateContext context, StringBuilder out) {
        context.add(this);
        runBody(run, context, out);
    }

    private void runBody(Run run, TemplateContext context, StringBuilder out) {
        BlockCode code = root;
        if (code == null) {
            throw new IllegalStateException("the template is not compiled yet");
        }
        run.deeper();
        code.run(run, context, out);
        CompiledTemplate parent = context.takeParent();
        if (parent != null) {
            parent.runBody(run, context, out);
        }
        run.back();
    }

    /**
     * Renders it.
     *
     * @param variables what it can refer to beside the vocabulary
     * @throws TemplateException with its place
     */
    public String render(Run run, Map<String, Object> variables) {
        StringBuilder out = new StringBuilder();
        run.begin();
        try {
            run(run, new TemplateContext(vocabulary, variables), out);
        } catch (StackOverflowError e) {
            throw TemplateException.limit("the template is nested too deep");
        } finally {
            run.end();
        }
        return out.toString();
    }
}
