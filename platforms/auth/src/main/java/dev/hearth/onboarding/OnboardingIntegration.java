package dev.hearth.onboarding;

import dev.hearth.api.ApiVersion;
import dev.hearth.api.Component;
import dev.hearth.api.Integration;
import dev.hearth.api.Manifest;
import java.util.List;

/** The first steps of a new home: {@code onboarding:}. */
public final class OnboardingIntegration implements Integration {
    @Override
    public Manifest manifest() {
        return Manifest.of(ApiVersion.CURRENT, OnboardingComponent.DOMAIN, "Onboarding", "1.0.0")
                .dependsOn("auth")
                .documentedAt("https://www.home-assistant.io/integrations/onboarding");
    }

    @Override
    public List<Component<?>> components() {
        return List.of(new OnboardingComponent());
    }
}
