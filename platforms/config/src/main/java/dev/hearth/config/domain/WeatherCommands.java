package dev.hearth.config.domain;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Permissions.Action;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.config.Section;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.weather.ForecastType;
import dev.hearth.api.domain.weather.WeatherEntity;
import dev.hearth.api.websocket.Command;
import dev.hearth.api.websocket.CommandCall;
import java.util.concurrent.CompletionStage;

/** {@code weather/subscribe_forecast}: the forecast now and after each change of the weather. */
final class WeatherCommands {
    private static final Field<ForecastType> TYPE =
            Field.required("forecast_type", Schemas.enumOf(ForecastType.class));

    private WeatherCommands() {}

    static void add(Hub hub) {
        hub.commands()
                .add(Command.of(
                        "weather/subscribe_forecast",
                        Schemas.map(DomainCommands.ENTITY_ID, TYPE),
                        call -> follow(hub, call)));
    }

    private static CompletionStage<?> follow(Hub hub, CommandCall<Section> call) {
        WeatherEntity weather = DomainCommands.named(hub, call, WeatherEntity.class, Action.READ);
        ForecastType type = call.data().get(TYPE);
        if (!weather.supports(type.feature())) {
            throw new HubException(
                    "forecast_not_supported",
                    "The weather entity does not support forecast type: " + type.word());
        }
        call.acknowledge(null);
        call.subscribe(hub.states().track(weather.entityId(), (change, event) -> send(hub, call, weather, type)));
        return send(hub, call, weather, type);
    }

    // A forecast that cannot be had is told as none.
    private static CompletionStage<?> send(
            Hub hub, CommandCall<Section> call, WeatherEntity weather, ForecastType type) {
        if (!weather.isAdded()) {
            return Stages.done();
        }
        return weather.shownForecast(type).handle((forecast, failure) -> {
            if (failure != null) {
                hub.logger()
                        .warn("{} has no {} forecast: {}", weather, type.word(), Stages.cause(failure).getMessage());
            }
            call.event(DataMap.of("type", type.word(), "forecast", forecast));
            return null;
        });
    }
}
