package dev.hearth.onboarding;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people choose from on the page of the first steps, so that it offers what the configuration takes. */
final class Choices {
    private static final Set<String> CONTINENTS = Set.of(
            "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian",
            "Pacific");
    // Those that dashboards for Home Assistant speak.
    private static final String LANGUAGES =
            "af ar bg bn bs ca cs cy da de el en en-GB eo es es-419 et eu fa fi fr fy ga gl"
                    + " gsw he hi hr hu hy id is it ja ka ko lb lt lv mk ml nb nl nn pl pt pt-BR ro ru sk sl sq sr sr-Latn sv ta te"
                    + " th tr uk ur vi zh-Hans zh-Hant";

    private Choices() {}

    /** The text of a page with the choices in it. */
    static String fillIn(String page) {
        return page.replace("{{countries}}", countries())
                .replace("{{currencies}}", currencies())
                .replace("{{zones}}", zones())
                .replace("{{languages}}", languages());
    }

    private static String countries() {
        return sorted(Arrays.stream(Locale.getISOCountries()),
                code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                .map(code -> {
                    Currency currency = currencyOf(code);
                    String data = currency == null ? "" : " data-currency=\"" + currency + "\"";
                    return option(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH), data);
                })
                .collect(Collectors.joining());
    }

    private static @Nullable Currency currencyOf(String country) {
        return Currency.getInstance(Locale.of("", country));
    }

    private static String currencies() {
        Stream<Currency> inUse = Arrays.stream(Locale.getISOCountries())
                .map(Choices::currencyOf)
                .filter(Objects::nonNull)
                .distinct();
        return sorted(inUse, currency -> currency.getDisplayName(Locale.ENGLISH))
                .map(currency -> option(
                        currency.getCurrencyCode(),
                        currency.getDisplayName(Locale.ENGLISH) + " (" + currency.getCurrencyCode() + ")",
                        ""))
                .collect(Collectors.joining());
    }

    private static String zones() {
        Stream<String> places = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && CONTINENTS.contains(id.substring(0, id.indexOf('/'))));
        return Stream.concat(Stream.of("UTC"), sorted(places, id -> id))
                .map(id -> option(id, id.replace('_', ' '), ""))
                .collect(Collectors.joining());
    }

    // Their names in their own words: the browser knows them.
    private static String languages() {
        return Arrays.stream(LANGUAGES.split(" ")).map(tag -> option(tag, tag, "")).collect(Collectors.joining());
    }

    private static <T> Stream<T> sorted(Stream<T> choices, Function<T, String> name) {
        return choices.sorted(Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER));
    }

    private static String option(String value, String text, String data) {
        UnaryOperator<String> safe = each -> each.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        return "<option value=\"" + safe.apply(value) + "\"" + data + ">" + safe.apply(text) + "</option>\n";
    }
}
