package dev.hearth.demo;

import dev.hearth.api.Hub;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.domain.devicetracker.KnownDevice;
import dev.hearth.api.domain.devicetracker.SeenDevice;
import dev.hearth.api.domain.devicetracker.Sighting;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceHandler;
import dev.hearth.api.zone.GeoPosition;
import java.util.List;
import java.util.random.RandomGenerator;

/** Three phones: two somewhere around the home, which wander when the service is called, and one that stays at home. */
final class DemoTrackers {
    private static final GeoPosition NOWHERE = new GeoPosition(0, 0);
    private static final double CLOSE_BY = 0.00002;

    private DemoTrackers() {}

    /** The phones; registers the service that lets two of them wander. */
    static List<SeenDevice> all(Hub hub) {
        GeoPosition home = new GeoPosition(hub.config().latitude(), hub.config().longitude());
        List<SeenDevice> wanderers = List.of(
                new SeenDevice(KnownDevice.of("demo_paulus", "Paulus"), somewhere(hub)),
                new SeenDevice(KnownDevice.of("demo_anne_therese", "Anne Therese"), somewhere(hub)));
        SeenDevice homeBoy = new SeenDevice(
                KnownDevice.of("demo_home_boy", "Home Boy"),
                Sighting.at(
                        new GeoPosition(home.latitude() - CLOSE_BY, home.longitude() + CLOSE_BY), 20, 53));
        hub.services().register(
                "demo",
                "randomize_device_tracker_data",
                ServiceDefinition.of(
                        Schemas.map(),
                        ServiceHandler.callback(call -> wanderers.stream()
                                .filter(SeenDevice::isAdded)
                                .forEach(device -> device.seen(somewhere(hub)))))
                        .described(
                                "Randomize device tracker data",
                                "Lets two of the demo phones be somewhere else around the home."));
        return List.of(wanderers.get(0), wanderers.get(1), homeBoy);
    }

    static SeenDevice numbered(int number) {
        return new SeenDevice(KnownDevice.of("demo_" + number, "Demo " + number), Sighting.at(NOWHERE, 20, 53));
    }

    private static Sighting somewhere(Hub hub) {
        RandomGenerator random = hub.random();
        return Sighting.at(
                new GeoPosition(hub.config().latitude() + offset(random), hub.config().longitude() + offset(random)),
                random.nextInt(50, 150),
                random.nextInt(10, 90));
    }

    // 0.0025 to 0.01 degrees into either direction.
    private static double offset(RandomGenerator random) {
        return random.nextInt(500, 2000) / 2e5 * (random.nextBoolean() ? 1 : -1);
    }
}
