package dev.hearth.core.config;

import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * snakeyaml's scanner, with a tab behind a colon or a value taken for a blank, as the parser of Home Assistant (libyaml)
 * takes it. A tab that indents stays an error.
 */
final class TabTolerantScanner implements Scanner {
    private static final String BETWEEN_TOKENS = "while scanning for the next token";

    private final TextReader reader;
    private final Scanner scanner;

    TabTolerantScanner(TextReader reader, LoaderOptions options) {
        this.reader = reader;
        this.scanner = new ScannerImpl(reader, options);
    }

    @Override
    public boolean checkToken(Token.ID... choices) {
        return overTabs(() -> scanner.checkToken(choices));
    }

    @Override
    public boolean checkToken(Token.ID choice) {
        return overTabs(() -> scanner.checkToken(choice));
    }

    @Override
    public Token peekToken() {
        return overTabs(scanner::peekToken);
    }

    @Override
    public Token getToken() {
        return overTabs(scanner::getToken);
    }

    @Override
    public void resetDocumentIndex() {
        scanner.resetDocumentIndex();
    }

    // Between two tokens the scanner has changed nothing yet when it complains: it can be asked again.
    private <T> T overTabs(Supplier<T> question) {
        while (true) {
            try {
                return question.get();
            } catch (ScannerException e) {
                if (!BETWEEN_TOKENS.equals(e.getContext()) || !reader.atTabWithinLine()) {
                    throw e;
                }
                reader.skipBlanks();
            }
        }
    }
}
