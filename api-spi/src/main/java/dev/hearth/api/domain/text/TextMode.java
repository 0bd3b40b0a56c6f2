package dev.hearth.api.domain.text;

/** How clients show a text. */
public enum TextMode {
    /** Hidden. */
    PASSWORD,
    /** As it is. */
    TEXT;

    /** As the attribute {@code mode} has it. */
    public String word() {
        return this == PASSWORD ? "password" : "text";
    }
}
