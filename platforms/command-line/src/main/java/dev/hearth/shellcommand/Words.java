package dev.hearth.shellcommand;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.TemplateText;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.template.Rendering;
import java.util.ArrayList;
import java.util.List;

/**
 * A line with templates, taken apart into a program and its arguments as a shell would (Python's {@code shlex.split}:
 * blanks separate, quotes hold together, a backslash takes the next letter as it is), except that a template counts as
 * one letter, whatever stands in it.
 *
 * <p>A value is put in only after the words have been told apart. That of a template in quotes stays within its word,
 * whatever it holds; that of one without is divided at its blanks and at nothing else, as a shell does with a variable, so
 * that {@code script.sh {{ args }}} has as many arguments as {@code args} has words. Home Assistant tells all words apart
 * afterwards, so there a value with a quote in it is an error or reaches over other words. A word without quotes that
 * turns out empty is left out, as there.
 *
 * <p>Templates with statements, such as an {@code if}, can reach over several words and depend on each other. Arguments
 * with such are evaluated as a whole and taken apart then, as all are in Home Assistant; still no shell sees them.
 */
sealed interface Words {
    /**
     * Takes a line apart.
     *
     * @throws IllegalArgumentException when a quote, or a template, has no end
     */
    static Words of(TemplateText line) {
        Splitter splitter = new Splitter(line);
        if (!splitter.statements()) {
            return new Apart(splitter.all());
        }
        Word program = splitter.next();
        return new Whole(
                program == null ? List.of() : List.of(program),
                new TemplateText(splitter.rest(), line.position()));
    }

    /** Whether the first word is there and has no template in it. */
    boolean beginsWithProgram();

    /**
     * The program and its arguments.
     *
     * @throws dev.hearth.api.HubException {@code template_error} when a template cannot be evaluated,
     *     {@code home_assistant_error} when what came of it cannot be taken apart
     */
    List<String> render(Hub hub, DataMap variables);

    /** Words that were told apart before anything is put in. */
    record Apart(List<Word> words) implements Words {
        /** Copies the list. */
        public Apart {
            words = List.copyOf(words);
        }

        @Override
        public boolean beginsWithProgram() {
            return !words.isEmpty() && words.getFirst().fixed();
        }

        @Override
        public List<String> render(Hub hub, DataMap variables) {
            List<String> rendered = new ArrayList<>(words.size());
            words.forEach(word -> word.render(hub, variables, rendered));
            return rendered;
        }
    }

    /**
     * Words that are told apart only when all is evaluated.
     *
     * @param program the first word; empty when there is none
     * @param arguments all that follows
     */
    record Whole(List<Word> program, TemplateText arguments) implements Words {
        @Override
        public boolean beginsWithProgram() {
            return !program.isEmpty() && program.getFirst().fixed();
        }

        @Override
        public List<String> render(Hub hub, DataMap variables) {
            String text = Rendering.text(hub, arguments, variables);
            List<Word> words;
            try {
                words = Splitter.plain(text).all();
            } catch (IllegalArgumentException e) {
                throw new ServiceException(
                        ServiceException.FAILED,
                        "the command at " + arguments.position()
                                + " cannot be taken apart with these values: " + e.getMessage(),
                        e);
            }
            List<String> rendered = new ArrayList<>(words.size() + 1);
            program.forEach(word -> word.render(hub, variables, rendered));
            words.forEach(word -> word.render(hub, variables, rendered));
            return rendered;
        }
    }

    /**
     * A word.
     *
     * @param parts text and templates, one after the other
     * @param quoted whether there were quotes in it, so that it is a word even if there is nothing in it
     */
    record Word(List<Part> parts, boolean quoted) {
        /** Copies the list. */
        public Word {
            parts = List.copyOf(parts);
        }

        boolean fixed() {
            return parts.stream().allMatch(Part.Text.class::isInstance);
        }

        /** Adds the words that come of it: usually one. */
        void render(Hub hub, DataMap variables, List<String> to) {
            StringBuilder text = new StringBuilder();
            boolean divided = false;
            for (Part part : parts) {
                switch (part) {
                    case Part.Text(String fixed) -> text.append(fixed);
                    case Part.Value value when value.quoted() -> text.append(value.render(hub, variables));
                    case Part.Value value -> {
                        for (char letter : value.render(hub, variables).toCharArray()) {
                            if (!Character.isWhitespace(letter)) {
                                text.append(letter);
                            } else if (!text.isEmpty()) {
                                to.add(text.toString());
                                text.setLength(0);
                                divided = true;
                            }
                        }
                    }
                }
            }
            if (!text.isEmpty() || (quoted && !divided)) {
                to.add(text.toString());
            }
        }
    }

    /** A piece of a word. */
    sealed interface Part {
        /** As it is. */
        record Text(String fixed) implements Part {}

        /**
         * What comes of a template.
         *
         * @param guarded the template between two letters that keep the blanks around what comes of it
         * @param quoted whether it stands in quotes, so that blanks in it divide nothing
         */
        record Value(TemplateText guarded, boolean quoted) implements Part {
            private static final String GUARD = "|";

            static Value of(String template, Position position, boolean quoted) {
                return new Value(new TemplateText(GUARD + template + GUARD, position), quoted);
            }

            String render(Hub hub, DataMap variables) {
                String text = Rendering.text(hub, guarded, variables);
                return text.substring(GUARD.length(), text.length() - GUARD.length());
            }
        }
    }
}
