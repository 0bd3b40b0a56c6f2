package dev.hearth.api.domain.calendar;

import dev.hearth.api.entity.EntityDomain;
import dev.hearth.api.entity.EntityService;
import dev.hearth.api.entity.GroupStates;
import dev.hearth.api.service.SupportsResponse;
import java.time.Duration;
import java.util.List;

/** The entity domain {@code calendar}. */
public final class CalendarDomain {
    /** The domain with its services {@code create_event}, {@code get_events} and {@code list_events}. */
    public static final EntityDomain<CalendarEntity> DOMAIN =
            EntityDomain.of("calendar", "Calendar", CalendarEntity.class)
                    .every(Duration.ofSeconds(60))
                    .serving(List.of(
                            EntityService.<CalendarEntity, CreateEvent>of(
                                    "create_event", CreateEvent.SCHEMA, (calendar, wish) -> wish.carryOut(calendar))
                                    .needing(CalendarFeatures.CREATE_EVENT)
                                    .described("Create event", "Adds an event to a calendar."),
                            EntityService.<CalendarEntity, GetEvents>of(
                                    "get_events", GetEvents.SCHEMA, (calendar, wish) -> wish.carryOut(calendar))
                                    .responding(SupportsResponse.ONLY)
                                    .described("Get events", "Lists the events of a calendar in a span of time."),
                            EntityService.<CalendarEntity, GetEvents>of(
                                    "list_events", GetEvents.SCHEMA, (calendar, wish) -> wish.carryOut(calendar))
                                    .responding(SupportsResponse.ONLY)
                                    .described("List event", "The old name of get_events.")))
                    .grouped(GroupStates.ON_OFF);

    private CalendarDomain() {}
}
