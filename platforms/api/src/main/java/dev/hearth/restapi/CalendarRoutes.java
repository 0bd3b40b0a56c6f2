package dev.hearth.restapi;

import dev.hearth.api.Hub;
import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.auth.Permissions;
import dev.hearth.api.config.InvalidConfigException;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.calendar.CalendarEntity;
import dev.hearth.api.domain.calendar.CalendarEvent;
import dev.hearth.api.http.HttpException;
import dev.hearth.api.http.HttpRequest;
import dev.hearth.api.http.HttpResponse;
import dev.hearth.api.http.Route;
import dev.hearth.api.state.State;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * {@code /api/calendars}: the calendars, and what is in one between two moments. Home Assistant:
 * {@code CalendarListView}, {@code CalendarEventView}.
 */
final class CalendarRoutes {
    private static final int DATE_LENGTH = "2026-01-01".length();

    private final Hub hub;

    CalendarRoutes(Hub hub) {
        this.hub = hub;
    }

    void add() {
        hub.routes().add(Route.get("/api/calendars", this::list));
        hub.routes().add(Route.get("/api/calendars/{entity_id}", this::events));
    }

    private CompletionStage<HttpResponse> list(HttpRequest request) {
        Permissions permissions = request.user().user().permissions();
        List<DataMap> calendars = hub.states().all(List.of("calendar")).stream()
                .filter(state -> permissions.canRead(state.entityId()))
                .filter(state -> hub.entities().find(state.entityId()) instanceof CalendarEntity)
                .sorted(Comparator.comparing(State::name))
                .map(state -> DataMap.of("name", state.name(), "entity_id", state.entityId()))
                .toList();
        return CompletableFuture.completedStage(HttpResponse.json(hub.json().encode(calendars)));
    }

    private CompletionStage<HttpResponse> events(HttpRequest request) {
        String entityId = request.pathValue("entity_id");
        request.user().user().permissions().checkRead(entityId);
        Instant start = moment(request, "start");
        Instant end = moment(request, "end");
        if (!(hub.entities().find(entityId) instanceof CalendarEntity calendar) || start.isAfter(end)) {
            throw new HttpException(HttpResponse.status(400));
        }
        ZoneId home = hub.config().timeZone();
        return calendar.events(start, end).handle((events, failure) -> {
            if (failure != null) {
                return failed(Stages.cause(failure));
            }
            return HttpResponse.json(
                    hub.json().encode(events.stream().map(event -> shown(event, home)).toList()));
        });
    }

    private static HttpResponse failed(Throwable failure) {
        if (failure instanceof HubException known) {
            return HttpResponse.message(500, "Error reading events: " + known.getMessage());
        }
        throw new CompletionException(failure);
    }

    private Instant moment(HttpRequest request, String name) {
        @Nullable String text = request.query(name);
        if (text != null) {
            try {
                return Objects.requireNonNull(Schemas.dateTime()
                        .parse(text.length() == DATE_LENGTH ? text + "T00:00:00" : text))
                        .toInstant(hub.config().timeZone());
            } catch (InvalidConfigException e) {
                // answered below
            }
        }
        throw new HttpException(HttpResponse.status(400));
    }

    private static DataMap shown(CalendarEvent event, ZoneId home) {
        String key = event.allDay() ? "date" : "dateTime";
        return DataMap.builder(8)
                .put("start", DataMap.of(key, event.span().startText(home)))
                .put("end", DataMap.of(key, event.span().endText(home)))
                .put("summary", event.summary())
                .put("description", event.description())
                .put("location", event.location())
                .put("uid", event.uid())
                .put("recurrence_id", event.recurrenceId())
                .put("rrule", event.rrule())
                .build();
    }
}
