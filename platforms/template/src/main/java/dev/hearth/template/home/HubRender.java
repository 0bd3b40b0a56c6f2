package dev.hearth.template.home;

import dev.hearth.jinja.time.DateTimeValue;
import dev.hearth.jinja.time.WallClock;
import dev.hearth.jinja.time.ZoneValue;
import dev.hearth.jinja.value.Render;
import dev.hearth.jinja.value.TemplateException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The hub's half of a render: the home it looks at, and what it has looked at. Of one render. */
public final class HubRender implements WallClock {
    private final HomeView home;
    private final Profile profile;
    private final boolean limited;
    private final Tracked tracked = new Tracked();
    private @Nullable Object states;

    /**
     * A render.
     *
     * @param profile whose templates they are
     * @param limited whether there are no states to look at, as where an automation is set up
     */
    public HubRender(HomeView home, Profile profile, boolean limited) {
        this.home = home;
        this.profile = profile;
        this.limited = limited;
    }

    /** That of a render that is going on. */
    public static HubRender of(Render render) {
        if (render.host() instanceof HubRender hub) {
            return hub;
        }
        throw new IllegalStateException("a render without a home");
    }

    /** Whose templates they are. */
    public Profile profile() {
        return profile;
    }

    /** The home. */
    public HomeView home() {
        return home;
    }

    /**
     * The home, for a function that looks at its states or its registries.
     *
     * @throws TemplateException if the render is limited
     */
    public HomeView home(String function) {
        if (limited) {
            throw new TemplateException(
                    TemplateException.Kind.RUNTIME,
                    "Use of '" + function + "' is not supported in limited templates");
        }
        return home;
    }

    /** Where to note what is looked at. */
    public Tracked tracked() {
        return tracked;
    }

    /** The object {@code states}, made once. */
    public Object states(Function<HubRender, Object> made) {
        Object present = states;
        if (present == null) {
            home("states");
            present = made.apply(this);
            states = present;
        }
        return present;
    }

    /** The time now in the home's zone. */
    public DateTimeValue localNow() {
        return DateTimeValue.of(home.now(), home.zone());
    }

    /** The home's zone. */
    public ZoneValue localZone() {
        return ZoneValue.of(home.zone());
    }

    /** The zone of times that name none. */
    @Override
    public ZoneId zone() {
        return home.zoneOfNaiveTimes();
    }

    /** The time now. */
    @Override
    public Instant now() {
        return home.now();
    }
}
