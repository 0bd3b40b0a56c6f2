package dev.hearth.core.json;

import dev.hearth.api.HubException;
import java.io.ByteArrayOutputStream;

/**
 * Lays compact JSON out for people: a line for each member, two blanks for each level, empty objects and arrays in one
 * piece, no newline at the end. Any thread. Home Assistant: {@code prepare_save_json}, {@code orjson.OPT_INDENT_2}.
 */
public final class JsonLayout {
    private static final int INDENT = 2;

    private final byte[] json;
    private final ByteArrayOutputStream out;
    private int level;

    private JsonLayout(byte[] json) {
        this.json = json;
        this.out = new ByteArrayOutputStream(json.length + json.length / 2);
    }

    /**
     * The same JSON over several lines; it has no white space between its tokens, as {@link JsonWriter} writes it.
     *
     * @throws HubException {@code too_deep} for more levels than {@link JsonReader} takes
     */
    public static byte[] indented(byte[] compact) {
        JsonLayout layout = new JsonLayout(compact);
        layout.run();
        return layout.out.toByteArray();
    }

    private void run() {
        int at = 0;
        while (at < json.length) {
            byte c = json[at];
            if (c == '"') {
                int end = endOfText(at);
                out.write(json, at, end - at);
                at = end;
            } else {
                at = structure(c, at);
            }
        }
    }

    private int structure(byte c, int at) {
        switch (c) {
            case '{', '[' -> {
                out.write(c);
                if (json[at + 1] == c + 2) { // the closing one, in ASCII
                    out.write(json[at + 1]);
                    return at + 2;
                }
                newLine(deeper());
            }
            case '}', ']' -> {
                newLine(--level);
                out.write(c);
            }
            case ',' -> {
                out.write(c);
                newLine(level);
            }
            case ':' -> {
                out.write(c);
                out.write(' ');
            }
            default -> out.write(c);
        }
        return at + 1;
    }

    private int deeper() {
        if (++level > JsonReader.MOST_LEVELS) {
            throw new HubException(
                    "too_deep",
                    "it is nested more than " + JsonReader.MOST_LEVELS + " levels deep and could not be read again");
        }
        return level;
    }

    private int endOfText(int start) {
        int at = start + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void newLine(int levels) {
        out.write('\n');
        for (int i = 0; i < levels * INDENT; i++) {
            out.write(' ');
        }
    }
}
