package dev.hearth.jinja.compile;

import dev.hearth.jinja.value.Arguments;
import dev.hearth.jinja.value.Function;
import dev.hearth.jinja.value.Markup;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import dev.hearth.jinja.value.Undefined;
import dev.hearth.jinja.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a render as the outermost level of a template sees them: those the caller gave, and those that were
 * set there, which blocks and other templates see too.
 */
final class TemplateContext {
    private final Vocabulary vocabulary;
    private final Map<String, Object> given;
    private final Map<String, Object> set;
    private final Set<String> exported = new LinkedHashSet<>();
    private final Map<String, List<Block>> blocks;
    private @Nullable CompiledTemplate parent;

    /** A block and the template it belongs to. */
    record Block(CompiledTemplate template, CompiledTemplate.BlockCode code) {}

    TemplateContext(Vocabulary vocabulary, Map<String, Object> given) {
        this(vocabulary, given, new LinkedHashMap<>(), new HashMap<>());
    }

    private TemplateContext(
            Vocabulary vocabulary,
            Map<String, Object> given,
            Map<String, Object> set,
            Map<String, List<Block>> blocks) {
        this.vocabulary = vocabulary;
        this.given = given;
        this.set = set;
        this.blocks = blocks;
    }

    /** What a name stands for, or null. */
    @Nullable
    Object find(String name, @Nullable Object global) {
        Object value = set.isEmpty() ? null : set.get(name);
        if (value == null && !given.isEmpty()) {
            value = given.get(name);
        }
        return value != null ? value : global;
    }

    void set(String name, Object value) {
        set.put(name, value);
        if (!name.startsWith("_")) {
            exported.add(name);
        }
    }

    /** What other templates can import. */
    Map<String, Object> exports() {
        Map<String, Object> exports = new LinkedHashMap<>();
        for (String name : exported) {
            Object value = set.get(name);
            if (value != null) {
                exports.put(name, value);
            }
        }
        return exports;
    }

    /** All variables, with some more. */
    Map<String, Object> all(Map<String, Object> locals) {
        Map<String, Object> all = new HashMap<>(given);
        all.putAll(set);
        all.putAll(locals);
        return all;
    }

    /** The same for a scoped block, which sees the variables around it. */
    TemplateContext derived(Map<String, Object> locals) {
        return new TemplateContext(vocabulary, all(locals), new LinkedHashMap<>(), blocks);
    }

    // --- inheritance

    void add(CompiledTemplate template) {
        template.blocks()
                .forEach((name, code) -> blocks.computeIfAbsent(name, each -> new ArrayList<>())
                        .add(new Block(template, code)));
    }

    void extend(CompiledTemplate template) {
        if (parent != null) {
            throw new TemplateException(TemplateException.Kind.RUNTIME, "extended multiple times");
        }
        add(template);
        parent = template;
    }

    boolean extended() {
        return parent != null;
    }

    /** The template that this one extends, once; null if there is none. */
    @Nullable
    CompiledTemplate takeParent() {
        CompiledTemplate taken = parent;
        parent = null;
        return taken;
    }

    List<Block> block(String name) {
        return blocks.getOrDefault(name, List.of());
    }

    /** What {@code super} is in a block: the block it replaces. */
    Object superOf(Run run, String name, CompiledTemplate.BlockCode current) {
        List<Block> all = block(name);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).code().equals(current)) {
                return i + 1 < all.size()
                        ? new Reference(name, i + 1)
                        : run.undefined("there is no parent block called '" + name + "'.");
            }
        }
        return run.undefined("there is no parent block called '" + name + "'.");
    }

    /** What {@code self} is: the blocks by their names. */
    Value self() {
        return new Value() {
            @Override
            public String typeName() {
                return "TemplateReference";
            }

            @Override
            public String repr() {
                return "<TemplateReference>";
            }

            @Override
            public boolean subscriptable() {
                return true;
            }

            @Override
            public @Nullable Object item(Object key) {
                return key instanceof String name && !block(name).isEmpty() ? new Reference(name, 0) : null;
            }
        };
    }

    /** A block that can be called. */
    private final class Reference extends Value {
        private final String name;
        private final int depth;

        Reference(String name, int depth) {
            this.name = name;
            this.depth = depth;
        }

        @Override
        public String typeName() {
            return "BlockReference";
        }

        @Override
        public String repr() {
            return "<BlockReference " + name + ">";
        }

        @Override
        public boolean callable() {
            return true;
        }

        @Override
        public @Nullable Object attribute(String attribute) {
            if (!attribute.equals("super")) {
                return null;
            }
            return depth + 1 < block(name).size()
                    ? new Reference(name, depth + 1)
                    : Undefined.strict("there is no parent block called '" + name + "'.");
        }

        @Override
        public Object call(Render render, Arguments arguments) {
            Function.of(name, "", (r, a) -> r).call(render, arguments);
            Run run = (Run) render;
            StringBuilder out = new StringBuilder();
            run.deeper();
            block(name).get(depth).code().run(run, TemplateContext.this, out);
            run.back();
            return run.autoescape() ? new Markup(out.toString()) : out.toString();
        }
    }
}
