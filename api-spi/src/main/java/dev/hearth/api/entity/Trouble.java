package dev.hearth.api.entity;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What is wrong with something that is tried again and again, such as a reading: logged when it begins or becomes
 * another, and when it is over, but not at every try. Loop only.
 */
public final class Trouble {
    private final String subject;
    private @Nullable String present;

    /** @param subject what the log calls it: {@code the command of 'Kitchen'} */
    public Trouble(String subject) {
        this.subject = subject;
    }

    /**
     * Notes how a try went.
     *
     * @param trouble what is wrong, as the end of a sentence that begins with the subject; null for nothing
     */
    public void note(Logger logger, @Nullable String trouble) {
        if (trouble == null && present != null) {
            logger.info("{} works again", subject);
        } else if (trouble != null && !trouble.equals(present)) {
            logger.warn("{} {}", subject, trouble);
        }
        present = trouble;
    }
}
