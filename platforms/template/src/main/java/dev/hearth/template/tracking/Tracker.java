package dev.hearth.template.tracking;

import dev.hearth.api.Hub;
import dev.hearth.api.template.TemplateTracker;
import java.util.List;

/** {@link TemplateTracker}. Loop only. */
public final class Tracker implements TemplateTracker {
    @Override
    public Following follow(Hub hub, List<Followed> templates, Listener listener) {
        FollowedTemplates followed = new FollowedTemplates(hub, templates, listener);
        followed.begin();
        return followed;
    }
}
