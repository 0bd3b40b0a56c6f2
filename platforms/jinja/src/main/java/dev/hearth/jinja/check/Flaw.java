package dev.hearth.jinja.check;

import java.util.Collection;
import java.util.List;

/**
 * Something that is wrong with a template.
 *
 * @param fatal whether the template cannot be compiled; else it fails, or goes astray, where the place is reached
 * @param offset how many characters of the source stand before it
 * @param length how many characters it takes, at least 1
 * @param message what is wrong, without a full stop
 * @param word the word that is not known; empty if it is no matter of a word
 * @param known the words that could stand there, the likelier first
 */
public record Flaw(
        boolean fatal, int offset, int length, String message, String word, Collection<String> known) {
    /** One that is no matter of a word. */
    public Flaw(boolean fatal, int offset, int length, String message) {
        this(fatal, offset, length, message, "", List.of());
    }
}
