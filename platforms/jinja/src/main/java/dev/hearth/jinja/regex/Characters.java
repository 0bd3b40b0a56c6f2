package dev.hearth.jinja.regex;

import dev.hearth.jinja.value.Python;
import org.jspecify.annotations.Nullable;

/** Reads from a pattern what stands for one character: an escape, or a set in brackets. */
final class Characters {
    private final PatternSource source;

    Characters(PatternSource source) {
        this.source = source;
    }

    /** What three octal digits after a backslash stand for. */
    int octal(String digits) {
        int value = Integer.parseInt(digits, 8);
        if (value > 0xff) {
            throw source.error("octal escape value \\" + digits + " outside of range 0-0o377", digits.length() + 1);
        }
        return value;
    }

    /** What an escape stands for that is one character, inside a set and outside. */
    int character(int letter) {
        return switch (letter) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case 'x' -> hex("\\x", 2);
            case 'u' -> hex("\\u", 4);
            case 'U' -> {
                int value = hex("\\U", 8);
                if (!Character.isValidCodePoint(value)) {
                    throw source.error(String.format("bad escape \\U%08x", value), 10);
                }
                yield value;
            }
            case 'N' -> named();
            default -> {
                if (PatternSource.letter(letter)) {
                    throw source.error("bad escape \\" + Character.toString(letter), 2);
                }
                yield letter;
            }
        };
    }

    private int hex(String escape, int count) {
        String digits = source.takeWhile(count, PatternSource::hex);
        if (digits.length() != count) {
            throw source.error("incomplete escape " + escape + digits, digits.length() + 2);
        }
        return Integer.parseUnsignedInt(digits, 16);
    }

    private int named() {
        if (!source.take('{')) {
            throw source.error("missing {", 0);
        }
        String name = source.takeUntil('}', "character name");
        try {
            return Character.codePointOf(name);
        } catch (IllegalArgumentException e) {
            throw source.error("undefined character name " + Python.repr(name), name.length() + 4);
        }
    }

    /** What stands in brackets, whose opening one is taken. */
    CharSet set(boolean ignoreCase, boolean ascii) {
        int here = source.tell() - 1;
        CharSet.Builder set = CharSet.builder(ignoreCase, ascii);
        boolean negated = source.take('^');
        while (true) {
            if (source.next() == PatternSource.END) {
                throw source.error("unterminated character set", source.tell() - here);
            }
            if (source.next() == ']' && !set.isEmpty()) {
                source.take();
                break;
            }
            Member from = member();
            if (!source.take('-')) {
                from.addTo(set);
                continue;
            }
            if (source.next() == PatternSource.END) {
                throw source.error("unterminated character set", source.tell() - here);
            }
            if (source.take(']')) {
                from.addTo(set);
                set.range('-', '-');
                break;
            }
            Member to = member();
            if (from.category != null || to.category != null || to.character < from.character) {
                throw source.error(
                        "bad character range " + from.shown + "-" + to.shown,
                        from.shown.codePointCount(0, from.shown.length())
                                + 1
                                + to.shown.codePointCount(0, to.shown.length()));
            }
            set.range(from.character, to.character);
        }
        return set.build(negated);
    }

    /** A character or a category within a set, and how its first token is written. */
    private record Member(int character, @Nullable Category category, boolean opposite, String shown) {
        void addTo(CharSet.Builder set) {
            if (category == null) {
                set.range(character, character);
            } else {
                set.kind(category, opposite);
            }
        }
    }

    private Member member() {
        int letter = source.escaped();
        int token = source.take();
        if (token != '\\') {
            return new Member(token, null, false, Character.toString(token));
        }
        String shown = "\\" + Character.toString(letter);
        Category category = letter < 0x80 ? Category.of(Character.toLowerCase(letter)) : null;
        if (category != null) {
            return new Member(0, category, Character.isUpperCase(letter), shown);
        }
        if (letter == 'b') {
            return new Member('\b', null, false, shown);
        }
        if (PatternSource.octal(letter)) {
            String digits = Character.toString(letter) + source.takeWhile(2, PatternSource::octal);
            return new Member(octal(digits), null, false, shown);
        }
        if (PatternSource.digit(letter)) {
            throw source.error("bad escape " + shown, 2);
        }
        return new Member(character(letter), null, false, shown);
    }
}
