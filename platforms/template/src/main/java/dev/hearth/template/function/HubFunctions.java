package dev.hearth.template.function;

import dev.hearth.jinja.filter.Filters;
import dev.hearth.jinja.filter.Globals;
import dev.hearth.jinja.filter.Tests;
import dev.hearth.jinja.value.Library;
import dev.hearth.template.home.Profile;

/** Everything templates can use: what Jinja2 has, and what Home Assistant adds to it and puts in its place. */
public final class HubFunctions {
    private HubFunctions() {}

    /** The whole library. Made when it is first asked for, which takes a tenth of a second, and kept. Any thread. */
    public static Library library(Profile profile) {
        return switch (profile) {
            case CURRENT -> Current.LIBRARY;
            case OF_2021 -> Of2021.LIBRARY;
        };
    }

    private static final class Current {
        static final Library LIBRARY = make(Profile.CURRENT);
    }

    private static final class Of2021 {
        static final Library LIBRARY = make(Profile.OF_2021);
    }

    private static Library make(Profile profile) {
        return Library.builder()
                .addAll(Filters.library())
                .addAll(Tests.library())
                .addAll(Globals.library())
                .addAll(StateFunctions.library(profile))
                .addAll(ConversionFunctions.library(profile))
                .addAll(MathFunctions.library(profile))
                .addAll(StatisticsFunctions.library(profile))
                .addAll(TimeFunctions.library(profile))
                .addAll(RegexFunctions.library(profile))
                .addAll(RegistryFunctions.library(profile))
                .addAll(DeviceFunctions.library(profile))
                .addAll(CollectionFunctions.library(profile))
                .addAll(DistanceFunctions.library(profile))
                .addAll(TextFunctions.library(profile))
                .addAll(CallFunctions.library(profile))
                .build();
    }
}
