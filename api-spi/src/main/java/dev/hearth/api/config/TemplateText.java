package dev.hearth.api.config;

/**
 * The source of a template, not yet compiled.
 *
 * @param source the text, which may hold no template expression at all
 * @param position where it begins, for the problems found when it is compiled
 */
public record TemplateText(String source, Position position) {
    /** Whether there is anything to evaluate, or just text. */
    public boolean dynamic() {
        return source.contains("{{") || source.contains("{%") || source.contains("{#");
    }
}
